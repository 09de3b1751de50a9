import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import type { Args } from "../tools/contract/tool-contract.ts";
import { tenant } from "../tools/contract/tenant.ts";
import { type Fault, FAULTS } from "./faults/fault-list.ts";
import { startFaultyUpstream } from "./faults/faulty-upstream.ts";
import { judgeAnswer, type Verdict } from "./faults/judge-answer.ts";
import { clock, inParallel, nameOf, openTool, type Row, rowsOf, tableOf } from "./faults/matrix.ts";

/*
 * What a model is told by every tool of the catalogue while the upstream fails in one of ten ways, as a table:
 * every form of its answer, and the page after it. `test/tools/fault-matrix.test.ts` asks for one form only.
 * `--text` prints every answer as well. Exits with 1 where any of them is wrong.
 */

const TIMEOUT_MS = 3000;

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
  const rows = rowsOf();
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

/** Nothing of one call is known to another: each has an upstream and a client of its own. */
async function judge(simulator: Simulator, call: Call): Promise<Judged> {
  const { row, fault, args } = call;
  const upstream = await startFaultyUpstream({ simulator, clock, change: fault.change });
  const { credentials } = simulator;
  const tool = openTool(row, { origin: upstream.origin, credentials }, TIMEOUT_MS);
  const circumstances = { fault, contract: row.contract, timeoutMs: TIMEOUT_MS };
  const ask = async (asked: Args) => {
    const { answer, ms } = await tool.ask(asked);
    return {
      answer,
      verdict: judgeAnswer({ answer, ms, struck: upstream.struck() }, circumstances),
    };
  };
  const first = await ask(args);
  const cursor = first.answer.meta.next_cursor;
  const next = typeof cursor === "string" ? await ask({ ...args, cursor }) : undefined;
  await tool.close();
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

function isIdle(judged: readonly Judged[], fault: Fault): boolean {
  return judged.every((one) => one.fault !== fault || one.verdict.told === "-");
}

function printTable(rows: readonly Row[], judged: readonly Judged[]): void {
  const cell = (row: Row, fault: string): string => {
    const all = judged.filter((one) => one.row === row && one.fault.name === fault);
    const told = all.map(({ verdict }) => shorten(verdict));
    return [...new Set(told)].join(" / ");
  };
  print(
    tableOf(
      rows,
      FAULTS.map(({ name }) => name),
      cell,
    ),
  );
}

function shorten({ told, wrong }: Verdict): string {
  return wrong.length > 0 ? `${told} WRONG` : told;
}

function printText({ row, fault, args, text }: Judged): void {
  print(`== ${nameOf(row)} ${JSON.stringify(args)}, ${fault.name}\n${text}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
