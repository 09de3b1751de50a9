import type { Behaviour } from "./behaviours/behaviour.ts";
import type { GroupHosts } from "./count/host-labels.ts";
import type { Counts, Role } from "./count/roles.ts";
import type { SharedLeaves } from "./count/shared-leaves.ts";
import type { Timeline } from "./count/timeline.ts";
import type { Finding, UsualOrigin } from "./judge/judgements.ts";
import type { Act, Outcome } from "./parsers/signals.ts";
import type { RedactedText } from "../text/redacted-text.ts";

/** Everything a text of any length is made of. */
export interface EventDigest {
  readonly total: number;
  readonly bytes: number;
  /** Events that do not say when they happened. */
  readonly undated: number;
  /** Epoch milliseconds; Infinity and -Infinity where no event has a time. */
  readonly first: number;
  readonly last: number;
  readonly types: Counts;
  /** Windows event ids. */
  readonly codes: Counts;
  /** What all events of an unknown type share, which texts of single groups leave out. */
  readonly shared: SharedLeaves;
  readonly roles: Readonly<Record<Role, Counts>>;
  readonly origins: ReadonlyMap<string, UsualOrigin>;
  /** Most frequent first. */
  readonly groups: readonly DigestGroup[];
  readonly families: ReadonlyMap<string, DigestFamily>;
  readonly findings: readonly Finding[];
  readonly timeline: Timeline;
  /** Whether there were too many shapes to keep them all. */
  readonly isSampled: boolean;
}

export interface DigestGroup {
  /** Unambiguous within the digest; `familyId` names all of its kind and program. */
  readonly id: string;
  readonly familyId: string;
  readonly kind: RedactedText;
  readonly program: RedactedText;
  readonly who: RedactedText;
  readonly context: RedactedText;
  /** The masked text, to judge by; with its secrets, so it is not to be shown. */
  readonly template: string;
  /** The earliest event's text, unmasked; made when asked for, because few of many groups are shown. */
  readonly text: () => RedactedText;
  /** The same masked. */
  readonly shownTemplate: () => RedactedText;
  readonly outcome: Outcome;
  readonly act: Act;
  readonly hits: readonly Behaviour[];
  readonly hosts: GroupHosts;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** As it may be shown: its first 8 characters where nothing else in the alert begins so. */
  readonly eventId: string;
  /** Bits of surprise. */
  readonly rarity: number;
}

export interface DigestFamily {
  readonly id: string;
  readonly kind: RedactedText;
  readonly program: RedactedText;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}
