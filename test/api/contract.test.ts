import { expect, test } from "vitest";
import type { ApiClient } from "../../src/api/client.ts";
import type { Operation } from "../../src/api/define-operation.ts";
import { operations as version2 } from "../../src/api/operations/catalogue.ts";
import { getRuleTags } from "../../src/api/operations/rule-tags.ts";
import { listRules, listRulesets } from "../../src/api/operations/rulesets.ts";
import { operations as version1 } from "../../src/api/version-1/operations/catalogue.ts";
import { ThreatStackError } from "../../src/errors.ts";
import { type Row, startDemo } from "../support/start-demo.ts";

/** Where an operation's path needs ids: the list they come from, and how they are named there and here. */
interface Source {
  readonly list: string;
  readonly input?: object;
  readonly ids: Readonly<Record<string, string>>;
}

/** What each operation is asked with; all others are asked without anything. */
const INPUTS: Readonly<Record<string, object>> = {
  "alerts.list": { status: "active" },
  "agents.list": { status: "online" },
};

const ALERT = { list: "alerts.list", ids: { alertId: "id" } };
const RULE_OF_ALERT = { ruleId: "ruleId", rulesetId: "rulesetId" };
const SOURCES: Readonly<Record<string, Source>> = {
  "alerts.get": ALERT,
  "alerts.events": ALERT,
  "agents.get": { list: "agents.list", ids: { agentId: "id" } },
  "vulnerabilities.get": { list: "vulnerabilities.list", ids: { cveNumber: "cveNumber" } },
  "vulnerabilities.servers": { list: "vulnerabilities.list", ids: { cveNumber: "cveNumber" } },
  "vulnerabilities.package": {
    list: "vulnerabilities.list",
    ids: { packageName: "reportedPackage" },
  },
  "rulesets.get": { list: "rulesets.list", ids: { rulesetId: "id" } },
  "rules.list": { list: "rulesets.list", ids: { rulesetId: "id" } },
  "rules.get": { list: "alerts.list", ids: RULE_OF_ALERT },
  "rules.tags": { list: "alerts.list", ids: { ruleId: "ruleId" } },
  "v1.alerts.get": { list: "v1.alerts.list", ids: { alertId: "id" } },
  "v1.agents.get": { list: "v1.agents.list", ids: { agentId: "id" } },
  "policies.get": { list: "policies.list", ids: { policyId: "id" } },
  "organizations.users": { list: "organizations.list", ids: { organizationId: "id" } },
};

async function inputOf(
  api: ApiClient,
  operations: readonly Operation[],
  id: string,
): Promise<object> {
  const source = SOURCES[id];
  if (source === undefined) return INPUTS[id] ?? {};
  const list = operations.find((operation) => operation.id === source.list) as Operation;
  const page = (await api.call(list, await inputOf(api, operations, list.id))) as Row;
  const [row = {}] = (Object.values(page).find(Array.isArray) ?? []) as Row[];
  return Object.fromEntries(Object.entries(source.ids).map(([here, there]) => [here, row[there]]));
}

/** What is wrong with what came of asking; undefined where nothing is. */
async function complaint(
  { api, operations, proof }: { api: ApiClient; operations: readonly Operation[]; proof: string },
  operation: Operation,
): Promise<string | undefined> {
  try {
    const input = await inputOf(api, operations, operation.id);
    const { value, status, verified } = await api.inspect(operation, input);
    if (status === 200 && verified !== proof) return `${operation.id}: verified ${verified}`;
    return status === 200 && sizeOf(value) === 0 ? `${operation.id}: empty` : undefined;
  } catch (error) {
    if (!(error instanceof ThreatStackError)) throw error;
    return `${operation.id}: ${error.code}: ${error.upstream ?? error.message}`;
  }
}

/** Rows of a list, else fields. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return String(value).length;
  if (Array.isArray(value)) return value.length;
  const [first] = Object.values(value);
  if (Array.isArray(first)) return first.length;
  return Object.keys(value).length;
}

test.each([
  ["2", version2, "payload"],
  ["1", version1, "absent"],
] as const)(
  "the embedded API serves every operation of version %s, in the form the client reads",
  async (version, operations, proof) => {
    const { v1, v2 } = await startDemo();
    const world = { api: version === "1" ? v1 : v2, operations, proof };
    const complaints: (string | undefined)[] = [];
    for (const operation of operations) complaints.push(await complaint(world, operation));
    expect(complaints.filter((each) => each !== undefined)).toEqual([]);
  },
);

test("tags are told of rules that have some, and as none of the others", async () => {
  const { v2 } = await startDemo();
  const { rulesets } = await v2.call(listRulesets, {});
  const counts = new Set<boolean>();
  for (const { id } of rulesets) {
    const { rules } = await v2.call(listRules, { rulesetId: id });
    for (const rule of rules) {
      const tags = await v2.call(getRuleTags, { ruleId: rule.id });
      counts.add([...(tags.inclusion ?? []), ...(tags.exclusion ?? [])].length > 0);
    }
  }
  expect(counts).toEqual(new Set([true, false]));
});

test("every path that needs an id is asked with a real one", () => {
  const needing = [...version2, ...version1].filter((operation) => operation.path.length > 0);
  expect(needing.map(({ id }) => id).filter((id) => !(id in SOURCES))).toEqual([]);
});

test("what is not there is not found, or none where that is what the API means", async () => {
  const { v1, v2 } = await startDemo();
  const nobody = "00000000-0000-0000-0000-000000000000";
  const outcome = async (api: ApiClient, operation: Operation) => {
    const names = Object.keys(SOURCES[operation.id]?.ids ?? {});
    const input = Object.fromEntries(names.map((name) => [name, nobody]));
    try {
      return sizeOf(await api.call(operation, input)) === 0 ? "none" : "something";
    } catch (error) {
      return (error as ThreatStackError).code;
    }
  };
  const outcomes: Record<string, string> = {};
  for (const operation of [...version2, ...version1] as readonly Operation[]) {
    if (!(operation.id in SOURCES)) continue;
    const api = operation.apiVersion === 1 ? v1 : v2;
    outcomes[operation.id] = await outcome(api, operation);
  }
  const { "vulnerabilities.servers": servers, ...others } = outcomes;
  expect(servers).toBe("none");
  expect(new Set(Object.values(others))).toEqual(new Set(["not_found"]));
});
