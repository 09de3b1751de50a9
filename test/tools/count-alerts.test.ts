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
