import { getEvents } from "../tools/get-events.ts";
import { cleanText } from "../text/clean-text.ts";
import { completeAlertId } from "./complete-alert-id.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const alertEvents: Resource = {
  name: cleanText`alert events`,
  title: cleanText`The events of an alert`,
  description: cleanText`What happened in one alert, digested: actors, notable events, groups, timeline. Not listed: read by the id of its alert.`,
  template: "threatstack://alerts/{alert_id}/events",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.7,
  tool: getEvents,
  read: (ids, context) => textOf(getEvents, { alert_id: ids["alert_id"] }, context),
  watched: (ids) => ({ topic: "alerts", id: ids["alert_id"] ?? "" }),
  complete: { alert_id: completeAlertId },
};
