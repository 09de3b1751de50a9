import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { OLD_SDKS, type OldClient } from "../support/connect-old-sdk.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { PROGRAM } from "../support/start-server.ts";

/** A real process for each client. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const ALERT_ID = "550e8400-e29b-41d4-a716-446655440000";
const TITLE = "Netcat Detected";

let simulator: Simulator;

beforeAll(async () => {
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  const alerts = [makeAlert({ id: ALERT_ID, createdAt, title: TITLE, severity: 2 })];
  simulator = await createSimulator({ tenant: makeTenant({ alerts }), rateLimit: false });
});

afterAll(() => simulator.close());

/** These throw a whole result away for one part of a type that came with a later revision of the protocol. */
describe.each(Object.entries(OLD_SDKS))("a client of SDK %s over stdio", (_version, connect) => {
  let client: OldClient;

  beforeAll(async () => {
    const { userId, apiKey, organizationId } = simulator.credentials;
    client = await connect({
      command: process.execPath,
      args: [PROGRAM, "--log-level", "silent"],
      environment: {
        THREATSTACK_BASE_URL: simulator.url,
        THREATSTACK_USER_ID: userId,
        THREATSTACK_API_KEY: apiKey,
        THREATSTACK_ORG_ID: organizationId,
      },
    });
  });

  afterAll(() => client.close());

  test.each([
    ["threatstack_get_alerts", {}, TITLE],
    ["threatstack_get_alert", { alert_id: ALERT_ID }, `title: ${TITLE}`],
    ["threatstack_count_alerts", {}, "severity 2: 1"],
  ])("reads the answer of %s", async (tool, input, words) => {
    const { content, isError } = await client.call(tool, input);

    expect(isError).toBe(false);
    expect(content).toEqual([{ type: "text", text: expect.stringContaining(words) }]);
  });

  test("reads what is wrong with a call, and what to do", async () => {
    const { content, isError } = await client.call("threatstack_get_alerts", { severty: 2 });

    expect(isError).toBe(true);
    expect(content).toEqual([
      { type: "text", text: expect.stringMatching(/did you mean "severity"\?\nnext: /) },
    ]);
  });
});
