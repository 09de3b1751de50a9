import { ownText } from "../text/answer-text.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Guide } from "./define-guide.ts";

export const queryLanguage: Guide = {
  name: cleanText`query-language`,
  title: cleanText`The filter language`,
  description: cleanText`Operators, values and fields of rule filters, suppressions and \`where\`.`,
  text: ownText(`# The filter language

One language for the filter of a rule, its suppressions, and \`where\` in threatstack_get_events.
A filter is true or false for one event.

## Comparisons
| write | true when |
| --- | --- |
| \`user = "root"\` | the value is exactly this; case counts |
| \`user != "root"\` | exactly \`not user = "root"\`, so also where the field is missing |
| \`arguments like "curl"\` | the text stands anywhere in the value |
| \`exe starts_with "/tmp"\` | the value begins so |
| \`exe ends_with ".php"\` | the value ends so |
| \`tty != null\` | there is a value; missing, null and an empty list are null |

Join with \`and\`, \`or\`, \`not\`, and use parentheses: \`not\` binds tighter than \`and\`, \`and\` tighter
than \`or\`. \`not\` stands before a comparison or a parenthesis, never inside: \`not exe like "sh"\`.

There is no \`<\`, \`>\`, \`in (...)\` and no regular expression. For several values write
\`(user = "a" or user = "b")\`.

## Values
- Strings in single or double quotes; a backslash escapes a quote or a backslash.
- Numbers may be quoted or not: \`sigid = 5902\` and \`sigid = "5902"\` are the same.
- Field names and string values are case-sensitive; keywords are not.
- A list matches when any element does; \`!=\` needs that none is equal.
- An object compares by its compact JSON, so \`requestParameters like "0.0.0.0/0"\` looks inside.
- \`a.b\` goes down: \`userIdentity.type = "Root"\`.
- An unset \`auid\` or \`session\` is the number 4294967295, not null: it means a daemon.

## Fields worth knowing
- every event: event_type, agent (the hostname; the id is agent_id)
- process (event_type "audit"): exe, command, arguments, user, auid, tty, session, cwd, pid, ppid, syscall, type
- network ("network", and "audit"): src_ip, src_port, dst_ip, dst_port, protocol, domain
- login ("login"): user, src_ip, session
- file ("file"): filename, command, exe, arguments, user
- host log ("host"): sigid, level, group, comment, log, user, src_ip
- CloudTrail ("cloudtrail"): eventName, eventSource, sourceIPAddress, errorCode, userAgent, accessKey, userIdentity.arn, userIdentity.type, requestParameters
- Windows ("winsec"): win_event_id, user, sid, exe, command, summary
- Kubernetes ("kubernetesAudit", "kubernetesConfig"): user, verb, resource, namespace, name
- threat intelligence ("threatintel"): threatintel_source, threatintel_reason, ip
- containers: containerImage, containerId on any of them

The digest of an alert names the event types and fields it holds. A misspelt field is simply missing, so a filter that matches nothing may be a typing error.

## Examples
- \`event_type = "audit" and user = "root" and exe starts_with "/tmp"\`
- \`(command = "sudo" or command = "su") and user != "root" and tty != null\`
- \`eventName = "ConsoleLogin" and errorCode != null\`
- \`event_type = "host" and group = "authentication_failed" and src_ip != "10.0.0.5"\`

## Try before you trust
threatstack_test_filter tries a filter on the events of one or more alerts: how many match, and which
kinds do and do not. threatstack_get_rule shows a rule's filter and what is suppressed already.`),
};
