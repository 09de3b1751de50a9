import { isNoSecret, isReference, isWordOfProse, isWorkingDirectory } from "./no-secret.ts";
import { kindOfName, LIKELY_NAME, SECRET_HEADER, SECRET_NAME } from "./secret-names.ts";
import { looksLikePassword, looksRandom } from "./value-forms.ts";
import { isLogin } from "./secret-headers.ts";
import type { SecretRule } from "./secret-rule.ts";
import { rulesFor } from "./secret-rules.ts";

/** Where a text holds a secret; `end` is that of the first character behind it. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const NONE: readonly SecretSpan[] = [];

/** The secrets of a text, in their order; none stands in another. */
export function findSecrets(text: string): readonly SecretSpan[] {
  const rules = rulesFor(text);
  if (rules.length === 0) return NONE;
  const spans: SecretSpan[] = [];
  const ends = new Set<number>();
  for (const rule of rules) {
    const found = spansOf(rule, text).filter(({ start }) => !isBehindSecret(text, start, ends));
    for (const span of found) {
      spans.push(span);
      ends.add(span.end);
    }
  }
  return joinSpans(spans);
}

/** The same of the value of a field, or of a flag, of this name. */
export function findNamed(name: string, text: string): readonly SecretSpan[] {
  if (text === "") return NONE;
  if (isWorkingDirectory(name, text)) return NONE;
  if (SECRET_NAME.test(name) && !isNoSecret(text)) return [whole(text, kindOfName(name))];
  if (name === "auth" && isLogin(text)) return [whole(text, "login")];
  if (LIKELY_NAME.test(name) && (looksLikePassword(text) || looksRandom(text))) {
    return [whole(text, kindOfName(name))];
  }
  return SECRET_HEADER.test(name) ? findAfter(`${name}: `, text) : findSecrets(text);
}

/** The same of what follows `lead`, which says what it is: a program before its arguments, a header's name. */
export function findAfter(lead: string, text: string): readonly SecretSpan[] {
  const spans = findSecrets(lead + text);
  if (spans.some(({ start }) => start < lead.length)) return findSecrets(text);
  return spans.map(({ start, end, kind }) => ({
    start: start - lead.length,
    end: end - lead.length,
    kind,
  }));
}

const BETWEEN = /[\s"'\\=:]/;
const MAX_BETWEEN = 3;

/** Whether nothing but a separator parts it from a secret, which then is what was taken for its name. */
function isBehindSecret(text: string, start: number, ends: ReadonlySet<number>): boolean {
  for (let at = start - 1; at >= start - MAX_BETWEEN && BETWEEN.test(text[at] ?? ""); at -= 1) {
    if (ends.has(at)) return true;
  }
  return false;
}

function whole(text: string, kind: string): SecretSpan {
  return { start: 0, end: text.length, kind };
}

/** The bracket at its end was opened before it. */
const OPEN_END = /^[^()]+\)$/;

/** So much of what stands before it a rule may look at. */
const CONTEXT = 240;

function spansOf(rule: SecretRule, text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  // Most rules that a text could meet do not match it, and a search makes no copy of the pattern.
  if (text.search(rule.pattern) < 0) return spans;
  for (const { index, 1: kept = "", 2: secret = "" } of text.matchAll(rule.pattern)) {
    if (isNoSecret(secret)) continue;
    const before = text.slice(Math.max(0, index - CONTEXT), index);
    if (isReadable(rule, { kept, before }, secret)) continue;
    if (rule.isSecret?.(secret, kept, before) === false) continue;
    const start = index + kept.length;
    const end = start + secret.length - (OPEN_END.test(secret) ? 1 : 0);
    spans.push({ start, end, kind: rule.kind ?? kindOfName(kept) });
  }
  return spans;
}

/** A word of a sentence, or the name of another thing. */
function isReadable(
  { kind, prose }: SecretRule,
  { kept, before }: { readonly kept: string; readonly before: string },
  secret: string,
): boolean {
  if (prose === true && isWordOfProse(kept, secret)) return true;
  if (kind !== undefined) return false;
  return isReference(before.slice(-2) + kept, secret) || isWorkingDirectory(kept, secret);
}

interface Ranked {
  readonly span: SecretSpan;
  readonly rank: number;
}

/** What overlaps is one secret, of the kind that was found first. */
export function joinSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  if (spans.length < 2) return spans;
  const joined: Ranked[] = [];
  const ranked = spans.map((span, rank) => ({ span, rank }));
  for (const next of ranked.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last === undefined || next.span.start >= last.span.end) joined.push(next);
    else joined[joined.length - 1] = joinTwo(last, next);
  }
  return joined.map(({ span }) => span);
}

function joinTwo(a: Ranked, b: Ranked): Ranked {
  const nearer = a.rank < b.rank ? a : b;
  const end = Math.max(a.span.end, b.span.end);
  return { rank: nearer.rank, span: { start: a.span.start, end, kind: nearer.span.kind } };
}
