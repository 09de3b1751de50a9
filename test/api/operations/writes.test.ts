import type { IncomingMessage, RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import type { Operation } from "../../../src/api/define-operation.ts";
import { createApi } from "../../../src/api/create-api.ts";
import { operations, writingOperations } from "../../../src/api/operations/catalogue.ts";
import { DISMISS_REASONS, MAX_DISMISSED_AT_ONCE } from "../../../src/api/operations/dismissals.ts";
import { INVITED_ROLES, MEMBER_ROLES } from "../../../src/api/operations/member-writes.ts";
import { MAX_RULESET_NAME } from "../../../src/api/schemas/ruleset-body.ts";
import { operations as version1 } from "../../../src/api/version-1/operations/catalogue.ts";
import { CREDENTIALS, authenticate, startUpstream } from "../../support/start-upstream.ts";
import { RULE_BODY, S3_EXPORT, WRITE_INPUTS } from "../../support/write-inputs.ts";
import { writtenFault } from "../../support/written-bodies.ts";

const CASES = writingOperations.map((operation) => [operation.id, operation as Operation] as const);

interface Written {
  readonly request: string;
  readonly body: string;
}

/** An API that checks the signature over the body and answers each write with the same. */
async function startWriting(answer: string, status = 200) {
  const written: Written[] = [];
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await text(request);
    await authenticate(request, ...(body === "" ? [] : [body]));
    const path = (request.url ?? "").replace("/v2", "");
    written.push({ request: `${request.method} ${path}`, body });
  };
  const listener: RequestListener = (request, response) => {
    const end = (code: number, body: string): void => {
      response.writeHead(code, { "content-type": "application/json" }).end(body);
    };
    void (async () => {
      try {
        await take(request);
        end(status, answer);
      } catch (error) {
        end(400, String(error));
      }
    })();
  };
  const { url } = await startUpstream(listener);
  const api = createApi({ baseUrl: url, credentials: CREDENTIALS, version: "0.0.0" });
  onTestFinished(() => api.close());
  return { client: api.client, written };
}

test("each writing operation has an input to be tried with, says what it changes and is never sent again", () => {
  expect(Object.keys(WRITE_INPUTS)).toEqual(writingOperations.map(({ id }) => id));
  const reading = operations.map(({ id }) => id);
  for (const { id, retry, changes, method } of writingOperations as readonly Operation[]) {
    expect([id, retry]).toEqual([id, "never"]);
    expect(method).not.toBe("GET");
    expect(changes).toContain("auditlogs.");
    for (const each of changes ?? []) {
      expect(reading.some((one) => one.startsWith(each))).toBe(true);
    }
  }
  expect(version1.filter(({ method }) => method !== "GET")).toEqual([]);
});

test.each(CASES)(
  "%s sends what the reference says, signed over its body",
  async (id, operation) => {
    const { client, written } = await startWriting("{}");
    await client.call(operation, WRITE_INPUTS[id]);
    expect(written).toHaveLength(1);
    const [{ request, body } = { request: "", body: "" }] = written;
    expect([request, writtenFault(request, body)]).toEqual([request, undefined]);
  },
);

test.each(CASES)(
  "%s understands an answer without a body, and one that says nothing",
  async (id, operation) => {
    for (const [answer, status] of [
      ["", 204],
      ["", 200],
      ["{}", 200],
    ] as const) {
      const { client } = await startWriting(answer, status);
      const value = await client.call(operation, WRITE_INPUTS[id]);
      expect(value === true || value === null).toBe(true);
    }
  },
);

test("a record that comes back is read, and so are the ids of servers in any form", async () => {
  const record = JSON.stringify({ id: "r", name: "n", rules: [] });
  const { client } = await startWriting(record);
  const create = writingOperations[1];
  expect(await client.call(create, WRITE_INPUTS["rulesets.create"] as never)).toMatchObject({
    id: "r",
    name: "n",
  });
  for (const answer of ['["a","b"]', '{"servers":["a","b"]}']) {
    const deleting = await startWriting(answer);
    expect(await deleting.client.call(writingOperations[3], { rulesetId: "s" })).toEqual([
      "a",
      "b",
    ]);
  }
});

test("the limits and choices that others show are those of the reference", () => {
  expect([MAX_DISMISSED_AT_ONCE, MAX_RULESET_NAME]).toEqual([512, 200]);
  expect([DISMISS_REASONS, MEMBER_ROLES, INVITED_ROLES]).toEqual([
    ["BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER"],
    ["owner", "user", "reader"],
    ["user", "reader"],
  ]);
});

const rule = (fields: object) => ({ rulesetId: "s", rule: { ...RULE_BODY, ...fields } });
const bucket = (fields: object) => ({ ...S3_EXPORT, ...fields });
const tag = { source: "ec2", key: "k" };

test.each([
  ["alerts.dismiss", { ids: [], dismissReason: "MAINTENANCE" }, "ids has fewer than 1 members"],
  [
    "alerts.dismiss",
    { ids: Array.from({ length: 513 }, String), dismissReason: "MAINTENANCE" },
    "ids has more than 512 members",
  ],
  [
    "alerts.dismiss",
    { ids: ["a"], dismissReason: "NONE" },
    "dismissReason is not one of BUSINESS_OP, COMPANY_POLICY, MAINTENANCE, OTHER",
  ],
  ["alerts.dismiss", { ids: ["a"], dismissReason: "OTHER" }, "dismissReasonText is required"],
  [
    "alerts.dismiss",
    { ids: ["a"], dismissReason: "MAINTENANCE", dismissReasonText: "x" },
    "and with no other reason",
  ],
  ["rulesets.create", { name: "", description: "", ruleIds: [] }, "name has fewer than 1 char"],
  ["rulesets.create", { name: "n".repeat(201), description: "", ruleIds: [] }, "more than 200"],
  ["rulesets.create", { name: "n", description: "", rules: [] }, "ruleIds is not array"],
  ["rules.create", rule({ window: 60 }), "rule.window is not one of 3600, 7200, 14400, 28800"],
  ["rules.create", rule({ threshold: 2 }), "rule.threshold is not one of 1, 5, 10, 20, 40, 60"],
  ["rules.create", rule({ alertDescription: "" }), "alertDescription has fewer than 1 characters"],
  ["rules.create", rule({ alertDescription: "d".repeat(301) }), "has more than 300 characters"],
  ["rules.create", rule({ severityOfAlerts: 4 }), "rule.severityOfAlerts is more than 3"],
  ["rules.create", rule({ type: "host" }), "rule.type is not one of Host, File, CloudTrail"],
  ["rules.create", rule({ aggregateFields: ["rule_id"] }), "aggregateFields.0 is not one of exe"],
  ["rules.create", rule({ filter: undefined }), "rule.filter is not string"],
  ["rules.create", rule({ type: "File" }), "rule.fileIntegrityPaths is not array"],
  ["rules.create", rule({ id: "x", updatedAt: "y" }), "fields that cannot be sent: id, updatedAt"],
  ["rules.create", rule({ "a\nb": 1 }), "fields that cannot be sent: a?b"],
  ["rules.setTags", { ruleId: "r", inclusion: [{ ...tag, source: "gcp" }], exclusion: [] }, "ec2"],
  ["members.add", { id: "a", role: "admin" }, "role is not one of owner, user, reader"],
  ["members.invite", { email: "a@b.example", role: "owner" }, "role is not one of user, reader"],
  ["members.invite", { email: "nobody", role: "user" }, "email is no e-mail address"],
  ["s3exports.set", bucket({ s3Bucket: "10.0.0.1" }), "lower-case letters, digits and dashes"],
  ["s3exports.set", bucket({ s3Bucket: "ab" }), "s3Bucket has fewer than 3 characters"],
  ["s3exports.set", bucket({ region: "Europe" }), "region is no AWS region"],
  ["s3exports.set", bucket({ prefix: "p".repeat(65) }), "prefix has more than 64 characters"],
])("%s refuses %j before the network, and says: %s", async (id, input, says) => {
  const operation = writingOperations.find((each) => each.id === id) as Operation;
  const { client, written } = await startWriting("{}");
  await expect(client.call(operation, input)).rejects.toMatchObject({
    code: "invalid_argument",
    message: expect.stringContaining(says),
  });
  expect(written).toEqual([]);
});
