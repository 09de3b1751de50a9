import { onTestFinished } from "vitest";
import type { ApiClient } from "../../src/api/client.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createV1Api } from "../../src/api/version-1/create-v1-api.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { makeRule } from "./make-rule.ts";
import { CREATED_AT, NOW, makeAgent, makeAlert, makeTenant } from "./make-tenant.ts";

export const RULE = "7f842c39-eef7-11e6-b0e1-8d4568316479";
export const OTHER_RULE = "7f7474ae-eef7-11e6-b0e1-d9a81a1397f1";
export const RULESET = "7f7ba0ac-eef7-11e6-b0e1-cf66e6984857";
export const AGENT = "59024beed911cadeadee1b09";

/** 24 digits, as version 1 has them: there they stay as they are. */
export const id = (index: number) => index.toString(16).padStart(24, "0");
const events = Array.from({ length: 34 }, (_, index) => ({ _id: `e${index}`, event_type: "host" }));

export const tenant = makeTenant({
  agents: [
    makeAgent({ id: AGENT }),
    makeAgent({ id: id(900), status: "offline", hostname: "db-1" }),
    makeAgent({
      id: id(901),
      status: "offline",
      createdAt: "2025-01-01T00:00:00.000Z",
    }),
  ],
  rules: [
    makeRule({ id: RULE, rulesetId: RULESET, name: "Login failures" }),
    makeRule({ id: OTHER_RULE, rulesetId: RULESET, type: "CloudTrail" }),
  ],
  rulesets: [
    {
      id: RULESET,
      name: "Base Rule Set",
      description: "",
      createdAt: CREATED_AT,
      updatedAt: CREATED_AT,
      rules: [RULE, OTHER_RULE],
    },
  ],
  alerts: Array.from({ length: 250 }, (_, index) =>
    makeAlert({
      id: id(index),
      title: "User undefined failed authentication from IP undefined",
      createdAt: new Date(NOW - index * 86_400_000).toISOString(),
      isDismissed: index % 5 === 0,
      severity: 1 + (index % 3),
      ruleId: index % 2 === 0 ? RULE : OTHER_RULE,
      rulesetId: RULESET,
      ...(index % 2 === 0 && { agentId: AGENT }),
    }),
  ),
  events: { [id(2)]: events },
});

const clock = () => NOW;

export interface BothVersions {
  readonly api: ApiClient;
  readonly v2: ApiClient;
  /** That reached the embedded API. */
  readonly requests: () => number;
}

/** The embedded API with a client of each version. */
export async function startVersions(
  credentials: { readonly apiKey?: string; readonly organizationId?: string } = {},
): Promise<BothVersions> {
  const simulator = await createSimulator({ tenant, clock });
  const { apiKey, organizationId, ...user } = { ...simulator.credentials, ...credentials };
  const options = { version: "0.0.0", now: clock, ratePerMinute: false } as const;
  const v1 = createV1Api({ baseUrl: new URL(simulator.urlV1), apiKey, organizationId, ...options });
  const v2 = createApi({
    baseUrl: new URL(simulator.url),
    credentials: { ...user, apiKey, organizationId },
    ...options,
  });
  onTestFinished(async () => {
    await Promise.all([v1.close(), v2.close()]);
    await simulator.close();
  });
  return { api: v1.client, v2: v2.client, requests: () => simulator.requests() };
}
