/** How a budget is shared out among the sections; what one leaves over flows to the others. */
export interface Layout {
  readonly actors: number;
  readonly groups: number;
  /** Of the room for notable events, what known behaviour may take before unusual ones. */
  readonly known: number;
  /** Whether headings explain themselves. */
  readonly isWordy: boolean;
}

const LAYOUTS: readonly (readonly [atMost: number, layout: Layout])[] = [
  [320, { actors: 0.2, groups: 0.1, known: 0.7, isWordy: false }],
  [700, { actors: 0.13, groups: 0.08, known: 0.65, isWordy: false }],
  [1400, { actors: 0.14, groups: 0.16, known: 0.5, isWordy: true }],
  [Infinity, { actors: 0.16, groups: 0.24, known: 0.4, isWordy: true }],
];

/** In a small text what is known to be bad comes first, then who did it. */
export function layoutFor(maxTokens: number): Layout {
  return (LAYOUTS.find(([atMost]) => maxTokens <= atMost) ?? LAYOUTS[0]!)[1];
}
