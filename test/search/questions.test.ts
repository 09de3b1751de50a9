import { expect, test } from "vitest";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { loadFolder } from "../support/load-folder.ts";
import { makeFolder } from "../support/make-folder.ts";
import { ask } from "./ask.ts";
import { createPlainLoop, countedOf } from "./oracle.ts";
import { keptOf, QUESTIONS } from "./questions.ts";
import { BEGAN, eventsOf, SOURCE_KINDS, STEP_MS, writeSearchFolder } from "./search-folder.ts";

/** Of each source: enough for several days of the account and all kinds of events. */
const EVENTS = 800;

test("thirty questions over three sources are answered as by a plain loop over their records", async () => {
  const path = await makeFolder({});
  writeSearchFolder(path, EVENTS);
  const { dataFolder } = await loadFolder(path);
  const engine = createScanEngine(dataFolder.events);
  const loops = QUESTIONS.map(([, question]) => createPlainLoop(question));
  for (const kind of SOURCE_KINDS) {
    let at = 0;
    for (const record of eventsOf(kind, EVENTS)) {
      const kept = keptOf(kind, record, BEGAN + at * STEP_MS);
      for (const loop of loops) loop.add(kept);
      at += 1;
    }
  }
  expect(QUESTIONS).toHaveLength(30);
  for (const [at, [name, question]] of QUESTIONS.entries()) {
    const { alerts, ...counted } = countedOf(await ask(engine, question));
    const { alerts: expected, ...plain } = loops[at]?.end() ?? { alerts: [] };
    expect({ name, ...counted }).toEqual({ name, ...plain });
    expect({ name, alerts: countsOf(alerts) }).toEqual({ name, alerts: countsOf(expected) });
  }
});

function countsOf(alerts: readonly (readonly [string, number])[]): number[] {
  return alerts.map(([, events]) => events).toSorted((a, b) => a - b);
}
