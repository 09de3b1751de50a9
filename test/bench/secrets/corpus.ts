import { createRandom } from "../random.ts";
import { fillTemplate } from "./fill-template.ts";

/** A text, and the part of it that nobody may see; "" where there is none. */
export interface Sample {
  readonly kind: string;
  readonly text: string;
  readonly secret: string;
}

/** Texts by kind; in those with a secret it stands between `«` and `»`. */
export type Templates = Readonly<Record<string, readonly string[]>>;

/** Names of settings and headers, and what they hold, which is a secret as a whole. */
export type NamedValues = readonly (readonly [name: string, value: string])[];

export interface Corpus {
  readonly seed: number;
  readonly secrets: Templates;
  readonly lookAlikes: Templates;
  readonly settings: NamedValues;
  readonly plainSettings: NamedValues;
  readonly headers: NamedValues;
}

const OF_EACH = 3;

/** Every template with several values. */
export function samplesOf(templates: Templates, seed: number): readonly Sample[] {
  const random = createRandom(seed);
  return Object.entries(templates).flatMap(([kind, texts]) =>
    texts.flatMap((template) =>
      Array.from({ length: OF_EACH }, () => toSample(kind, fillTemplate(template, random))),
    ),
  );
}

function toSample(kind: string, filled: string): Sample {
  const secret = /«([^»]*)»/.exec(filled)?.[1] ?? "";
  return { kind, text: filled.replaceAll(/[«»]/g, ""), secret };
}

/** Names with several values each. */
export function pairsOf(named: NamedValues, seed: number): readonly (readonly [string, string])[] {
  const random = createRandom(seed);
  return named.flatMap(([name, value]) =>
    Array.from({ length: OF_EACH }, () => [name, fillTemplate(value, random)] as const),
  );
}

/** Whether a text shows a secret, or a part of it by which it could be known. */
export function isShown(secret: string, text: string): boolean {
  const plain = text.replaceAll("\\", "");
  const parts = secret.length > 32 ? [secret.slice(0, 24), secret.slice(-24)] : [secret];
  return parts.some((part) => text.includes(part) || plain.includes(part.replaceAll("\\", "")));
}
