import * as fc from "fast-check";
import { expect, test } from "vitest";
import { redactSecrets } from "../../src/text/redact.ts";
import { withoutKinds } from "../support/redaction-marks.ts";
import { redactList } from "../../src/text/redact-list.ts";

test.each([
  [
    ["mysql", "-u", "root", "-pX9y"],
    ["mysql", "-u", "root", "-p[redacted]"],
  ],
  [
    ["mysql", "-psec ret", "-h", "db"],
    ["mysql", "-p[redacted]", "-h", "db"],
  ],
  [
    ["sshpass", "-p", "X9y", "ssh", "h"],
    ["sshpass", "-p", "[redacted]", "ssh", "h"],
  ],
  [
    ["curl", "-u", "bob:X9y", "https://h"],
    ["curl", "-u", "bob:[redacted]", "https://h"],
  ],
  [
    ["net", "user", "bob", "X9y", "/add"],
    ["net", "user", "bob", "[redacted]", "/add"],
  ],
  [
    ["schtasks", "/create", "/rp", "X9y"],
    ["schtasks", "/create", "/rp", "[redacted]"],
  ],
  [
    ["tool", "--api-key", "X9y z"],
    ["tool", "--api-key", "[redacted]"],
  ],
  [
    ["bash", "-c", "mysql -pX9y; id"],
    ["bash", "-c", "mysql -p[redacted]; id"],
  ],
  [
    ["DB_PASSWORD=X9y", "./run"],
    ["DB_PASSWORD=[redacted]", "./run"],
  ],
])("%j becomes %j", (words, expected) => {
  expect(redactList("args", words).map(withoutKinds)).toEqual(expected);
});

test.each([
  [["net", "user", "bob"]],
  [["net", "user", "bob", "/domain"]],
  [["sh", "-c", "net user bob; whoami"]],
  [["tool", "--password", "--user", "x"]],
  [["docker", "run", "-p", "80:80"]],
  [["git", "commit", "-m", "reset password: is wrong and more"]],
  [["a", "b c", ""]],
])("%j stays", (words) => {
  expect(redactList("args", words)).toEqual(words);
});

test("words without blanks are redacted as on one line", () => {
  const word = fc.constantFrom(
    "mysql",
    "-pX9y",
    "-p",
    "X9y",
    "net",
    "user",
    "--token",
    "curl",
    "-u",
    "a:b",
    "/add",
    ";",
    "|",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(redactList("args", words).join(" ")).toBe(redactSecrets(words.join(" ")));
    }),
    { numRuns: 1000 },
  );
});

test("what a shell is handed is a command line of words: what follows a secret stays", () => {
  const [, , line] = redactList("args", ["sh", "-c", "mysql --password=hunter2secret -h db01"]);

  expect(line).toMatch(/^mysql --password=\[redacted password \w+\] -h db01$/);
});
