import { expect, test } from "vitest";
import { withoutKinds } from "../support/redaction-marks.ts";
import { createClean } from "../../src/text/clean.ts";

const clean = createClean({ redact: true });
const cleanAsIs = createClean({ redact: false });
const WHOLE = 10_000;

/** "§" stands for a secret: it must be gone, and nothing else. */
test.each<[string, unknown]>([
  ["a field of a call", { masterUserPassword: "§" }],
  ["a nested field", { options: { auth: { apiKey: "§", user: "bob" } } }],
  ["what a secret's name holds", { masterUserPassword: { value: "§" } }],
  ["a list below a secret's name", { passwords: 2, password: ["§", "§"] }],
  ["environment of a container", { env: [{ name: "DB_PASSWORD", value: "§" }] }],
  ["a pair whose value comes first", { env: [{ value: "§", name: "DB_PASSWORD" }] }],
  ["a pair of key and value", { environment: [{ key: "API_TOKEN", value: "§" }] }],
  ["a parameter of a stack", { parameters: [{ parameterKey: "DBPassword", parameterValue: "§" }] }],
  ["a setting of a platform", { optionSettings: [{ optionName: "DB_PASSWORD", value: "§" }] }],
  ["environment of a function", { environment: { variables: { DB_PASSWORD: "§", STAGE: "p" } } }],
  ["a header", { headers: [{ name: "Authorization", value: "Basic §" }] }],
  ["a cookie", { headers: { Cookie: "§" }, host: "h" }],
  ["data of a secret of a cluster", { kind: "Secret", data: { a: "§", b: "§" }, type: "Opaque" }],
  ["its text", { kind: "Secret", stringData: { "tls.key": "§" }, metadata: { name: "db" } }],
  ["a file of credentials", { auths: { reg: { auth: "§" } } }],
])("%s is redacted", (_name, record) => {
  const secret = "dXNlcjpwdzk5eDg=";
  const text = JSON.stringify(record);
  const value = text.includes("Cookie") ? `sid=${secret}` : secret;
  const given: unknown = JSON.parse(text.replaceAll("§", value));

  expect(withoutKinds(clean(given, WHOLE))).toBe(text.replaceAll("§", "[redacted]"));
  expect(cleanAsIs(given, WHOLE)).toBe(JSON.stringify(given));
});

test.each<[string, unknown]>([
  ["names of secrets", { secretName: "db", secretId: "prod/db", valueFrom: { name: "DB" } }],
  ["a reference to one", { env: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:us:1:p/db" }] }],
  ["a value that is an ARN", { name: "SECRET", value: "arn:aws:secretsmanager:us:1:secret:db" }],
  [
    "tags",
    {
      tags: [{ key: "secret", value: "payments" }],
      tagSet: { items: [{ key: "token", value: "x" }] },
    },
  ],
  ["tags by name", { tags: { secret: "payments" } }],
  [
    "settings of other names",
    {
      env: [
        { name: "PATH", value: "/bin" },
        { name: "STAGE", value: "p" },
      ],
    },
  ],
  ["key ids", { accessKeyId: "AKIAIOSFODNN7EXAMPLE", keyId: "2e6f1c1a" }],
  ["data of other objects", { kind: "ConfigMap", data: { a: "b" } }],
  ["a way to log in", { auth: "required", authentication: "password" }],
])("%s stay", (_name, record) => {
  expect(clean(record, WHOLE)).toBe(JSON.stringify(record));
});

test("arguments are read behind the program that another field names", () => {
  expect(withoutKinds(clean({ exe: "/usr/bin/mysql", arguments: "-u root -pX9y" }, WHOLE))).toBe(
    '{"exe":"/usr/bin/mysql","arguments":"-u root -p[redacted]"}',
  );
  expect(clean({ exe: "/usr/bin/nmap", arguments: "-u root -p22" }, WHOLE)).toBe(
    '{"exe":"/usr/bin/nmap","arguments":"-u root -p22"}',
  );
});

test("a program's name alone makes no secret of its arguments", () => {
  const event = { exe: "/tmp/--password", arguments: "whoami" };
  expect(clean(event, WHOLE)).toBe(JSON.stringify(event));
});
