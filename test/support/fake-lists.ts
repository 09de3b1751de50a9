import type { z } from "zod";
import type { ApiClient } from "../../src/api/client.ts";
import type { Operation } from "../../src/api/define-operation.ts";
import { createVersion1Client } from "../../src/api/version-1/create-version-1-client.ts";
import { ThreatStackError } from "../../src/errors.ts";

/** An alert or an agent; whatever else it holds is passed on. */
export interface FakeRecord {
  readonly id: string;
  /** Creation, epoch ms by the clock of the API. */
  at: number;
  /** Which list of its kind shows it: `active` or `dismissed`, `online` or `offline`; none shows a `revoked` agent. */
  status: string;
  title?: string;
}

export interface FakeLists {
  readonly alerts: Map<string, FakeRecord>;
  readonly agents: Map<string, FakeRecord>;
  /** Of every request that was answered or failed. */
  readonly requests: FakeRequest[];
  /** Throws where a request is to fail; may change records, too. */
  beforeAnswer?: (request: FakeRequest) => void;
}

export interface FakeRequest {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface FakeListsOptions {
  readonly now: () => number;
  /** Of the rows of a list; newest first where absent. */
  readonly order?: (a: FakeRecord, b: FakeRecord) => number;
  /** What a token stands for: the row it goes on after, or how many came before. */
  readonly tokens?: "place" | "offset";
  /** Lets an answer take its time on the way; it holds what was there when it was made. */
  readonly deliver?: (request: FakeRequest) => Promise<void>;
}

const PAGE = 100;

export function newestFirst(a: FakeRecord, b: FakeRecord): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

/** Lists of alerts and agents in memory, of any length, as version 2 of the API pages them. */
export function createFakeLists(options: FakeListsOptions): FakeLists & { client: ApiClient } {
  const lists: FakeLists = { alerts: new Map(), agents: new Map(), requests: [] };
  return Object.assign(lists, { client: clientOf(lists, options) });
}

/** The same records as version 1 shows them: one list for every status, pages by number, an empty one ends it. */
export function createFakeVersion1(options: FakeListsOptions): FakeLists & { client: ApiClient } {
  const lists = createFakeLists(options);
  const client = createVersion1Client({ client: lists.client, now: options.now });
  return Object.assign(lists, { client });
}

function clientOf(lists: FakeLists, options: FakeListsOptions): ApiClient {
  const call: ApiClient["call"] = async (operation, input) => {
    const given = input as FakeRequest["input"];
    const request = { operation: operation.id, input: given, at: options.now() };
    lists.requests.push(request);
    lists.beforeAnswer?.(request);
    const answered = answer(lists, request, options) as z.output<typeof operation.output>;
    await options.deliver?.(request);
    return answered;
  };
  return {
    call,
    inspect: async (operation: Operation, input, more) => ({
      value: (await call(operation, input, more)) as never,
      status: 200,
      contentType: "application/json",
      verified: "absent",
    }),
    stream: () => Promise.reject(new Error("nothing to stream")),
  };
}

function answer(lists: FakeLists, request: FakeRequest, options: FakeListsOptions): unknown {
  const { operation, input } = request;
  if (operation.endsWith("alerts.get")) return found(lists.alerts, input["alertId"]);
  if (operation.endsWith("agents.get")) return found(lists.agents, input["agentId"]);
  if (operation.endsWith("alerts.list")) return { ...page(lists.alerts, request, options) };
  if (operation.endsWith("agents.list")) {
    const { alerts: agents, token } = page(lists.agents, request, options);
    return { agents, token };
  }
  if (operation === "rulesets.list") return { rulesets: [], token: null };
  throw new Error(`no answer to ${operation}`);
}

function found(records: ReadonlyMap<string, FakeRecord>, id: unknown): unknown {
  const record = records.get(String(id));
  if (record !== undefined) return toAnswer(record);
  throw new ThreatStackError("not_found", "there is no such record", { status: 404 });
}

function page(
  records: ReadonlyMap<string, FakeRecord>,
  { operation, input }: FakeRequest,
  { order = newestFirst, tokens = "place" }: FakeListsOptions,
): { alerts: unknown[]; token: string | null } {
  const query = input as Query;
  const rows = select(records, query).toSorted(order);
  if (operation.startsWith("v1.")) return numberedPage(rows, query.token ?? "page:0");
  const start = startOf(rows, { token: query.token, order, tokens });
  const shown = rows.slice(start, start + PAGE);
  const next = tokens === "offset" ? String(start + PAGE) : JSON.stringify(shown.at(-1));
  return { alerts: shown.map(toAnswer), token: start + PAGE < rows.length ? next : null };
}

interface Query {
  readonly status?: string;
  readonly from?: Date;
  readonly until?: Date;
  readonly token?: string;
}

function select(
  records: ReadonlyMap<string, FakeRecord>,
  { status, from, until }: Query,
): FakeRecord[] {
  const [lowest, highest] = [from?.getTime() ?? -Infinity, until?.getTime() ?? Infinity];
  return [...records.values()].filter(
    (record) =>
      record.at >= lowest &&
      record.at <= highest &&
      (status === undefined || record.status === status),
  );
}

function numberedPage(rows: readonly FakeRecord[], token: string) {
  const number = Number(/^page:(\d+)/.exec(token)?.[1]);
  const shown = rows.slice(number * PAGE, (number + 1) * PAGE);
  return { alerts: shown.map(toAnswer), token: shown.length ? `page:${number + 1}:0` : null };
}

function startOf(
  rows: readonly FakeRecord[],
  {
    token,
    order,
    tokens,
  }: { token: string | undefined } & Required<Pick<FakeListsOptions, "order" | "tokens">>,
): number {
  if (token === undefined) return 0;
  if (tokens === "offset") return Number(token);
  const last = JSON.parse(token) as FakeRecord;
  const index = rows.findIndex((row) => order(row, last) > 0);
  return index === -1 ? rows.length : index;
}

function toAnswer({ at, status, ...record }: FakeRecord): unknown {
  return {
    ...record,
    createdAt: new Date(at).toISOString(),
    ...(status === "active" || status === "dismissed"
      ? { isDismissed: status === "dismissed" }
      : { status: status === "revoked" ? "offline" : status }),
  };
}
