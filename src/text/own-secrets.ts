import { redactedMark } from "./secret-tag.ts";

/** Shorter ones would be found in innocent words. */
const MIN_SECRET = 8;
/** A part of a secret is hidden from so many characters on. */
const MIN_PART = 12;
/** Any part of `MIN_PART` characters holds a whole block of this size, wherever it begins. */
const BLOCK = 6;

interface OwnSecret {
  /** As in `[redacted own API key 3f2a]`. */
  readonly kind: string;
  /** What the tag is made of, whatever form is found. */
  readonly secret: string;
  /** The secret as it may be written. */
  readonly form: string;
}

interface Registered {
  readonly forms: readonly OwnSecret[];
  readonly blocks: RegExp;
}

const known = new Map<string, readonly OwnSecret[]>();
let registered: Registered | undefined;

/**
 * Says of a credential of this program that no text may show it, nor a part of it, plain, in Base64,
 * as hexadecimal digits or as in a URL: whatever goes out passes `hideOwnSecrets`, whether secrets of
 * telemetry are shown or not. One of fewer than 8 characters cannot be told from words and is not hidden.
 */
export function registerOwnSecret(kind: string, secret: string): void {
  if (secret.length < MIN_SECRET || known.has(secret)) return;
  known.set(
    secret,
    [...formsOf(secret)].map((form) => ({ kind: `own ${kind}`, secret, form })),
  );
  const forms = [...known.values()].flat();
  const blocks = new Set(forms.flatMap(({ form }) => blocksOf(form)));
  registered = { forms, blocks: new RegExp([...blocks].map(escapePattern).join("|"), "gi") };
}

/** `text` without our own credentials and without long parts of them. */
export function hideOwnSecrets(text: string): string {
  if (registered === undefined || text.length < MIN_SECRET) return text;
  const { forms, blocks } = registered;
  blocks.lastIndex = 0;
  let shown = "";
  let copied = 0;
  for (let found = blocks.exec(text); found !== null; found = blocks.exec(text)) {
    const part = longestPart(text, found.index, { forms, from: copied });
    if (part === undefined) {
      blocks.lastIndex = found.index + 1;
      continue;
    }
    shown += text.slice(copied, part.start) + redactedMark(part.own.kind, part.own.secret);
    copied = part.end;
    blocks.lastIndex = copied;
  }
  return copied === 0 ? text : shown + text.slice(copied);
}

interface Part {
  readonly own: OwnSecret;
  readonly start: number;
  readonly end: number;
}

/** The longest run around `at` that stands in a form of a secret. */
function longestPart(
  text: string,
  at: number,
  { forms, from }: { forms: readonly OwnSecret[]; from: number },
): Part | undefined {
  let best: Part | undefined;
  for (const own of forms) {
    const form = own.form.toLowerCase();
    const block = text.slice(at, at + BLOCK).toLowerCase();
    for (let place = form.indexOf(block); place >= 0; place = form.indexOf(block, place + 1)) {
      const part = grow(text, { at, place, form, from });
      const needed = Math.min(MIN_PART, form.length);
      if (part.end - part.start < needed) continue;
      if (best === undefined || part.end - part.start > best.end - best.start) {
        best = { own, ...part };
      }
    }
  }
  return best;
}

/** How far `text` and `form` agree around the places where both have the same block. */
function grow(
  text: string,
  { at, place, form, from }: { at: number; place: number; form: string; from: number },
): { start: number; end: number } {
  const isSame = (offset: number): boolean =>
    text.charAt(at + offset).toLowerCase() === form.charAt(place + offset);
  let [before, after] = [0, 0];
  while (at + before > from && place + before > 0 && isSame(before - 1)) before -= 1;
  while (at + after < text.length && place + after < form.length && isSame(after)) after += 1;
  return { start: at + before, end: at + after };
}

function formsOf(secret: string): Set<string> {
  const bytes = Buffer.from(secret);
  const inJson = JSON.stringify(secret).slice(1, -1);
  return new Set([
    secret,
    inJson,
    encodeURIComponent(secret),
    bytes.toString("hex"),
    ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift)),
  ]);
}

/** What of the Base64 of a longer text is surely the secret, where `shift` bytes stand before its first whole group. */
function base64At(bytes: Buffer, shift: number): string[] {
  const inner = bytes.subarray(shift);
  const whole = inner.subarray(0, inner.length - (inner.length % 3));
  return [whole.toString("base64"), whole.toString("base64url")].filter(
    (form) => form.length >= MIN_PART,
  );
}

/** Every block that begins at a multiple of its size, and the last. */
function blocksOf(form: string): string[] {
  if (form.length < BLOCK) return [];
  const starts = Array.from(
    { length: Math.floor(form.length / BLOCK) },
    (_, index) => index * BLOCK,
  );
  return [...starts, form.length - BLOCK].map((start) => form.slice(start, start + BLOCK));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
