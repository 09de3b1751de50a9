import { afterAll, beforeAll, expect, test } from "vitest";
import type { PresentedAnswer } from "../../src/answers/answer.ts";
import { type ErrorCode, ThreatStackError } from "../../src/errors.ts";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { FAULT_KINDS } from "../../src/simulator/fault-kinds.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { type Fault, FAULTS } from "../bench/faults/fault-list.ts";
import { startFaultyUpstream } from "../bench/faults/faulty-upstream.ts";
import { judgeAnswer } from "../bench/faults/judge-answer.ts";
import {
  type Asked,
  clock,
  type Door,
  inParallel,
  nameOf,
  openTool,
  type Row,
  rowsOf,
  tableOf,
} from "../bench/faults/matrix.ts";
import { withoutTags } from "../support/without-tags.ts";
import { tenant } from "./contract/tenant.ts";

/** What a call may come to: a code, `whole` for the answer as it is without the fault, or what says that a part is missing. */
type Outcome = ErrorCode | "whole" | "partial";
/** Of version 2 and of version 1, which signs nothing. */
type Outcomes = readonly [version2: Outcome, version1: Outcome];

const PATIENCE_MS = 60_000;
const TIMEOUT_MS = 4000;
/** Of one call that the upstream never answers. */
const SLOW_TIMEOUT_MS = 500;
/** After the deadline of a call: the machine is busy with all the others. */
const GRACE_MS = 2000;
/** What is tried again: on a busy machine the deadline may strike before the last try. */
const RETRIED: ReadonlySet<string> = new Set([
  "429",
  "500",
  "503",
  "html",
  "drop",
  "truncate",
  "truncate=chunked",
  "truncated",
]);
/** Words of bodies that the faults send; they may stand in the data region and nowhere else. */
const UPSTREAM_WORDS =
  /It is refused by|Welcome|Not here|no Route matched|Bad Gateway|Fault injected|Moved|DOCTYPE|<html/;

/** Faults of the embedded API, as `simulate --fault` names them. */
const EMBEDDED: Readonly<Record<string, Outcomes>> = {
  "slow=60000": ["timeout", "timeout"],
  drop: ["unreachable", "unreachable"],
  truncate: ["unreachable", "unreachable"],
  "truncate=chunked": ["upstream_unverified", "upstream_shape"],
  "stale=600": ["whole", "whole"],
  html: ["upstream_status", "upstream_status"],
  "html=200": ["upstream_shape", "upstream_shape"],
  redirect: ["upstream_status", "upstream_status"],
  badhash: ["upstream_unverified", "whole"],
  nohash: ["whole", "whole"],
  "429": ["rate_limited", "rate_limited"],
  "503": ["upstream_status", "upstream_status"],
};

/** Faults of a stub before the embedded API. */
const STUB: Readonly<Record<string, Outcomes>> = {
  "403 json": ["forbidden", "forbidden"],
  "404 json": ["not_found", "not_found"],
  "404 html": ["upstream_status", "upstream_status"],
  "404 gateway": ["upstream_status", "upstream_status"],
  "429": ["rate_limited", "rate_limited"],
  "500": ["upstream_status", "upstream_status"],
  "200 html": ["upstream_shape", "upstream_shape"],
  truncated: ["upstream_shape", "upstream_shape"],
  "odd record": ["partial", "partial"],
  "page 2 gone": ["partial", "partial"],
};

const rows = rowsOf();
let healthy: Simulator;
/** Answers without a fault, by row. */
const whole = new Map<Row, string>();

beforeAll(async () => {
  healthy = await createSimulator({ tenant, clock, rateLimit: false });
  await inParallel(rows, async (row) => {
    const { answer } = await ask(row, doorOf(healthy));
    whole.set(row, comparable(answer.text));
  });
});

afterAll(() => healthy.close());

/** A request that is sent again is counted, too. */
function comparable(text: string): string {
  return withoutTags(text).replace(/\d+ requests/, "requests");
}

function doorOf({ url, credentials }: Simulator): Door {
  return { origin: new URL(url).origin, credentials };
}

async function ask(row: Row, door: Door, timeoutMs = TIMEOUT_MS): Promise<Asked> {
  const [args = {}] = row.calls;
  const tool = openTool(row, door, timeoutMs);
  try {
    return await tool.ask(args);
  } finally {
    await tool.close();
  }
}

/** Whether a call came to what it must come to. */
function fits(cell: string | undefined, awaited: Outcome, fault: string): boolean {
  return cell === awaited || (cell === "timeout" && RETRIED.has(fault));
}

/** Whether pages of the very list that a tool shows are missing, and its total is told as exact all the same. */
function hidesPages({ tool, contract }: Row, text: string): boolean {
  const missing = [...text.matchAll(/^not read: page \d+ of (\S+)/gm)].map(([, list]) => list);
  const own = missing.filter((list) => list !== "agents.list" || tool.name.endsWith("get_agents"));
  return contract.empty === "records" && own.length > 0 && !/^at least \d/.test(text);
}

/** What every answer must hold to while a fault strikes, whatever the tool. */
function breaches({ answer, ms }: Asked, timeoutMs = TIMEOUT_MS): string[] {
  const outside = answer.text.replaceAll(/<data \w+>\n[^]*?\n<\/data \w+>/g, "");
  return [
    ...(UPSTREAM_WORDS.test(outside) ? ["upstream text outside of the data region"] : []),
    ...(answer.error !== undefined && answer.meta.total !== undefined
      ? ["total of a failure"]
      : []),
    ...(ms > timeoutMs + GRACE_MS ? [`took ${ms.toFixed(0)} ms`] : []),
  ];
}

function codeOf({ error }: PresentedAnswer): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof ThreatStackError ? error.code : `internal: ${error.message}`;
}

function expected(row: Row, [version2, version1]: Outcomes): Outcome {
  return row.apiVersion === 2 ? version2 : version1;
}

/** Asks every tool under every fault; the table, and what is wrong in it. */
async function runMatrix(
  faults: readonly string[],
  told: (row: Row, fault: string) => Promise<{ cell: string; wrong: readonly string[] }>,
): Promise<{ table: string; wrong: readonly string[] }> {
  const cells = new Map<string, string>();
  const calls = faults.flatMap((fault) => rows.map((row) => ({ fault, row })));
  const wrong = await inParallel(calls, async ({ row, fault }) => {
    const judged = await told(row, fault);
    cells.set(`${nameOf(row)} ${fault}`, judged.cell);
    return judged.wrong.map((each) => `${nameOf(row)}, ${fault}: ${each} (${judged.cell})`);
  });
  const table = tableOf(rows, faults, (row, fault) => cells.get(`${nameOf(row)} ${fault}`) ?? "?");
  return { table, wrong: wrong.flat() };
}

test(
  "every tool tells each fault of the embedded API by its code, or answers in full",
  async () => {
    const upstreams = new Map<string, Simulator>();
    for (const name of Object.keys(EMBEDDED)) {
      const options = { tenant, clock, rateLimit: false, faults: parseFaults(name) } as const;
      upstreams.set(name, await createSimulator(options));
    }
    const { table, wrong } = await runMatrix(Object.keys(EMBEDDED), async (row, fault) => {
      const timeoutMs = fault.startsWith("slow") ? SLOW_TIMEOUT_MS : TIMEOUT_MS;
      const asked = await ask(row, doorOf(upstreams.get(fault) ?? healthy), timeoutMs);
      const isWhole = comparable(asked.answer.text) === whole.get(row);
      const cell = codeOf(asked.answer) ?? (isWhole ? "whole" : "another answer");
      const awaited = expected(row, EMBEDDED[fault] ?? ["whole", "whole"]);
      const saysUnsigned = /not signed|unsigned/.test(asked.answer.text);
      const isTold = fits(cell, awaited, fault) || (fault === "nohash" && saysUnsigned);
      const differs = isTold ? [] : [`is not ${awaited}`];
      return { cell, wrong: [...differs, ...breaches(asked, timeoutMs)] };
    });
    await Promise.all([...upstreams.values()].map((each) => each.close()));
    process.stdout.write(`${table}\n`);
    expect(wrong).toEqual([]);
  },
  PATIENCE_MS,
);

/** They strike writes only: test/tools/writes.test.ts. */
const OF_WRITES = ["lost", "late"];

test("every kind of fault of the embedded API is in the matrix", () => {
  const kinds = new Set(Object.keys(EMBEDDED).map((name) => name.replace(/=.*/, "")));
  const missing = FAULT_KINDS.map(({ name }) => name).filter((name) => !kinds.has(name));
  expect(missing.toSorted()).toEqual(OF_WRITES.toSorted());
});

test(
  "every tool tells what a stub of the upstream does wrong, and claims no more than it has read",
  async () => {
    const byName = new Map(FAULTS.map((fault) => [fault.name, fault]));
    expect([...byName.keys()].toSorted()).toEqual(Object.keys(STUB).toSorted());
    let struckAtAll = 0;
    const { table, wrong } = await runMatrix(Object.keys(STUB), async (row, name) => {
      const fault = byName.get(name);
      if (fault === undefined) throw new Error(`${name} is no fault`);
      const { asked, struck } = await askBehindStub(row, fault);
      if (struck > 0) struckAtAll += 1;
      const circumstances = { fault, contract: row.contract, timeoutMs: TIMEOUT_MS + GRACE_MS };
      const verdict = judgeAnswer({ ...asked, struck }, circumstances);
      const awaited = expected(row, STUB[name] ?? ["whole", "whole"]);
      const code = codeOf(asked.answer);
      const mayDiffer = struck === 0 || awaited === "partial" || isDocumentedNone(row, fault);
      const hides = hidesPages(row, asked.answer.text) ? ["tells an exact total"] : [];
      const keeps = fault.keepsStatus === true && row.contract.empty === undefined;
      const differs = mayDiffer || keeps || fits(code, awaited, name) ? [] : [`is not ${awaited}`];
      return {
        cell: verdict.told,
        wrong: [...differs, ...hides, ...verdict.wrong, ...breaches(asked)],
      };
    });
    process.stdout.write(`${table}\n`);
    expect(wrong).toEqual([]);
    expect(struckAtAll).toBeGreaterThan(rows.length * 7);
  },
  PATIENCE_MS,
);

async function askBehindStub(row: Row, fault: Fault): Promise<{ asked: Asked; struck: number }> {
  const stub = await startFaultyUpstream({ simulator: healthy, clock, change: fault.change });
  try {
    const { credentials } = healthy;
    const asked = await ask(row, { origin: stub.origin, credentials });
    return { asked, struck: stub.struck() };
  } finally {
    await stub.close();
  }
}

/** The API documents that its 404 means none. */
function isDocumentedNone({ contract }: Row, fault: Fault): boolean {
  return contract.noneOn404 === true && fault.apiSaysGone === true;
}
