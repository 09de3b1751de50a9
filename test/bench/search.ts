/**
 * Thirty questions over three sources: how long each takes as a multiple of unpacking and parsing the same files, how
 * much memory the process grows by, and whether the answer is that of a plain loop. `npm run bench:search -- EVENTS`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openDataFolder } from "../../src/data-folder/open-data-folder.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { ask } from "../search/ask.ts";
import { countedOf, createPlainLoop, type Question } from "../search/oracle.ts";
import { keptOf, QUESTIONS } from "../search/questions.ts";
import {
  BEGAN,
  eventsOf,
  SOURCE_KINDS,
  STEP_MS,
  writeSearchFolder,
} from "../search/search-folder.ts";

const MIB = 1024 * 1024;
const SAMPLE_MS = 20;
const total = Number(process.argv[2] ?? 1_000_000);
const each = Math.ceil(total / SOURCE_KINDS.length);
const folder = mkdtempSync(join(tmpdir(), "threatstack-search-"));

/** Unpacks and parses every file, and keeps nothing. */
function parseAll(files: readonly string[]): number {
  const began = performance.now();
  for (const file of files) {
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    if (file.includes("cloudtrail")) JSON.parse(text);
    else
      text
        .split("\n")
        .filter(Boolean)
        .forEach((line) => JSON.parse(line) as unknown);
  }
  return performance.now() - began;
}

async function measured<T>(work: () => Promise<T>) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const began = performance.now();
  const value = await work();
  const ms = performance.now() - began;
  clearInterval(sampling);
  return { value, ms, peak, grown: peak - before };
}

async function timeToCancel(engine: ReturnType<typeof createScanEngine>): Promise<number> {
  const stop = new AbortController();
  let at = 0;
  setTimeout(() => {
    at = performance.now();
    stop.abort();
  }, 500);
  await ask(engine, { groupBy: "user" }, { signal: stop.signal }).catch(() => {});
  return at === 0 ? 0 : performance.now() - at;
}

const files = writeSearchFolder(folder, each);
const dataFolder = await openDataFolder(folder, { lookEveryMs: 0 });
try {
  await dataFolder.whenRead;
  const { events } = dataFolder.report();
  const engine = createScanEngine(dataFolder.events);
  const measuredQuestion = (question: Question) => measured(() => ask(engine, question));
  parseAll(files);
  const base = Math.min(parseAll(files), parseAll(files));
  console.log(
    `${events} events in ${files.length} files; unpacking and parsing: ${Math.round(base)} ms`,
  );
  const answers: Awaited<ReturnType<typeof measuredQuestion>>[] = [];
  for (const [name, question] of QUESTIONS) {
    const run = await measuredQuestion(question);
    answers.push(run);
    const ratio = (run.ms / base).toFixed(2);
    console.log(
      `${ratio} x, +${Math.round(run.grown / MIB)} MiB to ${Math.round(run.peak / MIB)}, ${run.value.events} events: ${name}`,
    );
  }
  const loops = QUESTIONS.map(([, question]) => createPlainLoop(question));
  for (const kind of SOURCE_KINDS) {
    let at = 0;
    for (const record of eventsOf(kind, each)) {
      const kept = keptOf(kind, record, BEGAN + at * STEP_MS);
      loops.forEach((loop) => loop.add(kept));
      at += 1;
    }
  }
  const plain = loops.map((loop) => loop.end());
  const wrong = QUESTIONS.filter((_, at) => {
    const answer = answers[at]?.value;
    const { alerts, ...counted } = answer === undefined ? { alerts: [] } : countedOf(answer);
    const { alerts: expected, ...rest } = plain[at] ?? { alerts: [] };
    return JSON.stringify([counted, alerts.length]) !== JSON.stringify([rest, expected.length]);
  });
  const ratios = answers.map(({ ms }) => ms / base).toSorted((a, b) => a - b);
  console.log(
    `as a plain loop says: ${QUESTIONS.length - wrong.length} of ${QUESTIONS.length} ${wrong.map(([name]) => name).join(", ")}`,
  );
  console.log(
    `median ${ratios[ratios.length >> 1]?.toFixed(2)} x, most ${ratios.at(-1)?.toFixed(2)} x`,
  );
  console.log(`a cancelled question ends within ${Math.round(await timeToCancel(engine))} ms`);
} finally {
  await dataFolder.close();
  rmSync(folder, { recursive: true, force: true });
}
