/**
 * The official conformance suite, two ways: the built server on the demo tenant, with every scenario
 * that fits any server; and our HTTP layer with the suite's whole frozen sets. Exits 1 when a check
 * fails. Scenarios are skipped by name only, see `scenarios.ts`.
 */
import { startServer } from "../support/start-server.ts";
import { installSuite } from "./install-suite.ts";
import type { Verdict } from "./judge.ts";
import { judgeLayer } from "./judge-layer.ts";
import { judgeServer } from "./judge-server.ts";

const suite = await installSuite();
const server = await startServer(["--demo", "--http", "--port", "0", "--log-level", "info"]);
let verdicts: Verdict[];
try {
  verdicts = await judgeServer(suite, server.url);
} finally {
  await server.stop();
}
report(verdicts);
const ofLayer = await judgeLayer(suite);
report(ofLayer);

const all = [...verdicts, ...ofLayer];
const sum = (count: (verdict: Verdict) => number): number =>
  all.reduce((total, verdict) => total + count(verdict), 0);
const failed = sum(({ failures }) => failures.length);
print(
  `${sum(({ passed }) => passed)} passed, ${failed} failed, ${sum(({ skipped }) => skipped.length)} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;

function report(some: readonly Verdict[]): void {
  for (const { title, passed, failures, skipped } of some.toSorted(byTitle)) {
    const mark = failures.length > 0 ? "FAIL" : passed > 0 ? "ok  " : "skip";
    print(`${mark} ${title}${passed > 0 ? ` (${passed})` : ""}`);
    for (const line of failures) print(`       failed ${line}`);
    for (const line of skipped) print(`       skipped ${line}`);
  }
}

function byTitle(one: Verdict, other: Verdict): number {
  return one.title.localeCompare(other.title);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
