import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createEventsStream } from "../../src/api/events-stream.ts";
import { TURN_MS } from "../../src/event-loop.ts";
import { unreadFields } from "../../src/api/schemas/reading.ts";

interface Read {
  readonly elements: unknown[];
  readonly bytes: number;
  readonly page: unknown;
}

/** Reads with chunks of the given sizes, used round and round. */
async function read(text: string | Uint8Array, sizes: readonly number[]): Promise<Read> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const elements: unknown[] = [];
  let total = 0;
  const stream = createEventsStream({
    operation: "alerts.events",
    onElement(element, byteLength) {
      elements.push(element);
      total += byteLength;
    },
  });
  let at = 0;
  for (let index = 0; at < bytes.length; index++) {
    const end = at + (sizes[index % sizes.length] ?? 1);
    await stream.write(bytes.subarray(at, end));
    at = end;
  }
  const page = await stream.end();
  return { elements, bytes: total, page };
}

const sizes = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 5 });
const small = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const indent = fc.constantFrom(undefined, 1, "\t", "\n \r ");
const others = fc.dictionary(
  fc.string().filter((key) => !["events", "token", "paginationToken", "__proto__"].includes(key)),
  fc.jsonValue(),
  { maxKeys: 3 },
);

test("any answer in any chunks reads as JSON.parse reads it", () => {
  const answer = fc.record({
    before: others,
    events: fc.array(fc.jsonValue(), { maxLength: 6 }),
    token: fc.option(fc.string({ unit: "grapheme" })),
    after: others,
  });
  return fc.assert(
    fc.asyncProperty(
      answer,
      indent,
      small,
      async ({ before, events, token, after }, space, chunkSizes) => {
        const text = JSON.stringify({ ...before, events, token, ...after }, null, space);
        const { elements, page } = await read(text, chunkSizes);
        expect(elements).toEqual(JSON.parse(JSON.stringify(events)));
        expect(page).toEqual({ token });
      },
    ),
    { numRuns: 500 },
  );
});

test("long arrays are cut into runs, and the shares add up to the array's inside", () => {
  const padded = fc.record({
    first: fc.constantFrom("_id", "é", '"', "id"),
    text: fc.constantFrom("x", "é", "😀", '},{"_id":', '\\"', "]"),
    times: fc.integer({ min: 0, max: 30_000 }),
    nested: fc.jsonValue({ maxDepth: 3 }),
  });
  const element = padded.map(({ first, text, times, nested }) => ({
    [first]: text.repeat(times),
    nested: [{ [first]: 1 }, { [first]: nested }],
  }));
  return fc.assert(
    fc.asyncProperty(
      fc.array(element, { minLength: 1, maxLength: 40 }),
      indent,
      sizes,
      async (events, space, chunkSizes) => {
        const inside = JSON.stringify(events, null, space).slice(1, -1);
        const { elements, bytes } = await read(`{"events":[${inside}]}`, chunkSizes);
        expect(elements).toEqual(JSON.parse(JSON.stringify(events)));
        expect(bytes).toBe(Buffer.byteLength(inside));
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

test.each([
  ['{"events":[]}', []],
  ['{"events":[ \n ],"token":""}', []],
  ['\uFEFF{"events":[1]}', [1]],
  ["\uFEFF[2]", [2]],
  ["[]", []],
  [' [1,"a",{}] ', [1, "a", {}]],
  ['{"\\u0065vents":[1]}', [1]],
  ['{"a":{"events":[9]},"events":[1]}', [1]],
])("%j holds %j", async (text, expected) => {
  expect((await read(text, [1])).elements).toEqual(expected);
});

test.each([
  "{",
  '{"events"',
  '{"events":[',
  '{"events":[1',
  '{"events":[1,',
  '{"events":[1,]}',
  '{"events":[,1]}',
  '{"events":[1,,2]}',
  '{"events":[{"a":1}',
  '{"events":[1]',
  '{"events":[1],',
  '{"events":[1]}}',
  '{"events":[1]}[',
  '{"events":[1}]',
  '{"events":[1]"a":1}',
  "{events:[1]}",
  '{"events":[nul]}',
  '{"token":x,"events":[1]}',
  "[1]]",
  "\uFEFF\uFEFF[]",
])("%j is a broken answer", async (text) => {
  for (const chunkSizes of [[1], [1000]]) {
    await expect(read(text, chunkSizes)).rejects.toThrow(
      expect.objectContaining({ name: "BrokenAnswer" }),
    );
  }
});

test.each([
  ["{}", "the answer has no events list"],
  ['{"errors":["x"]}', "the answer has no events list"],
  ['{"events":{}}', "the answer has no events list"],
  ['{"events":null}', "the answer has no events list"],
  ['{"events":[1],"events":[2]}', "the answer holds `events` twice"],
  ["", "the answer has no body"],
  [" \n", "the answer has no body"],
  ["\uFEFF", "the answer has no body"],
  ["<html>", "this is not the Threat Stack API: an HTML or XML page answered"],
  [" \n<?xml", "this is not the Threat Stack API: an HTML or XML page answered"],
])("%j: %s", async (text, says) => {
  for (const chunkSizes of [[1], [1000]]) {
    await expect(read(text, chunkSizes)).rejects.toThrow(
      expect.objectContaining({
        code: "upstream_shape",
        message: `alerts.events: ${says}`,
        hint: expect.stringMatching(/check/i),
      }),
    );
  }
});

test.each([
  ['"t"', { token: "t" }, []],
  ["12", { token: "12" }, []],
  ["null", { token: null }, []],
  ['{"a":1}', {}, ["token"]],
])("a token %s is read, or known to be unreadable", async (token, expected, unread) => {
  const { page } = await read(`{"events":[],"token":${token}}`, [4]);
  expect(page).toEqual(expected);
  expect(unreadFields(page as object)).toEqual(unread);
});

test("any cut of an answer is a broken one", async () => {
  const text = JSON.stringify({ a: [1], events: [{ b: 'x"}],' }, [2], "é"], token: "t" });
  const bytes = Buffer.from(text);
  for (let end = 1; end < bytes.length; end++) {
    await expect(read(bytes.subarray(0, end), [7])).rejects.toThrow(
      expect.objectContaining({ name: "BrokenAnswer" }),
    );
  }
});

test("others have their turn between elements that take long, and the end comes after all of them", async () => {
  let turns = 0;
  let isOver = false;
  const countTurns = (): void => {
    turns += 1;
    if (!isOver) setImmediate(countTurns);
  };
  const seen: unknown[] = [];
  const stream = createEventsStream({
    operation: "alerts.events",
    onElement(element) {
      for (const since = performance.now(); performance.now() - since < 2 * TURN_MS;);
      seen.push(element);
    },
  });
  setImmediate(countTurns);
  const written = stream.write(Buffer.from("[1,2,3,4,5]"));
  await Promise.all([written, stream.end()]);
  isOver = true;
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(turns).toBeGreaterThanOrEqual(4);
});

test("an endless token or key is refused, not kept", async () => {
  const long = "x".repeat(70_000);
  for (const text of [`{"token":"${long}"`, `{"${long}`]) {
    await expect(read(text, [1000])).rejects.toThrow(
      expect.objectContaining({ code: "upstream_shape" }),
    );
  }
  expect((await read(`{"other":"${long}","events":[1]}`, [1000])).elements).toEqual([1]);
});
