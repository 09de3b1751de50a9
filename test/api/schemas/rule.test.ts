import { expect, test } from "vitest";
import { ruleSchema } from "../../../src/api/schemas/rule.ts";

test.each([
  [
    {
      id: "r",
      rulesetId: "s",
      name: "Sysctl",
      type: "Host",
      title: "User: {{user}}",
      severityOfAlerts: 3,
      alertDescription: "x",
      aggregateFields: ["user", "exe"],
      filter: 'command = "sysctl"',
      window: 86400,
      threshold: 1,
      suppressions: [],
      enabled: true,
    },
  ],
  [
    {
      id: "r",
      type: "File",
      fileIntegrityPaths: [{ path: "/etc", recursive: true }],
      ignoreFiles: ["*swp"],
      eventsToMonitor: ["ALL"],
      filter: null,
    },
  ],
])("%j passes unchanged", (rule) => expect(ruleSchema.parse(rule)).toEqual(rule));
