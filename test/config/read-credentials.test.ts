import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { readCredentials } from "../../src/config/read-credentials.ts";

/** Node makes none itself. */
const MAKE_PIPE = "mkfifo";

const KEY = "23c71eaa".repeat(8);
const USER = "9bb2ad3aeb246c7d145056e7";
const ORGANIZATION = "25cd88bd50b9ff3822aabd88";
const GOOD = {
  THREATSTACK_API_KEY: KEY,
  THREATSTACK_USER_ID: USER,
  THREATSTACK_ORG_ID: ORGANIZATION,
};
const READ = { apiKey: KEY, userId: USER, organizations: [{ id: ORGANIZATION }] };

function fileOf(bytes: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "credentials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "value");
  writeFileSync(file, bytes);
  return file;
}

test.each([
  ["THREATSTACK_API_KEY", "${THREATSTACK_API_KEY}", "an unexpanded variable, ${…}"],
  ["THREATSTACK_USER_ID", "%THREATSTACK_USER_ID%", "an unexpanded variable, %…%"],
  ["THREATSTACK_ORG_ID", "${ORG}", "an unexpanded variable, ${…}"],
  ["THREATSTACK_ORG_ID", `${ORGANIZATION}=Prod,<your-org-id>=Test`, "a placeholder, <…>"],
  ["THREATSTACK_ORG_ID", "<your org id>", "a placeholder, <…>"],
  ["THREATSTACK_API_KEY", "your-api-key", "a placeholder, such as"],
])("%s=%s is told in every answer: the start goes on, nothing is sent", (name, value, says) => {
  for (const argv of [[], ["check"]]) {
    expect(readConfig(argv, { ...GOOD, [name]: value }).upstream).toMatchObject({
      kind: "live",
      credentials: { apiKey: "-" },
      refuse: {
        code: "configuration",
        message: expect.stringContaining(`${name} is ${says}`),
        hint: expect.stringContaining("_FILE"),
      },
    });
  }
});

test("a placeholder is named by the variable that holds it, where that is the vendor's or a file", () => {
  const { THREATSTACK_API_KEY: _, ...others } = GOOD;
  expect(() => readCredentials({ ...others, TS_API_KEY: "${TS_API_KEY}" }, 2)).toThrow(
    /^TS_API_KEY is an unexpanded variable/,
  );
  const file = fileOf("your-api-key\n");
  expect(() => readCredentials({ ...others, THREATSTACK_API_KEY_FILE: file }, 2)).toThrow(
    /^THREATSTACK_API_KEY_FILE is a placeholder/,
  );
  expect(() => readCredentials({ ...others, THREATSTACK_API_KEY_FILE: "${HOME}/key" }, 2)).toThrow(
    expect.objectContaining({
      message: "THREATSTACK_API_KEY_FILE names a file that cannot be read: ${HOME}/key",
      hint: expect.stringContaining("an unexpanded variable"),
    }),
  );
});

test("what is not read may hold what it likes", () => {
  const placeholder = { THREATSTACK_USER_ID: "${THREATSTACK_USER_ID}" };
  expect(readCredentials({ ...GOOD, ...placeholder }, 1)).toEqual({
    apiKey: KEY,
    organizations: [{ id: ORGANIZATION }],
  });
  expect(readConfig(["--demo"], placeholder).upstream).toMatchObject({ kind: "embedded" });
});

test("an organization may be called as its people like", () => {
  const value = `${ORGANIZATION}=Your-Company <test>`;
  expect(readCredentials({ ...GOOD, THREATSTACK_ORG_ID: value }, 2)).toMatchObject({
    organizations: [{ id: ORGANIZATION, name: "Your-Company <test>" }],
  });
});

test("a key and a user id that stand in each other's place are told so", () => {
  const swapped = { ...GOOD, THREATSTACK_API_KEY: USER, THREATSTACK_USER_ID: KEY };
  expect(() => readCredentials(swapped, 2)).toThrow(
    "THREATSTACK_API_KEY and THREATSTACK_USER_ID are swapped",
  );
  const other = { ...GOOD, THREATSTACK_API_KEY: USER };
  expect(readCredentials(other, 2)).toMatchObject({ apiKey: USER });
});

test.each([`"${KEY}"`, `'${KEY}'`, ` ${KEY} `, `" ${KEY} "`])("%j is the key in it", (value) => {
  expect(readCredentials({ ...GOOD, THREATSTACK_API_KEY: value }, 2)).toEqual(READ);
});

test.each([`${KEY}\n${KEY}`, "key of mine"])("%j is no key", (value) => {
  expect(() => readCredentials({ ...GOOD, THREATSTACK_API_KEY: value }, 2)).toThrow(
    "THREATSTACK_API_KEY holds more than one word",
  );
});

test.each([
  ["UTF-8", Buffer.from(`${KEY}\r\n`)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${KEY}\n`)],
  ["UTF-16 with a mark", Buffer.from(`\uFEFF${KEY}\r\n`, "utf16le")],
])("a key is read from a file in %s", (_encoding, bytes) => {
  const { THREATSTACK_API_KEY: _, ...others } = GOOD;
  const THREATSTACK_API_KEY_FILE = fileOf(bytes);
  expect(readCredentials({ ...others, THREATSTACK_API_KEY_FILE }, 2)).toEqual(READ);
});

test.each([
  ["UTF-16 without a mark", Buffer.from(KEY, "utf16le")],
  ["bytes that are no text", Buffer.from([0xc3, 0x28, 0xff])],
])("%s are refused", (_encoding, bytes) => {
  const file = fileOf(bytes);
  const { THREATSTACK_API_KEY: _, ...others } = GOOD;
  expect(() => readCredentials({ ...others, THREATSTACK_API_KEY_FILE: file }, 2)).toThrow(
    `THREATSTACK_API_KEY_FILE names a file that is no text: ${file}`,
  );
});

test("a secret's file must be a small regular file: a device or a pipe has no end", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [pipe, large] = [path.join(folder, "pipe"), path.join(folder, "large")];
  execFileSync(MAKE_PIPE, [pipe]);
  writeFileSync(large, "x".repeat(65 * 1024));
  for (const file of ["/dev/zero", pipe, large, folder]) {
    expect(() => readCredentials({ THREATSTACK_API_KEY_FILE: file }, 1)).toThrow(
      /^THREATSTACK_API_KEY_FILE names something that is no file of a secret/,
    );
  }
});
