import type { PresentedAnswer } from "../../src/answers/answer.ts";
import { ownText } from "../../src/text/answer-text.ts";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createV1Api } from "../../src/api/version-1/create-v1-api.ts";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import type { Tool } from "../../src/tool-kit/define-tool.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { NOW } from "../support/make-tenant.ts";
import { idsOf } from "../tools/contract/ids.ts";
import { type Args, CONTRACT, type ToolContract } from "../tools/contract/table.ts";
import { tenant } from "../tools/contract/tenant.ts";
import { type Fault, FAULTS } from "./faults/fault-list.ts";
import { startFaultyUpstream } from "./faults/faulty-upstream.ts";
import { judgeAnswer, type Verdict } from "./faults/judge-answer.ts";

/*
 * What a model is told by every tool of the catalogue while the upstream fails in one of ten ways, as a table.
 * `--text` prints every answer as well. Exits with 1 where any of them is wrong.
 */

const TIMEOUT_MS = 3000;
/** Calls at a time: most only wait for their retries. */
const AT_ONCE = 24;

const clock = () => NOW;

/** One row of the table: a tool in a version of the API, with everything that it is asked. */
interface Row {
  readonly tool: Tool;
  readonly apiVersion: 1 | 2;
  readonly contract: ToolContract;
  readonly calls: readonly Args[];
}

interface Call {
  readonly row: Row;
  readonly fault: Fault;
  readonly args: Args;
}

interface Judged extends Call {
  readonly verdict: Verdict;
  readonly text: string;
}

async function main(): Promise<void> {
  const simulator = await createSimulator({ tenant, clock, rateLimit: false });
  const rows = rowsOf(tools);
  const calls = rows.flatMap((row) =>
    FAULTS.flatMap((fault) => row.calls.map((args) => ({ row, fault, args }))),
  );
  const since = performance.now();
  const judged = await inParallel(calls, (call) => judge(simulator, call));
  await simulator.close();
  if (process.argv.includes("--text")) judged.forEach(printText);
  printTable(rows, judged);
  const wrong = judged.filter(({ verdict }) => verdict.wrong.length > 0);
  for (const { row, fault, args, verdict } of wrong) {
    const where = `${nameOf(row)} ${JSON.stringify(args)}, ${fault.name}`;
    print(`WRONG ${where}: ${verdict.told}: ${verdict.wrong.join("; ")}`);
  }
  const idle = FAULTS.filter((fault) => isIdle(judged, fault));
  for (const { name } of idle) print(`WRONG ${name}: struck no call`);
  const seconds = ((performance.now() - since) / 1000).toFixed(0);
  print(`${judged.length} calls in ${seconds} s, ${wrong.length} wrong`);
  if (wrong.length + idle.length > 0) process.exitCode = 1;
}

function rowsOf(all: readonly Tool[]): Row[] {
  return all.flatMap((tool) => {
    const contract = CONTRACT[tool.name];
    if (contract === undefined) throw new Error(`${tool.name} has no contract`);
    return tool.versions
      .toSorted((left, right) => right - left)
      .map((apiVersion) => {
        const ids = idsOf(apiVersion);
        const calls = [contract.full(ids), ...(contract.views?.(ids) ?? [])];
        return { tool, apiVersion, contract, calls };
      });
  });
}

/** Nothing of one call is known to another: each has an upstream and a client of its own. */
async function judge(simulator: Simulator, call: Call): Promise<Judged> {
  const { row, fault, args } = call;
  const { contract, apiVersion, tool } = row;
  const upstream = await startFaultyUpstream({ simulator, clock, change: fault.change });
  const api = openApi(apiVersion, upstream.origin, simulator.credentials);
  const context = {
    api: createCachedClient({ client: api.client, now: clock }),
    clean: createClean({ redact: true }),
    now: () => new Date(NOW),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
  };
  const ask = async (asked: Args): Promise<{ answer: PresentedAnswer; verdict: Verdict }> => {
    const since = performance.now();
    const answer = await tool.run(asked, context).catch(unforeseen);
    const told = { answer, ms: performance.now() - since, struck: upstream.struck() };
    return { answer, verdict: judgeAnswer(told, { fault, contract, timeoutMs: TIMEOUT_MS }) };
  };
  const first = await ask(args);
  const cursor = first.answer.meta.next_cursor;
  const next = typeof cursor === "string" ? await ask({ ...args, cursor }) : undefined;
  await api.close();
  await upstream.close();
  const both = [first, ...(next === undefined ? [] : [next])];
  return {
    ...call,
    text: both.map(({ answer }) => answer.text).join("\n...\n"),
    verdict: {
      told: both.map(({ verdict }) => verdict.told).join(" > "),
      wrong: both.flatMap(({ verdict }) => verdict.wrong),
    },
  };
}

function openApi(apiVersion: 1 | 2, origin: string, credentials: Simulator["credentials"]) {
  const options = {
    version: "0.0.0",
    now: clock,
    ratePerMinute: false,
    timeoutMs: TIMEOUT_MS,
  } as const;
  const { apiKey } = credentials;
  return apiVersion === 1
    ? createV1Api({ ...options, baseUrl: new URL(`${origin}/api/v1`), apiKey })
    : createApi({ ...options, baseUrl: new URL(`${origin}/v2`), credentials });
}

function unforeseen(thrown: unknown): PresentedAnswer {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { text: ownText("error internal"), meta: {}, links: [], error };
}

async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

function isIdle(judged: readonly Judged[], fault: Fault): boolean {
  return judged.every((one) => one.fault !== fault || one.verdict.told === "-");
}

function printTable(rows: readonly Row[], judged: readonly Judged[]): void {
  const cell = (row: Row, fault: Fault): string => {
    const all = judged.filter((one) => one.row === row && one.fault === fault);
    const told = all.map(({ verdict }) => shorten(verdict));
    return [...new Set(told)].join(" / ");
  };
  const table = [
    ["tool", ...FAULTS.map(({ name }) => name)],
    ...rows.map((row) => [nameOf(row), ...FAULTS.map((fault) => cell(row, fault))]),
  ];
  for (const line of table) print(`| ${line.join(" | ")} |`);
}

function shorten({ told, wrong }: Verdict): string {
  return wrong.length > 0 ? `${told} WRONG` : told;
}

function nameOf({ tool, apiVersion }: Row): string {
  return `${tool.name.replace("threatstack_", "")} v${apiVersion}`;
}

function printText({ row, fault, args, text }: Judged): void {
  print(`== ${nameOf(row)} ${JSON.stringify(args)}, ${fault.name}\n${text}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
