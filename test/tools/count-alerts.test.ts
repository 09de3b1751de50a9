import { expect, test } from "vitest";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

test("counts by severity, and the next call keeps the times", async () => {
  const tenant = makeTenant({ alerts: [makeAlert({ id: "aaaaaaaa-1", severity: 2 })] });
  const { call } = await startTools({ tenant });

  const { text, meta } = await call("threatstack_count_alerts", { start: "2026-01-01" });

  expect(text).toContain("severity 2: 1");
  expect(text).toMatch(/^1 active alert, created from 2026-01-01 00:00:00Z$/m);
  expect(text).toContain('next: threatstack_get_alerts start="2026-01-01"');
  expect(meta).toMatchObject({ total: 1 });
});

test.each([
  [12, true],
  [3, false],
])("a rule with %i alerts leads to a suppression: %s", async (count, leads) => {
  const alerts = Array.from({ length: count }, (_, index) =>
    makeAlert({ id: `${String(index + 10)}aaaaaa-cb87-41ea-b55e-4f5cfb08a8d1` }),
  );
  const { call } = await startTools({ tenant: makeTenant({ alerts }) });

  const { text } = await call("threatstack_count_alerts", { by: ["rule", "reason"] });

  expect(/threatstack_draft_suppression alert_id="\w{8}"/.test(text)).toBe(leads);
});
