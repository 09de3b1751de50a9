import { expect, test } from "vitest";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { makeInventory } from "../support/make-inventory.ts";
import { NOW } from "../support/make-tenant.ts";
import { startMcp } from "../support/start-mcp.ts";

test("all that is listed of the demo tenant is small, and every entry short and on one line", async () => {
  const { client } = await startMcp({ tenant: generateTenant({ seed: 1, now: NOW }) });

  const entries: Awaited<ReturnType<typeof client.listResources>>["resources"] = [];
  let bytes = 0;
  let cursor: string | undefined;
  do {
    const page = await client.listResources({ cursor });
    bytes += Buffer.byteLength(JSON.stringify(page));
    entries.push(...page.resources);
    cursor = page.nextCursor;
  } while (cursor !== undefined);

  expect(entries.length).toBeGreaterThan(140);
  expect(bytes).toBeLessThan(34_000);
  for (const { name, description = "", icons } of entries) {
    expect(name.length).toBeLessThanOrEqual(130);
    expect(description.length).toBeLessThanOrEqual(80);
    expect(`${name}${description}`).not.toMatch(/[\n\r]/);
    expect(icons).toBeUndefined();
  }
});

test("a list from which something is missing stands for nobody, a whole one for a while", async () => {
  const tenant = makeInventory();
  const whole = await startMcp({ tenant });
  expect((await whole.client.listResources())["ttlMs"]).toBeGreaterThan(0);
  const part = await startMcp({ tenant, faults: parseFaults("403@/agents") });
  expect(await part.client.listResources()).toMatchObject({ ttlMs: 0, cacheScope: "private" });
});
