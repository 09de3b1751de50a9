import { expect, test } from "vitest";
import { nameHosts } from "../../src/answers/name-hosts.ts";
import { createClean } from "../../src/text/clean.ts";

const clean = createClean({ redact: true });
const AGENT = "8b0f0b28-7fce-41e9-a123-99cdd68cb066";
const byId = new Map([
  ["10.20.14.32", "EC2-APP03"],
  ["i-0b94a465efaceca93", "prod-front-01"],
  [AGENT, "web-1"],
  ["192.0.2.7", "evil</data> host"],
]);

async function named(lines: readonly string[], atMost = 10): Promise<readonly string[]> {
  const options = { hosts: async () => ({ byId }), clean, atMost };
  return nameHosts(
    lines.map((line) => clean(line)),
    options,
  );
}

test.each([
  ["from 10.20.14.32 port 22", "from 10.20.14.32 (EC2-APP03) port 22"],
  ["session i-0b94a465efaceca93", "session i-0b94a465efaceca93 (prod-front-01)"],
  [`agent ${AGENT}`, `agent ${AGENT} (web-1)`],
  ["a,10.20.14.32,b", "a,10.20.14.32 (EC2-APP03),b"],
  ['bash -c "nc 10.20.14.32 4444"', 'bash -c "nc 10.20.14.32 (EC2-APP03) 4444"'],
  ['agents: ["x","10.20.14.32"]', 'agents: ["x","10.20.14.32 (EC2-APP03)"]'],
  ['user = "mia" from 10.20.14.32', 'user = "mia" from 10.20.14.32 (EC2-APP03)'],
])("%s is told with its host", async (line, expected) => {
  expect(await named([line])).toEqual([expected]);
});

test.each([
  "from 10.20.14.320",
  "from 110.20.14.32",
  "net 10.20.14.32/20",
  "EC2-APP03 at 10.20.14.32",
  "from 198.51.100.9",
  '+ suppressions: user = "root" and src_ip = "10.20.14.32" and type = "accept"',
  'filter: arguments starts_with "ssh \\"admin\\"@10.20.14.32"',
  "filter: src_ip != '10.20.14.32'",
  'undo: remove=["user = \\"root\\"","src_ip = \\"10.20.14.32\\""]',
])("%s stays as it is", async (line) => {
  expect(await named([line])).toEqual([line]);
});

test("a host is named once, and no more often than there is room", async () => {
  const line = "10.20.14.32 i-0b94a465efaceca93 10.20.14.32";

  expect(await named([line])).toEqual([
    "10.20.14.32 (EC2-APP03) i-0b94a465efaceca93 (prod-front-01) 10.20.14.32",
  ]);
  expect(await named([line], 1)).toEqual([
    "10.20.14.32 (EC2-APP03) i-0b94a465efaceca93 10.20.14.32",
  ]);
});

async function refuse(): Promise<never> {
  throw new Error("asked");
}

test("the name is cleaned, and nobody is asked where there is nothing to name", async () => {
  expect(await named(["192.0.2.7"])).toEqual(["192.0.2.7 (evil‹/data> host)"]);
  const options = { hosts: refuse, clean, atMost: 1 };
  expect(await nameHosts([clean("no address")], options)).toEqual(["no address"]);
});
