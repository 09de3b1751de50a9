import { createLiteralScan } from "./literal-scan.ts";
import { FLAG_RULES } from "./secret-flags.ts";
import { HASH_RULES } from "./secret-hashes.ts";
import { HEADER_RULES } from "./secret-headers.ts";
import { NAMED_RULES } from "./secret-named.ts";
import { OPTION_RULES } from "./secret-options.ts";
import { PLACE_RULES } from "./secret-places.ts";
import { SETTING_RULES } from "./secret-settings.ts";
import { STATEMENT_RULES } from "./secret-statements.ts";
import type { SecretRule } from "./secret-rule.ts";
import { TOKEN_RULES } from "./secret-tokens.ts";
import { WORD_RULES } from "./secret-words.ts";

/** All rules; what names a secret most closely comes first. */
export const SECRET_RULES: readonly SecretRule[] = [
  ...TOKEN_RULES,
  ...HEADER_RULES,
  ...FLAG_RULES,
  ...PLACE_RULES,
  ...STATEMENT_RULES,
  ...NAMED_RULES,
  ...HASH_RULES,
  ...OPTION_RULES,
  ...SETTING_RULES,
  ...WORD_RULES,
];

const scan = createLiteralScan(
  SECRET_RULES.flatMap((rule, rank) => rule.near.map((literal) => [literal, rank] as const)),
);

/** The rules that a text could meet, in their order: few texts hold what any of them needs. */
export function rulesFor(text: string): readonly SecretRule[] {
  const found = new Set<number>();
  // A literal may begin with the blank before a word, and a line may have been folded.
  const lower = ` ${text.toLowerCase()}`;
  scan.find(lower, found);
  if (found.size === 0) return NONE;
  const ranks = Uint16Array.from(found).toSorted();
  const rules: SecretRule[] = [];
  for (const rank of ranks) {
    const rule = SECRET_RULES[rank];
    if (rule !== undefined && (rule.sign === undefined || rule.sign.test(lower))) rules.push(rule);
  }
  return rules;
}

const NONE: readonly SecretRule[] = [];

/** Whether any rule could find something, to pass most texts quickly. */
export function mayHoldSecret(text: string): boolean {
  return rulesFor(text).length > 0;
}
