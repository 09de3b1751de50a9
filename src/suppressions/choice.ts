import { matchBehaviours } from "../digest/behaviours/table.ts";
import { createDescriber } from "../digest/describe/create-describer.ts";
import { groupIdOf } from "../digest/describe/event-shape.ts";
import { createEventFold } from "../digest/fold.ts";
import type { Steps } from "../digest/steps.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { type Label, labelOf, labelsOfFindings } from "./notable-label.ts";
import { createProfile, type Profile } from "./profile.ts";
import { remoteOf } from "./remote-address.ts";

/** Chosen events of one shape. */
export interface ChosenShape {
  readonly groupId: string;
  readonly count: number;
  /** Of the first of them. */
  readonly eventId: string;
  readonly label: Label | undefined;
}

export interface Choice {
  /** Events of the alert, chosen or not. */
  readonly total: number;
  readonly chosen: number;
  readonly profile: Profile;
  /** By the hash of the shape. */
  readonly shapes: ReadonlyMap<number, ChosenShape>;
  /** Their kinds of act and programs, by hash. */
  readonly families: ReadonlySet<number>;
  /** Whether there are more shapes than are kept: what several of those show together is not known. */
  readonly hasMoreShapes: boolean;
  /** Of the machines at the other end of chosen events; undefined where they are too many to tell. */
  readonly remotes: ReadonlySet<string> | undefined;
  /** Of what several events of the alert show together. */
  readonly labelOfGroup: (groupId: string) => Label | undefined;
}

export interface ChoiceOptions {
  readonly select: (event: EventRecord) => boolean;
  /** Whose values are counted. */
  readonly fields: Iterable<string>;
}

/** Twice as many where they are notable: an attack that comes late is not to be lost among what is harmless. */
export const MAX_SHAPES = 4096;
const MAX_REMOTES = 1000;

/** Which events of an alert are chosen, and what they share. */
export function createChoiceFold({ select, fields }: ChoiceOptions): {
  add(event: EventRecord, byteLength: number): void;
  endInSteps(): Steps<Choice>;
} {
  const describe = createDescriber(matchBehaviours);
  const digest = createEventFold();
  const profile = createProfile(fields);
  const shapes = new Map<number, ChosenShape>();
  const families = new Set<number>();
  const remotes = new Set<string>();
  const counted = { total: 0, chosen: 0, hasMoreShapes: false };

  function choose(event: EventRecord): void {
    counted.chosen += 1;
    profile.add(event);
    const described = describe(event);
    const { hash, familyHash, hits } = described.shape;
    if (families.size < MAX_SHAPES) families.add(familyHash);
    if (remotes.size <= MAX_REMOTES) remotes.add(remoteOf(event, described));
    const known = shapes.get(hash);
    const label = labelOf(hits);
    if (known !== undefined) shapes.set(hash, { ...known, count: known.count + 1 });
    else if (shapes.size >= (label === undefined ? MAX_SHAPES : 2 * MAX_SHAPES)) {
      counted.hasMoreShapes = true;
    } else {
      const names = { groupId: groupIdOf(hash), eventId: eventIdOf(event) };
      shapes.set(hash, { ...names, count: 1, label });
    }
  }

  return {
    add(event, byteLength) {
      counted.total += 1;
      digest.add(event, byteLength);
      if (select(event)) choose(event);
    },
    *endInSteps() {
      const labelOfGroup = labelsOfFindings(yield* digest.endInSteps());
      const labelled = [...shapes].map(
        ([hash, shape]) =>
          [hash, { ...shape, label: shape.label ?? labelOfGroup(shape.groupId) }] as const,
      );
      return {
        ...counted,
        profile: profile.end(),
        shapes: new Map(labelled),
        families,
        remotes: remotes.size > MAX_REMOTES ? undefined : remotes,
        labelOfGroup,
      };
    },
  };
}
