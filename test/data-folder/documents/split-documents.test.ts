import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentSplitter } from "../../../src/data-folder/documents/split-documents.ts";

/** Documents and bad lines of a text that comes in these chunks; that one fills its line is a hint, known in time or not. */
function split(chunks: readonly Uint8Array[]) {
  const bad: [number, string][] = [];
  const splitter = new DocumentSplitter((line, why) => bad.push([line, why]));
  const documents = chunks.flatMap((chunk) => splitter.push(chunk));
  documents.push(...splitter.end(false));
  return {
    documents: documents.map(({ line, document, text }) => ({ line, document, text })),
    bad,
  };
}

const RECORDS = [
  { a: 1, text: 'x "quoted" \\ }] {[', list: [{ b: 2 }, []] },
  { user: "Zoë 日本 🙂" },
  {},
];
const LINES = `${RECORDS.map((each) => JSON.stringify(each)).join("\n")}\n`;
const FORMS: Readonly<Record<string, string>> = {
  lines: LINES,
  "lines of Windows": LINES.replaceAll("\n", "\r\n"),
  "an array": JSON.stringify(RECORDS),
  "a pretty array": JSON.stringify(RECORDS, undefined, 2),
  "pretty documents": RECORDS.map((each) => JSON.stringify(each, undefined, 2)).join("\n"),
  "one behind another": RECORDS.map((each) => JSON.stringify(each)).join(""),
  "an envelope": JSON.stringify({ Records: RECORDS }),
  "a bad line among good ones": `{"a":1}\n{"half\n{"b":2}\n`,
  "lines of text": "Nov 29 10:00:00 h sshd[1]: Accepted\nsecond line\n",
};

test.each(Object.entries(FORMS))("%s: what comes out does not depend on chunks", (_name, text) => {
  const bytes = Buffer.from(text);
  const whole = split([bytes]);
  expect(whole.documents.length).toBeGreaterThan(0);
  for (let at = 1; at < bytes.length; at += 1) {
    expect(split([bytes.subarray(0, at), bytes.subarray(at)]), `cut at ${at}`).toEqual(whole);
  }
  expect(split(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
});

test("of any list of records, in any of these forms, every one comes out", () => {
  const record = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 4,
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 40 }),
      (records, indent, size) => {
        const bytes = Buffer.from(
          records.map((each) => JSON.stringify(each, undefined, indent)).join("\n"),
        );
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const { documents, bad } = split(chunks);
        expect(bad).toEqual([]);
        expect(documents).toHaveLength(records.length);
      },
    ),
    { numRuns: 300 },
  );
});
