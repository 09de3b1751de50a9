import { getAlerts } from "../tools/get-alerts.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const alerts: Resource = {
  name: "alerts",
  title: "Active alerts",
  description: "Every active alert, newest first, with the true total: what needs triage.",
  template: resourceUri.alerts,
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 1,
  tool: getAlerts,
  read: (_ids, context) => textOf(getAlerts, {}, context),
  watched: () => ({ topic: "alerts" }),
};
