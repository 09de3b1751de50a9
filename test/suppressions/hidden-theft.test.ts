import { expect, test } from "vitest";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";
import { parsedEvents } from "../support/tenant-events.ts";

/** In its tenant somebody takes a key among the eleven thousand commands of a maintenance night. */
const SEED = 2;
const ALERT = "aaaaaaaa-cb87-41ea-b55e-4f5cfb08a8d1";
const TOOL = "threatstack_draft_suppression";

/** Every fortieth event of the night, and all that name where the key went; the user who did it all. */
function readNight(): { readonly events: readonly object[]; readonly user: string } {
  const { tenant, findings } = generateTenantWithFindings({ seed: SEED, now: NOW });
  const night = findings.find(({ id, kind }) => id === "maintenance-night" && kind === "attack");
  const factOf = (kind: string): string =>
    night?.facts.find((fact) => fact.kind === kind)?.text ?? "none";
  const all = (night?.alertIds ?? [])
    .map((id) => parsedEvents(tenant.events(id)))
    .find(({ length }) => length > 10_000);
  const isTheft = (event: object): boolean => JSON.stringify(event).includes(factOf("address"));
  const events = all?.filter((event, index) => index % 40 === 0 || isTheft(event)) ?? [];
  expect(events.filter(isTheft).length).toBeGreaterThan(1);
  return { events, user: factOf("user") };
}

test("a theft among the commands of a maintenance night is not silenced with them", async () => {
  const { events, user } = readNight();
  const alerts = [makeAlert({ id: ALERT })];
  const { call } = await startTools({
    tenant: makeTenant({ alerts, events: { [ALERT]: events } }),
  });
  const draft = async (where: string): Promise<string> =>
    (await call(TOOL, { alert_id: ALERT, where, max_tokens: 1000 })).text;

  const all = await draft(`user = "${user}"`);
  expect(all).toMatch(/^no suppression: \d+ of the \d+ chosen events show attack behaviour/);
  expect(all).toMatch(/^T1095 .*raw/m);

  const rest = await draft(`user = "${user}" and technique = null`);
  expect(rest).toMatch(/^no suppression: even the narrowest filter .* would silence \d+ protected/);
  expect(rest).toMatch(/T1095 .*raw/);
  expect(rest).toContain("choose one kind of event at a time");
});
