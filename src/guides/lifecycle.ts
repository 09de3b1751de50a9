import { ownText } from "../text/answer-text.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Guide } from "./define-guide.ts";

export const lifecycle: Guide = {
  name: cleanText`lifecycle`,
  title: cleanText`From event to alert, and how long each lives`,
  description: cleanText`How alerts come about, dismissal, retention, agents, severities, limits.`,
  text: ownText(`# From event to alert, and how long each lives

## How an alert comes about
1. An agent on a host, or CloudTrail, or the Kubernetes audit log, sends an event.
2. Every enabled rule of the rulesets assigned to that agent tests it with its filter.
3. An event that matches one of the rule's suppressions is left out.
4. Events that agree in the rule's aggregate fields are counted together. When \`threshold\` of them fall within the window (one hour to a day), one alert is made; the aggregates are what makes it its own.
5. The title is the rule's title with the values of the events filled in, so parts of a title are written by whoever caused the events.

## Severity
1 is the most serious, 3 the least. The rule sets it; the vendor gives no finer meaning.

## Life of an alert
- active, then dismissed with a reason: business operations, company policy, maintenance, or other with a text. Some are dismissed automatically.
- There is no way back: a dismissed alert cannot be made active again, and none can be deleted.
- Kept for 365 days, dismissed or not.
- Lists show active alerts unless dismissed ones are asked for: threatstack_get_alerts status="dismissed".

## Life of an event
- Kept for 72 hours, unless an alert holds it: then as long as the alert.
- Events can only be reached through an alert here. The API has no search over all events, so threatstack_search_events reads those of the alerts of a time, some alerts in each call, to tell where else something happened.
- No alert does not mean that nothing happened: no rule may have looked, or a suppression hid it.

## Agents
- online or offline. One that has not reported for a day is revoked and vanishes from the lists; its alerts stay.
- investigate agents send every event, monitor agents fewer.
- An agent that fell silent just after an alert deserves a look: stopping it is what an intruder would do.

## Rules
- A ruleset is a set of rules that is assigned to agents. The same rule may stand in several.
- A change to a rule or a suppression takes 10 to 15 minutes to act, and changes no alert that exists.
- Rule types: host, file, CloudTrail, threat intelligence, Windows, Kubernetes audit and configuration.

## Limits
- The API allows 200 requests a minute for the whole organization. Answers here are kept for a minute (rules for five), so asking again soon costs nothing.
- Totals are exact unless they say "at least". Times are UTC.
- Live resources can be watched: subscribe to threatstack://alerts or to one alert, and updates are told when something changes.`),
};
