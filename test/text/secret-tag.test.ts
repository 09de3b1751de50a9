import { expect, test } from "vitest";
import { createClean } from "../../src/text/clean.ts";
import { redactSecrets } from "../../src/text/redact.ts";
import { tagOf, useTagKey, withoutTags } from "../../src/text/secret-tag.ts";

const clean = createClean({ redact: true });

test("a mark says what was there and ends in a tag of four hexadecimal digits", () => {
  expect(redactSecrets("mysql -pX9y and TOKEN=Qe7zz81")).toMatch(
    /^mysql -p\[redacted password [0-9a-f]{4}\] and TOKEN=\[redacted token [0-9a-f]{4}\]$/,
  );
});

test.each([
  ["DB_PASSWORD=§", "password"],
  ["passwd: §", "password"],
  ["client_secret=§", "secret"],
  ["api_key=§", "key"],
  ["X-Auth-Token: §", "token"],
  ["ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2", "GitHub token"],
  ["curl -b 'sid=§' https://h", "cookie"],
  ["evil-winrm -i h -u a -H 0123456789abcdef0123456789abcdef", "NTLM hash"],
  ["-----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "private key"],
])("%s is a %s", (text, kind) => {
  expect(redactSecrets(text.replace("§", "Qe7zz81x"))).toContain(`[redacted ${kind} `);
});

test("equal secrets have equal tags wherever they stand, and others have others", () => {
  const secret = "Plum%2Btor4711";
  const shown = [
    redactSecrets(`mysql -p'Plum+tor4711'`),
    redactSecrets(`https://h/x?password=${secret}&y=1`),
    clean({ env: [{ name: "DB_PASSWORD", value: "Plum+tor4711" }] }),
    clean({ args: ["sshpass", "-p", "Plum+tor4711", "ssh", "h"] }),
    clean(String.raw`{\"password\":\"Plum+tor4711\"}`),
  ];
  const tags = shown.map((text) => /redacted password ([0-9a-f]{4})\]/.exec(text)?.[1]);

  expect(new Set(tags).size).toBe(1);
  expect(tags[0]).toMatch(/^[0-9a-f]{4}$/);
  expect(tagOf("Plum+tor4712")).not.toBe(tags[0]);
});

test("tags of another process are others", () => {
  const before = ["a", "b", "c"].map(tagOf);
  useTagKey("another process");
  const after = ["a", "b", "c"].map(tagOf);
  useTagKey("tests");

  expect(after).not.toEqual(before);
  expect(["a", "b", "c"].map(tagOf)).toEqual(before);
});

test("a text for many events says the kind alone", () => {
  expect(withoutTags("a [redacted password 3f2a] b [redacted own API key 00ff]")).toBe(
    "a [redacted password] b [redacted own API key]",
  );
  expect(withoutTags("[redacted x")).toBe("[redacted x");
});
