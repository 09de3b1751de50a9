import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { BEHAVIOURS } from "../../src/digest/behaviours/table.ts";
import { getAgents } from "../../src/tools/get-agents.ts";
import { getEvents } from "../../src/tools/get-events.ts";
import { endingPreparation, prepareDigest } from "../../src/warm-up/prepare-digest.ts";
import { makeTenant } from "../support/make-tenant.ts";
import { startContext } from "../support/start-context.ts";

test("while a digest is prepared, whatever else is waiting gets its turn after every step", async () => {
  const preparing = prepareDigest().then(() => "done");
  let turns = 0;
  while ((await Promise.race([preparing, setImmediate("not yet")])) === "not yet") turns += 1;

  const acts = new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.acts));
  expect(turns).toBeGreaterThan(2 * acts.size);
});

test("no step of it begins once it is no longer wanted", async () => {
  const preparing = new AbortController();
  let turns = 0;
  const done = prepareDigest(preparing.signal).then(() => "done");
  while ((await Promise.race([done, setImmediate("not yet")])) === "not yet") {
    turns += 1;
    if (turns === 3) preparing.abort();
  }
  expect(turns).toBeLessThan(10);
});

test("a call that reads events ends it, any other call does not", async () => {
  const { context } = await startContext({ tenant: makeTenant({}) });
  const preparing = new AbortController();
  const [agents, events] = endingPreparation([getAgents, getEvents], preparing);

  await agents?.run({}, context);
  expect(preparing.signal.aborted).toBe(false);

  const answer = await events?.run({ alert_id: "596bec96f11ead2a97ee0bc0" }, context);
  expect(answer?.error?.message).toMatch(/alert/);
  expect(preparing.signal.aborted).toBe(true);
});
