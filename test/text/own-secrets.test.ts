import { expect, test } from "vitest";
import { createClean } from "../../src/text/clean.ts";
import { hideOwnSecrets, registerOwnSecret } from "../../src/text/own-secrets.ts";
import { redactList } from "../../src/text/redact-list.ts";
import { redactAfter, redactNamed, redactSecrets } from "../../src/text/redact.ts";
import { showRedacted, markRedacted } from "../../src/text/redacted-text.ts";

const KEY = "c0ffee0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6";
const MARK = /^\[redacted own API key [0-9a-f]{4}\]$/;
registerOwnSecret("API key", KEY);

const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each([
  ["plain", KEY],
  ["in capitals", KEY.toUpperCase()],
  ["its beginning", KEY.slice(0, 20)],
  ["its end", KEY.slice(-13)],
  ["a part of it", KEY.slice(17, 31)],
  ["as hexadecimal digits", Buffer.from(KEY).toString("hex")],
])("our own key is hidden: %s", (_form, text) => {
  expect(hideOwnSecrets(text)).toMatch(MARK);
});

test.each(["", "a", "ab"])("our own key is hidden in the Base64 of what begins with %j", (lead) => {
  const hidden = hideOwnSecrets(`x ${base64(`${lead}${KEY}:y`)} z`);

  expect(hidden).toMatch(/^x \w{0,4}\[redacted own API key [0-9a-f]{4}\][\w=]{0,8} z$/);
});

test("what stands around it stays, and every form has the same tag", () => {
  const [first, second] = hideOwnSecrets(`a ${KEY} b; c ${base64(KEY)} d`).split("; ");

  expect(first).toMatch(/^a \[redacted own API key [0-9a-f]{4}\] b$/);
  expect(second?.slice(2, 29)).toBe(first?.slice(2, 29));
});

test("less than a dozen of its characters, and words, are no part of it", () => {
  for (const text of [KEY.slice(5, 16), `x${KEY.slice(0, 9)}y`, "coffee 0a1b2c", ""]) {
    expect(hideOwnSecrets(text)).toBe(text);
  }
});

test("no way to clean a text leaves it, whether secrets are shown or not", () => {
  const shown = [
    redactSecrets(`found ${KEY} here`),
    redactNamed("note", KEY),
    redactAfter("curl ", `-H ${KEY}`),
    redactList("args", ["echo", KEY]).join(" "),
    showRedacted(markRedacted(`x ${KEY}`), 300),
    ...[true, false].flatMap((redact) => {
      const clean = createClean({ redact });
      return [
        clean(KEY, 300),
        clean({ [KEY]: [KEY, { note: `x${KEY}` }] }, 900),
        clean(`\u200b${KEY}`),
      ];
    }),
  ];

  for (const text of shown) {
    expect(text.toLowerCase()).not.toContain(KEY.slice(0, 12));
    expect(text).toContain("[redacted own API key ");
  }
});

test("what is too short to be told from words is not hidden", () => {
  registerOwnSecret("API key", "monday");

  expect(hideOwnSecrets("on monday")).toBe("on monday");
});

test("a second secret is hidden besides the first", () => {
  registerOwnSecret("password", "Plum.tor-4711/x");

  expect(hideOwnSecrets(`p Plum.tor-4711/x ${KEY}`)).toMatch(
    /^p \[redacted own password [0-9a-f]{4}\] \[redacted own API key [0-9a-f]{4}\]$/,
  );
});
