import { MAX_FILTER_DEPTH, MAX_FILTER_LENGTH } from "./choices.ts";
import { FilterSyntaxError } from "./filter-syntax-error.ts";
import type { Comparison, Filter, Literal, Operator } from "./filter.ts";
import {
  adviseCondition,
  adviseJoining,
  adviseOperator,
  adviseValue,
  OPERATORS,
} from "./syntax-advice.ts";
import { tokenize } from "./tokenize.ts";
import type { Token } from "./tokenize.ts";
import { isKeyword, isNumber } from "./words.ts";

/** Where the parser stands; `depth` counts open parentheses and negations. */
interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
}

/**
 * Reads a filter, a suppression or an event search (docs/threat-stack-api.md §3.11 [D]; open points in `choices.ts`).
 * Throws {@link FilterSyntaxError}. Unknown fields are no error: see `findSuspects`.
 */
export function parseFilter(text: string): Filter {
  if (text.length > MAX_FILTER_LENGTH) {
    throw new FilterSyntaxError(
      `A filter has at most ${MAX_FILTER_LENGTH} characters, this one has ${text.length}`,
      { text, offset: MAX_FILTER_LENGTH },
    );
  }
  const cursor: Cursor = { text, tokens: tokenize(text), position: 0, depth: 0 };
  const filter = parseChain(cursor, "or");
  const rest = peek(cursor);
  if (rest.kind !== "end") {
    throw errorAt(cursor, rest, ["Expected and, or, or the end", adviseJoining(rest.text)]);
  }
  return filter;
}

function parseChain(cursor: Cursor, word: "and" | "or"): Filter {
  const readOperand = (): Filter =>
    word === "or" ? parseChain(cursor, "and") : parseCondition(cursor);
  const first = readOperand();
  const operands = [first];
  while (isWord(peek(cursor), word)) {
    cursor.position += 1;
    operands.push(readOperand());
  }
  return operands.length === 1 ? first : { kind: word, operands };
}

function parseCondition(cursor: Cursor): Filter {
  const token = peek(cursor);
  if (isWord(token, "not")) {
    return nested(cursor, () => ({ kind: "not", operand: parseCondition(cursor) }));
  }
  if (token.kind === "symbol" && token.text === "(") {
    return nested(cursor, () => parseParentheses(cursor, token));
  }
  return parseComparison(cursor);
}

/** Steps over the token that opens a level and reads what it holds. */
function nested(cursor: Cursor, read: () => Filter): Filter {
  if (cursor.depth >= MAX_FILTER_DEPTH) {
    throw errorAt(cursor, peek(cursor), [
      `Parentheses and not may nest ${MAX_FILTER_DEPTH} deep, not deeper`,
    ]);
  }
  cursor.depth += 1;
  cursor.position += 1;
  const filter = read();
  cursor.depth -= 1;
  return filter;
}

function parseParentheses(cursor: Cursor, open: Token): Filter {
  const filter = parseChain(cursor, "or");
  const close = peek(cursor);
  if (close.kind === "end") throw errorAt(cursor, open, ["This parenthesis is never closed"]);
  if (close.text !== ")" || close.kind !== "symbol") {
    throw errorAt(cursor, close, ["Expected and, or, or )", adviseJoining(close.text)]);
  }
  cursor.position += 1;
  return filter;
}

function parseComparison(cursor: Cursor): Comparison {
  const field = readFieldName(cursor);
  const operator = readOperator(cursor, field);
  const valueToken = peek(cursor);
  const value = readValue(cursor);
  if (value === null && operator !== "=" && operator !== "!=") {
    throw errorAt(cursor, valueToken, [`null cannot be compared by ${operator}`, "Write = null."]);
  }
  return { kind: "comparison", field, operator, value };
}

function readFieldName(cursor: Cursor): string {
  const token = peek(cursor);
  const isName =
    token.kind === "string" ||
    (token.kind === "word" && !isKeyword(token.text) && !isNumber(token.text));
  if (!isName || token.text === "") {
    throw errorAt(cursor, token, ["Expected a field", adviseCondition(token.text)]);
  }
  cursor.position += 1;
  return token.text;
}

function readOperator(cursor: Cursor, field: string): Operator {
  const token = peek(cursor);
  const written = token.text.toLowerCase();
  const operator = OPERATORS.find((name) => name === written);
  if (operator === undefined || token.kind === "string") {
    const reason = `Expected an operator after the field ${field.slice(0, 60)}`;
    throw errorAt(cursor, token, [reason, adviseOperator(token.text)]);
  }
  cursor.position += 1;
  return operator;
}

function readValue(cursor: Cursor): Literal {
  const token = peek(cursor);
  const value = token.kind === "string" ? token.text : bareValue(token);
  if (value === undefined) {
    const isBareWord = token.kind === "word" && !isKeyword(token.text);
    throw errorAt(cursor, token, ["Expected a value", adviseValue(token.text, isBareWord)]);
  }
  cursor.position += 1;
  return value;
}

function bareValue(token: Token): Literal | undefined {
  if (token.kind !== "word") return undefined;
  if (isNumber(token.text)) return Number(token.text) || 0;
  const lower = token.text.toLowerCase();
  if (lower === "null") return null;
  return lower === "true" || lower === "false" ? lower === "true" : undefined;
}

function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.position] ?? { kind: "end", text: "", start: cursor.text.length };
}

function isWord(token: Token, word: string): boolean {
  return token.kind === "word" && token.text.toLowerCase() === word;
}

function errorAt(
  cursor: Cursor,
  token: Token,
  [reason, suggestion]: readonly [string, string?],
): FilterSyntaxError {
  return new FilterSyntaxError(reason, { text: cursor.text, offset: token.start, suggestion });
}
