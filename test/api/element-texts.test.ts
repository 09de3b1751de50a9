import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createElementTexts } from "../../src/api/element-texts.ts";

test("each element is given as it is written", () => {
  const written = ['{"pid": 9007199254740993}', '"a, ] \\" b"', "1.0", "[1,[2]]", "null"];
  const textAt = createElementTexts(`[ ${written.join(" ,\n")} ]`);
  expect(written.map((_text, index) => textAt(index))).toEqual(written);
});

test("whatever the elements are, their texts are theirs", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), fc.nat(2), (values, indent) => {
      const textAt = createElementTexts(JSON.stringify(values, null, indent));
      // What is written has been through JSON.
      const read = values.map((value): unknown => JSON.parse(JSON.stringify(value)));
      expect(values.map((_value, index): unknown => JSON.parse(textAt(index)))).toEqual(read);
    }),
  );
});
