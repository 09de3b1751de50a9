import { expect, test } from "vitest";
import { agentSchema } from "../../../src/api/schemas/agent.ts";

test.each([
  [{ id: "a" }],
  [
    {
      id: "8b0f0b28-7fce-11e9-a123-99cdd68cb066",
      instanceId: null,
      status: "online",
      createdAt: "2019-05-26T15:54:28.452Z",
      lastReportedAt: "2019-05-26T16:04:48.376Z",
      version: "2.3.0w",
      description: "",
      hostname: "ip-10-50-140-117",
      ipAddresses: { private: ["10.50.140.117/24"], link_local: [], public: [] },
      tags: [
        { key: "role", value: "web" },
        { source: "ec2", key: "env", value: null },
      ],
      agentType: "investigate",
      agentModuleHealth: { isHealthy: true, dnsTracer: "UNSUPPORTED" },
      activatedAt: "2019-05-26T15:54:28.452Z",
    },
  ],
  [{ id: "a", tags: ["web", null, { key: 5 }] }],
  [{ id: "a", tags: { env: "prod" } }],
  [{ id: "a", ipAddresses: null, tags: null, agentModuleHealth: null }],
])("%j passes unchanged", (agent) => expect(agentSchema.parse(agent)).toEqual(agent));
