import { expect, test } from "vitest";
import { unreadFields } from "../../../../src/api/schemas/reading.ts";
import { agentSchema } from "../../../../src/api/version-1/schemas/agent.ts";

const AGENT = {
  id: "59024beed911cadeadee1b09",
  agent_id: "589cb810a7d05f7f3a438cb2-4885b890-2b84-11e7-b27b-9f608f21aff091bf46da8a73e77e",
  organization_id: "589cb810a7d05f7f3a438cb2",
  policy_id: "524c4b9aa086e1195900000d",
  status: "active",
  online: false,
  enabled: false,
  paused: false,
  name: "web",
  hostname: "web-1",
  description: "",
  version: "1.6.2",
  ip_address: "203.0.113.10",
  created_at: "2017-04-27T20:01:22.353Z",
  activated_at: "2017-04-27T20:01:22.130Z",
  updated_at: "2017-05-11T20:15:12.268Z",
  last_reported_at: "2017-04-27T20:05:09.939Z",
};

test("an agent goes by its id, and is as online as it says", () => {
  expect(agentSchema.parse(AGENT)).toEqual({
    id: "59024beed911cadeadee1b09",
    agentKey: AGENT.agent_id,
    policyId: "524c4b9aa086e1195900000d",
    status: "offline",
    enabled: false,
    paused: false,
    name: "web",
    hostname: "web-1",
    description: "",
    version: "1.6.2",
    ipAddresses: { private: [], link_local: [], public: ["203.0.113.10"] },
    createdAt: "2017-04-27T20:01:22.353Z",
    activatedAt: "2017-04-27T20:01:22.130Z",
    updatedAt: "2017-05-11T20:15:12.268Z",
    lastReportedAt: "2017-04-27T20:05:09.939Z",
  });
});

test("what is unlike the samples is told", () => {
  const agent = agentSchema.parse({ ...AGENT, paused: undefined, pause: true, status: "revoked" });
  expect(agent).toMatchObject({ paused: true, state: "revoked" });
});

test("an agent of which it cannot be read whether it is online is neither", () => {
  const agent = agentSchema.parse({ ...AGENT, online: "maybe" });
  expect(agent).not.toHaveProperty("status");
  expect(unreadFields(agent)).toEqual(["online"]);
});

test.each(["", null, undefined])("no address of %j", (address) => {
  expect(agentSchema.parse({ ...AGENT, ip_address: address })).not.toHaveProperty("ipAddresses");
});
