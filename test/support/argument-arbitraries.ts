import * as fc from "fast-check";
import type {
  Expected,
  ExpectedList,
  ExpectedObject,
  Place,
} from "../../src/tool-kit/arguments/expected.ts";

/** Arguments of a call as its schema takes them, and the same as a client may have written them. */
export interface SpelledCall {
  readonly plain: Record<string, unknown>;
  readonly spelled: Record<string, unknown>;
}

interface Spelled {
  readonly plain: unknown;
  readonly spelled: unknown;
}

const HEX = fc.uuid().chain((id) => fc.constantFrom(id, id.slice(0, 8), id.slice(0, 13)));
const WORDS = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_.:/\\"'=%-]{1,9}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "))
  .filter((text) => !/^(null|undefined|none|["']{2})$/i.test(text));
const CVE = fc.stringMatching(/^CVE-(19|20)\d{2}-[1-9]\d{3,5}$/);
const CURSOR = fc.stringMatching(/^[\w-]{4}\.[0-9a-z]{1,8}\.\d{1,3}$/);

/** How a caller may say nothing. */
const NOTHING = fc.constantFrom(null, "", " \n", "null", "undefined", "None", [], [null], [""]);

/** Valid calls of a tool with these arguments, each argument plain and as somebody may spell it. */
export function spelledCall(expected: ExpectedObject): fc.Arbitrary<SpelledCall> {
  const names = [...expected.properties.keys()];
  const each = [...expected.properties].map(([name, property]) =>
    spelledArgument({ name, expected: property }, expected.required.has(name)),
  );
  return fc.tuple(...each).map((entries) => {
    const plain = names.flatMap((name, index) =>
      entries[index]?.plain === undefined ? [] : [[name, entries[index].plain] as const],
    );
    return {
      plain: Object.fromEntries(plain),
      spelled: Object.fromEntries(entries.flatMap(({ written }) => written)),
    };
  });
}

interface SpelledArgument {
  readonly plain: unknown;
  readonly written: readonly (readonly [string, unknown])[];
}

function spelledArgument(place: Place, isRequired: boolean): fc.Arbitrary<SpelledArgument> {
  const name = nameSpelling(place.name);
  const given = fc.tuple(name, spelledValue(place)).map(([written, { plain, spelled }]) => ({
    plain,
    written: [[written, spelled]] as const,
  }));
  if (isRequired) return given;
  const nothing = fc
    .tuple(name, NOTHING)
    .map((entry) => ({ plain: undefined, written: [entry] as const }));
  return fc.oneof(given, nothing, fc.constant({ plain: undefined, written: [] }));
}

function nameSpelling(name: string): fc.Arbitrary<string> {
  const camel = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  return fc.constantFrom(name, camel, pascal, name.replaceAll("_", "-"), name.toUpperCase());
}

function spelledValue(place: Place): fc.Arbitrary<Spelled> {
  if (place.expected.kind === "list") return spelledList(place.name, place.expected);
  return plainValue(place).chain((plain) =>
    fc
      .constantFrom(...spellings(plain, place))
      .chain((spelled) => fc.constantFrom(spelled, [spelled]))
      .map((spelled) => ({ plain, spelled })),
  );
}

function plainValue({ name, expected }: Place): fc.Arbitrary<unknown> {
  if (expected.kind === "text") return textOf(name);
  if (expected.kind === "number") return numberOf(expected);
  if (expected.kind === "choice") return fc.constantFrom(...expected.choices);
  if (expected.kind === "boolean") return fc.boolean();
  throw new Error(`no values are made for ${name}, which takes ${expected.kind}`);
}

function textOf(name: string): fc.Arbitrary<string> {
  if (isId(name)) return HEX;
  if (name === "cve") return CVE;
  return name === "cursor" ? CURSOR : WORDS;
}

function numberOf({ minimum, maximum }: { minimum: number; maximum: number }) {
  return fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) });
}

function isId(name: string): boolean {
  return /(^|_)(ids?|group)$/.test(name);
}

/** The value first, then what else means it. */
function spellings(value: unknown, { name, expected }: Place): unknown[] {
  const text = String(value);
  if (expected.kind === "text") {
    return isId(name) ? idSpellings(text, name) : [text, ` ${text}\n`];
  }
  if (expected.kind === "number") {
    const grouped = Number(text).toLocaleString("en");
    return [value, text, ` ${text}\n`, `${text}.0`, `"${text}"`, grouped];
  }
  if (expected.kind === "choice") {
    return [value, text.toUpperCase(), ` ${text} `, `"${text}"`, text.replaceAll("_", "-")];
  }
  return value === true
    ? [true, "true", "TRUE", "yes", "1", 1]
    : [false, "false", " False ", "No", "0", 0];
}

function idSpellings(id: string, name: string): string[] {
  const kind = name.replace(/_?ids?$/, "");
  return [
    id,
    id.toUpperCase(),
    ` ${id}\n`,
    ...['""', "''", "``", "“”", "<>", "[]", "()"].map(([open, close]) => `${open}${id}${close}`),
    `${id}…`,
    `${id}...`,
    `[id: ${id}]`,
    `${name}="${id}"`,
    ...(kind === "event" || kind === "group"
      ? []
      : [`#${id}`, `threatstack://${kind}s/${id}`, `<threatstack://${kind}s/${id}/events>`]),
    ...(kind === "rule" ? [`threatstack://rulesets/aaaa1111/rules/${id.toUpperCase()}`] : []),
    ...(kind === "ruleset" ? [`threatstack://rulesets/${id}/rules/aaaa1111`] : []),
  ];
}

function spelledList(name: string, { items, minItems, maxItems }: ExpectedList) {
  const entry: Place = { name, expected: items };
  const canBeJoined = items.kind !== "text" || isId(name);
  return fc
    .uniqueArray(plainValue(entry), {
      minLength: Math.max(1, minItems),
      maxLength: Math.min(4, maxItems, sizeOf(items)),
    })
    .chain((plain) =>
      fc
        .tuple(...plain.map((value) => fc.constantFrom(...spellings(value, entry))))
        .chain((spelled) =>
          fc.constantFrom<unknown>(
            spelled,
            [...spelled, ...plain],
            [spelled, null],
            JSON.stringify(spelled),
            ...(spelled.length === 1 ? spelled : []),
            ...(canBeJoined ? [plain.join(","), plain.join(", "), `[${plain.join(", ")}]`] : []),
          ),
        )
        .map((spelled): Spelled => ({ plain, spelled })),
    );
}

function sizeOf(items: Expected): number {
  if (items.kind === "choice") return items.choices.length;
  return items.kind === "number" ? items.maximum - items.minimum + 1 : Number.POSITIVE_INFINITY;
}
