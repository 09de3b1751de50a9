/** `like` is a substring test; all comparisons are case-sensitive (docs/threat-stack-api.md §3.11 [D]). */
export type Operator = "=" | "!=" | "like" | "starts_with" | "ends_with";

/** Quoted and bare numbers mean the same; the difference is kept only so that a filter prints as it was. */
export type Literal = string | number | boolean | null;

export interface Comparison {
  readonly kind: "comparison";
  readonly field: string;
  readonly operator: Operator;
  readonly value: Literal;
}

/** A chain `a and b and c` is one node of three; parentheses in the text are nodes of their own. */
export interface Junction {
  readonly kind: "and" | "or";
  readonly operands: readonly Filter[];
}

export interface Negation {
  readonly kind: "not";
  readonly operand: Filter;
}

/** A rule's filter, a suppression or an event search, as a tree. */
export type Filter = Comparison | Junction | Negation;

/** An event as it came: unknown fields are the rule, not the exception. */
export type FilterEvent = Readonly<Record<string, unknown>>;
