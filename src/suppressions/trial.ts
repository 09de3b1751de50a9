import { matchBehaviours } from "../digest/behaviours/table.ts";
import { createDescriber } from "../digest/describe/create-describer.ts";
import { groupIdOf } from "../digest/describe/event-shape.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { readField } from "../rules/read-field.ts";
import type { Choice } from "./choice.ts";
import type { Ladder } from "./ladder.ts";
import { type Label, labelOf } from "./notable-label.ts";
import { remoteOf } from "./remote-address.ts";

/** A protected event that a filter matches. */
export interface Blocker {
  readonly alertId: string;
  readonly eventId: string;
  /** Undefined of an event of another alert that shows no attack technique. */
  readonly label: Label | undefined;
  /** Whether it is the act of a chosen event, but came from a machine that none of the chosen events came from. */
  readonly isFromElsewhere: boolean;
  /** Conditions that it meets. */
  readonly depth: number;
  /** Its values in the fields that may tell it from the chosen events. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What the filters of a ladder would do to one alert. Each list counts events by how many conditions they meet. */
export interface Trial {
  readonly alertId: string;
  readonly total: number;
  readonly chosen: readonly number[];
  /** Not chosen, but not protected either. */
  readonly silenced: readonly number[];
  /** Of those silenced, of other alerts: the same act as a chosen one, and notable like it. */
  readonly notable: readonly number[];
  readonly blocked: readonly number[];
  /** Those that meet the most conditions. */
  readonly blockers: readonly Blocker[];
}

export interface TrialOptions {
  readonly alertId: string;
  readonly ladder: Ladder;
  readonly choice: Choice;
  readonly select: (event: EventRecord) => boolean;
  /** Whether it is the alert whose events were chosen. */
  readonly isOwn: boolean;
  /** Kept of each blocker. */
  readonly fields: readonly string[];
}

export interface TrialFold {
  add(event: EventRecord): void;
  end(): Trial;
}

const MAX_BLOCKERS = 5;
const MAX_VALUE = 200;

/**
 * Tries all filters of a ladder on the events of an alert. Protected is what is not chosen and notable for an attack
 * technique, and of other alerts of the rule also whatever the same choice would not choose there, is done by
 * another program, or came from another machine: a login of the same user from a stranger's address is no known work.
 * What is of the very shape of a chosen event, from or to the same machines, has been judged.
 */
export function createTrial(options: TrialOptions): TrialFold {
  const { alertId, ladder, choice, select, isOwn } = options;
  const counts = (): number[] => Array.from({ length: ladder.narrowest + 1 }, () => 0);
  const kinds = { chosen: counts(), silenced: counts(), notable: counts(), blocked: counts() };
  const blockers: Blocker[] = [];
  const judge = createJudge(choice, isOwn);
  let total = 0;

  function block(
    event: EventRecord,
    depth: number,
    why: Pick<Blocker, "label" | "isFromElsewhere">,
  ): void {
    const least = blockers.at(-1);
    if (blockers.length === MAX_BLOCKERS && least !== undefined && depth <= least.depth) return;
    const values = valuesOf(event, options.fields);
    const { label, isFromElsewhere } = why;
    blockers.push({ alertId, eventId: eventIdOf(event), label, isFromElsewhere, depth, values });
    blockers.sort((a, b) => b.depth - a.depth);
    blockers.length = Math.min(blockers.length, MAX_BLOCKERS);
  }

  return {
    add(event) {
      total += 1;
      const depth = ladder.depthOf(event);
      const isChosen = select(event);
      if (isOwn && isChosen) {
        count(kinds.chosen, depth);
        return;
      }
      if (depth < ladder.broadest) return;
      const judgement = judge(event, isChosen);
      count(judgement.isProtected ? kinds.blocked : kinds.silenced, depth);
      if (judgement.isProtected) block(event, depth, judgement);
      else if (judgement.label !== undefined) count(kinds.notable, depth);
    },
    end: () => ({ alertId, total, ...kinds, blockers }),
  };
}

interface Judgement {
  readonly isProtected: boolean;
  readonly label: Label | undefined;
  readonly isFromElsewhere: boolean;
}

/** `isChosen` is whether the choice would take the event, had it been asked of its alert. */
type Judge = (event: EventRecord, isChosen: boolean) => Judgement;

function createJudge(choice: Choice, isOwn: boolean): Judge {
  return isOwn ? createJudgeOfOwn(choice) : createJudgeOfOthers(choice);
}

function createJudgeOfOwn({ labelOfGroup }: Choice): Judge {
  const describe = createDescriber(matchBehaviours);
  return (event) => {
    const { hash, hits } = describe(event).shape;
    const label = labelOf(hits) ?? labelOfGroup(groupIdOf(hash));
    return { isProtected: label !== undefined, label, isFromElsewhere: false };
  };
}

function createJudgeOfOthers({ shapes, families, remotes }: Choice): Judge {
  const describe = createDescriber(matchBehaviours);
  return (event, isChosen) => {
    const described = describe(event);
    const { hash, familyHash, hits } = described.shape;
    const label = labelOf(hits);
    const isSame = shapes.has(hash);
    const remote = remoteOf(event, described);
    if (label !== undefined) {
      const isJudged = isSame && remotes?.has(remote) === true;
      return { isProtected: !isJudged, label, isFromElsewhere: isSame && !isJudged };
    }
    const isAlike = isSame || (isChosen && families.has(familyHash));
    const isStrange = isIncoming(event, remote) && remotes?.has(remote) === false;
    return { isProtected: !isAlike || isStrange, label, isFromElsewhere: isAlike && isStrange };
  };
}

/** Whether somebody at another machine caused an event; where a program connects to is its own doing. */
function isIncoming(event: EventRecord, remote: string): boolean {
  return event["type"] !== "connect" && remote !== "";
}

function count(counts: number[], depth: number): void {
  counts[depth] = (counts[depth] ?? 0) + 1;
}

function valuesOf(
  event: EventRecord,
  fields: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const textsOf = (field: string): string[] =>
    readField(event, field).map((value) => wordOf(value).slice(0, MAX_VALUE));
  return new Map(fields.map((field) => [field, textsOf(field)]));
}

function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** How many of the events meet at least so many conditions. */
export function atLeastDeep(counts: readonly number[], depth: number): number {
  return counts.slice(depth).reduce((sum, each) => sum + each, 0);
}
