import { getAlert } from "../tools/get-alert.ts";
import { cleanText } from "../text/clean-text.ts";
import { LISTED_ALERTS } from "./alerts.ts";
import { completeAlertId } from "./complete-alert-id.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const alert: Resource = {
  name: cleanText`alert`,
  title: cleanText`One alert`,
  description: cleanText`One alert whole, with the names of its rule and agent. The newest ${LISTED_ALERTS} active ones are listed; any other is read by its id.`,
  template: "threatstack://alerts/{alert_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.7,
  tool: getAlert,
  read: (ids, context) => textOf(getAlert, { alert_id: ids["alert_id"] }, context),
  watched: (ids) => ({ topic: "alerts", id: ids["alert_id"] ?? "" }),
  complete: { alert_id: completeAlertId },
};
