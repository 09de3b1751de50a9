import { expect, test } from "vitest";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const LOWER = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
const UPPER = "BEEF0042";

const tenant = makeTenant({
  alerts: [makeAlert({ id: LOWER }), makeAlert({ id: UPPER, title: "From a folder" })],
});

test.each([
  [LOWER.toUpperCase(), LOWER],
  [LOWER.slice(0, 8).toUpperCase(), LOWER],
  [`"${LOWER.slice(0, 8)}"`, LOWER],
  [`threatstack://alerts/${LOWER}/events`, LOWER],
  [UPPER, UPPER],
  [UPPER.toLowerCase(), UPPER],
  [UPPER.slice(0, 6), UPPER],
])("%s finds the alert %s", async (given, id) => {
  const { call } = await startTools({ tenant });

  expect((await call("threatstack_get_alert", { alert_id: given })).meta.ids).toEqual([id]);
});
