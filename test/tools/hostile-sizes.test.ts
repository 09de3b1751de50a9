import { afterAll, beforeAll, expect, test } from "vitest";
import { tools } from "../../src/tools/catalogue.ts";
import { idsOf } from "./contract/ids.ts";
import { CONTRACT } from "./contract/table.ts";
import { openWorld, type World } from "./contract/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const PATIENCE_MS = 120_000;
const DEPTH = 100_000;
const LONG = "ab c=d;".repeat(1_200_000);
const LONG_FIELDS =
  /"(title|hostname|name|displayName|arguments|description|reportedPackage|email|filter)":"[^"]*"/;

/** Changes of an answer that keep it valid JSON, of sizes that nobody sends by mistake. */
const SIZES: Readonly<Record<string, (text: string) => string>> = {
  "a record nested 100,000 deep": (text) =>
    firstRecord(text, `{"deep":${"[".repeat(DEPTH)}${"]".repeat(DEPTH)},`),
  "a known field nested 100,000 deep": (text) =>
    text.replace(LONG_FIELDS, (_, name: string) => {
      const deep = `${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`;
      return `"${name}":${deep}`;
    }),
  "a string of 8 MB in one record": (text) =>
    text.replace(LONG_FIELDS, (_, name: string) => `"${name}":"${LONG}"`),
  "100,000 records on a page": (text) => firstRecord(text, `${"{},".repeat(100_000)}{`),
};

/** The text with `beginning` in place of the brace that opens its first record. */
function firstRecord(text: string, beginning: string): string {
  return text.replace(/\[\{(?=")/, `[${beginning}`);
}

const asked = tools.flatMap(({ name, versions }) =>
  versions.flatMap((apiVersion) => {
    const args = CONTRACT[name]?.full(idsOf(apiVersion));
    return args === undefined ? [] : [{ name, apiVersion, args }];
  }),
);

test.each(Object.keys(SIZES))(
  "%s is a fault of the upstream or is read, and never one of this server",
  async (size) => {
    const change = SIZES[size];
    expect(asked.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    let changed = 0;
    for (const { name, apiVersion, args } of asked) {
      const rewriting = {
        change(text: string): string {
          const larger = change?.(text) ?? text;
          if (larger !== text) changed += 1;
          return larger;
        },
      };
      const { text } = await world.ask({ apiVersion, tool: name, args, banner: "", rewriting });
      if (!isForeseen(text)) wrong.push(`${name} (v${String(apiVersion)}): ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(changed).toBeGreaterThan(15);
  },
  PATIENCE_MS,
);

function isForeseen(text: string): boolean {
  return (
    text !== "" &&
    !/^(?:\[[^\]]*\] )?error (?!upstream_shape|not_found|invalid_argument)/.test(text)
  );
}
