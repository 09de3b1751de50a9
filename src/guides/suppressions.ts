import { ownText } from "../text/answer-text.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Guide } from "./define-guide.ts";

export const suppressions: Guide = {
  name: cleanText`suppressions`,
  title: cleanText`How to write a suppression`,
  description: cleanText`When to suppress, which fields make a narrow one, and how to check it.`,
  text: ownText(`# How to write a suppression

A suppression is a filter that belongs to a rule: events that match it never count towards the
rule's threshold. It hides what it matches for good, so it must match the harmless case and nothing else.

## When
- Suppress what is known, repeated and harmless, after a verdict of false positive or benign that somebody stands behind.
- Do not suppress to make a queue shorter. One alert can simply be dismissed, with its reason.
- Where the rule itself is wrong, change its filter or threshold instead: a rule with dozens of suppressions asks the wrong question.

## How to make it narrow
Combine at least two or three things that an attacker cannot easily take on together:
- who: \`user\`, and whether a person was there: \`tty = null\`, \`session = 4294967295\` (a daemon)
- what: \`exe\` with its whole path, \`arguments starts_with "..."\` or \`arguments like "..."\`
- where: \`agent\`, or \`cwd\`; for containers the image
- CloudTrail: \`userIdentity.arn\`, \`eventName\`, and \`userAgent\` or \`sourceIPAddress\` with them

Never use pid, ppid, ports that change, times or event ids: they are different the next time.
\`user = "root" and command = "ps"\` is too broad: it also hides the intruder who became root.
A path in /tmp, a bare \`arguments like "curl"\`, or an address alone is too broad as well.

## Draft and check it
1. threatstack_draft_suppression with the alert and the harmless events (a group of the digest, event ids, or a where) offers up to three filters, from narrow to broad, each tried on the alert and the newest others of its rule. It refuses where one would hide an attack or another act, and names what would tell them apart.
2. Read what it calls weak, and how far it looked. Prefer the narrow one.
3. Read the rule with threatstack_get_rule: perhaps it is suppressed already, or a neighbour is nearly right.
4. A filter of your own: threatstack_test_filter on this alert and on true alerts of the same rule; it must match nothing of an attack.

## What happens then
- A change to a rule takes 10 to 15 minutes to act. Alerts that exist stay as they are.
- A suppression has no end date and no owner. Say in the change who asked for it and when to look at it again.
- The list of suppressions is replaced as a whole: to add one, keep those that are there.

## Form of a proposal
Rule and ruleset (names and ids); the suppression; how many of how many events it matches, in which
alerts; what it leaves visible; why it is harmless and who says so; when to review.`),
};
