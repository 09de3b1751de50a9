import { agent } from "./agent.ts";
import { agents } from "./agents.ts";
import { alert } from "./alert.ts";
import { alertEvents } from "./alert-events.ts";
import { alerts } from "./alerts.ts";
import type { Resource } from "./define-resource.ts";
import { exported } from "./export.ts";
import { guide } from "./guide.ts";
import { rule } from "./rule.ts";
import { ruleset } from "./ruleset.ts";
import { rulesets } from "./rulesets.ts";

/** Every resource there is, in the order in which it is listed. */
export const resources: readonly Resource[] = [
  alerts,
  guide,
  rulesets,
  agents,
  alert,
  alertEvents,
  agent,
  ruleset,
  rule,
  exported,
];
