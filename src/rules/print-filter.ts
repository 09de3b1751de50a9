import type { Comparison, Filter, Literal } from "./filter.ts";
import { isBareField } from "./words.ts";

/** A filter as text with double quotes; reading it back gives the same tree. */
export function printFilter(filter: Filter): string {
  if (filter.kind === "comparison") return printComparison(filter);
  if (filter.kind === "not") return `not ${printOperand(filter.operand)}`;
  return filter.operands.map((operand) => printOperand(operand)).join(` ${filter.kind} `);
}

/** `and` below `or` needs no parentheses to be read right, but a person reads it right only with them. */
function printOperand(filter: Filter): string {
  const isChain = filter.kind === "and" || filter.kind === "or";
  return isChain ? `(${printFilter(filter)})` : printFilter(filter);
}

function printComparison({ field, operator, value }: Comparison): string {
  const name = isBareField(field) ? field : quote(field);
  return `${name} ${operator} ${printLiteral(value)}`;
}

function printLiteral(value: Literal): string {
  return typeof value === "string" ? quote(value) : String(value);
}

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
}
