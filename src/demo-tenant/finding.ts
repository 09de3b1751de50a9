/** What an analyst must learn from one story, as data that only tests read. */
export interface StoryOutcome {
  readonly id: string;
  readonly verdict: "attack" | "benign";
  /** One sentence. */
  readonly summary: string;
  /** Strings that stand in the story's events as they are; times are ISO 8601 to the second. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly kind: "address" | "user" | "host" | "tool" | "object" | "time";
  readonly text: string;
}

export interface Finding extends StoryOutcome {
  /** Alerts to which the story's events contribute. */
  readonly alertIds: readonly string[];
}
