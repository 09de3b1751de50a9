/** How a budget is shared out among the sections; what one leaves over flows to the others. */
export interface Layout {
  readonly actors: number;
  /** Values that one line about actors tells at most. */
  readonly values: number;
  readonly groups: number;
  /** Of the room for notable events, what the gravest of known behaviour may take before unusual ones. */
  readonly grave: number;
  /** And what known behaviour may take in all. */
  readonly known: number;
  /** Up to what share of it unusual events that are not striking may be added. */
  readonly plain: number;
  /** Whether headings explain themselves. */
  readonly isWordy: boolean;
  /** Calls that go on with all they take, with their arguments' names, or with no alert even. */
  readonly calls: "whole" | "named" | "brief";
  /** Characters of a notable event's text, before there is room for more. */
  readonly lineChars: number;
  /** Whether more is notable than fits, and the frame has made way for it. */
  readonly isEventful: boolean;
}

const FULL: Layout = {
  actors: 0.16,
  values: 16,
  groups: 0.24,
  grave: 0.8,
  known: 0.6,
  plain: 0.7,
  isWordy: true,
  calls: "whole",
  lineChars: 140,
  isEventful: false,
};

const LAYOUTS: readonly (readonly [atMost: number, differences: Partial<Layout>])[] = [
  [
    320,
    {
      actors: 0.1,
      values: 2,
      plain: 1,
      groups: 0,
      grave: 1,
      known: 1,
      isWordy: false,
      calls: "brief",
      lineChars: 64,
    },
  ],
  [
    700,
    {
      actors: 0.18,
      values: 4,
      plain: 0.6,
      groups: 0.06,
      grave: 1,
      known: 1,
      isWordy: false,
      calls: "named",
    },
  ],
  [
    1400,
    {
      actors: 0.14,
      values: 4,
      groups: 0.14,
      grave: 0.9,
      known: 0.8,
      plain: 0.45,
      isWordy: false,
    },
  ],
];

/** In a small text what is known to be bad comes first, then who did it. */
export function layoutFor(maxTokens: number): Layout {
  return { ...FULL, ...LAYOUTS.find(([atMost]) => maxTokens <= atMost)?.[1] };
}

/** Where more is notable than fits: three quarters of the room for it, what frames it gives way. */
export function eventful(layout: Layout): Layout {
  return {
    ...layout,
    actors: Math.min(layout.actors, 0.08),
    values: Math.min(layout.values, 3),
    groups: 0.04,
    grave: 1,
    known: 1,
    lineChars: Math.min(layout.lineChars, 110),
    isEventful: true,
  };
}
