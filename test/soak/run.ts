import { parseArgs } from "node:util";
import { setTimeout as delay } from "node:timers/promises";
import { makeRequests, type Outcome, outcomeOf } from "./load.ts";
import { freePort, sampleOf, type Sample, type Served } from "./processes.ts";
import { serveOverHttp, serveOverStdio } from "./processes.ts";
import { startRestartingUpstream } from "./upstream.ts";

/*
 * Mixed load over stdio and HTTP for as long as asked (`--minutes N`, 30 by default), while the embedded API
 * has faults and is stopped and started again. Ends with a table of calls, errors by kind, memory and handles;
 * exits with 1 where an answer was wrong, none came, or a server ended.
 */

const AT_ONCE = 3;
const SAMPLE_MS = 1000;
const PAUSE_MS = 20;

interface Measured {
  readonly served: Served;
  readonly outcomes: Outcome[];
  readonly samples: Sample[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error("--minutes takes a number above 0");
  const upstream = await startRestartingUpstream(await freePort());
  const { environment } = upstream;
  const servers = [await serveOverStdio(environment), await serveOverHttp(environment)];
  const measured = servers.map((served): Measured => ({ served, outcomes: [], samples: [] }));
  const until = performance.now() + minutes * 60_000;
  const requests = makeRequests(1);
  await Promise.all(
    measured.flatMap((one, index) => [
      watch(one, until),
      ...Array.from({ length: AT_ONCE }, (_, worker) =>
        work(one, { until, requests, from: index * 101 + worker * 37 }),
      ),
    ]),
  );
  const ended = measured.flatMap(({ served }) => served.ended() ?? []);
  await Promise.all(servers.map((served) => served.close()));
  print(
    `${minutes} minutes, ${upstream.restarts()} restarts of the API, ${upstream.requests()} requests to it`,
  );
  await upstream.close();
  for (const one of measured) printTable(one);
  const wrong = measured.flatMap(({ outcomes }) =>
    outcomes.filter((each) => each.wrong.length > 0),
  );
  for (const { what, wrong: why } of wrong.slice(0, 20)) print(`WRONG ${what}: ${why.join("; ")}`);
  for (const reason of ended) print(`ENDED ${reason}`);
  print(`${wrong.length} wrong`);
  if (wrong.length + ended.length > 0) process.exitCode = 1;
}

interface Work {
  readonly until: number;
  readonly requests: ReturnType<typeof makeRequests>;
  readonly from: number;
}

/** A step that shares no factor with most lengths visits all of them. */
const STEP = 7919;
const SESSION_CALLS = 300;

async function work(
  { served, outcomes }: Measured,
  { until, requests, from }: Work,
): Promise<void> {
  let client = await served.connect();
  for (let turn = 1; performance.now() < until && served.ended() === undefined; turn += 1) {
    const request = requests[(from + turn * STEP) % requests.length];
    if (request === undefined) break;
    outcomes.push(await outcomeOf(request, client));
    await delay(PAUSE_MS);
    if (turn % SESSION_CALLS > 0) continue;
    await served.leave(client);
    client = await served.connect();
  }
  await served.leave(client);
}

async function watch({ served, samples }: Measured, until: number): Promise<void> {
  while (performance.now() < until) {
    samples.push(sampleOf(served.pid));
    await delay(SAMPLE_MS);
  }
}

function printTable({ served, outcomes, samples }: Measured): void {
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].toSorted(([, one], [, other]) => other - one);
  const sorted = outcomes.map(({ ms }) => ms).toSorted((one, other) => one - other);
  const at = (share: number): string =>
    `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)}`;
  print(
    `\n${served.transport}: ${outcomes.length} calls, ms at 50 % ${at(0.5)}, 99 % ${at(0.99)}, most ${at(1 - 1e-9)}`,
  );
  for (const [kind, count] of kinds) print(`  ${kind.padEnd(20)} ${count}`);
  for (const [name, share] of [
    ["start", 0.1],
    ["middle", 0.5],
    ["end", 1],
  ] as const) {
    const { rss = "?", handles = "?" } = around(samples, share);
    print(`  ${name.padEnd(20)} ${rss} MiB, ${handles} handles`);
  }
  const most = Math.max(...samples.map(({ rss }) => rss ?? 0));
  print(`  ${"most".padEnd(20)} ${most} MiB`);
}

/** The median of a tenth of the time that ends there: single samples say when garbage was collected. */
function around(samples: readonly Sample[], share: number): Sample {
  const end = Math.ceil(samples.length * share);
  const window = samples.slice(Math.max(0, end - Math.ceil(samples.length / 10)), end);
  return {
    rss: median(window.map(({ rss }) => rss)),
    handles: median(window.map(({ handles }) => handles)),
  };
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((one, other) => one - other);
  return known[Math.floor(known.length / 2)];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
