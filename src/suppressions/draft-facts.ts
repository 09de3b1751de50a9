import type { NotableShape } from "./draft.ts";

/** What is known beside the filters of a draft. */
export interface DraftFacts {
  readonly chosen: number;
  /** Events of the alert that were read. */
  readonly total: number;
  /** Whether these are all. */
  readonly isAll: boolean;
  readonly rule:
    | { readonly id: string; readonly rulesetId: string; readonly threshold: number | undefined }
    | undefined;
  /** Chosen events that are notable for an attack technique, by shape. */
  readonly notable: readonly NotableShape[];
  /** Other alerts of the rule: those tried, and those that are not, as far as they are known. */
  readonly others: { readonly tried: number; readonly left: number; readonly isWhole: boolean };
  /** Fields of which less is used because of a secret. */
  readonly withheld: readonly string[];
  /** Suppressions of the rule, by their place, that match all chosen events as it is. */
  readonly existing: readonly number[];
  /** Epoch milliseconds. */
  readonly now: number;
}
