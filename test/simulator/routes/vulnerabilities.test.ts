import { expect, test } from "vitest";
import { makeFinding } from "../../support/make-records.ts";
import { makeTenant } from "../../support/make-tenant.ts";
import type { SignedAnswer } from "../../support/sign-request.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const FINDINGS = [
  makeFinding({
    cveNumber: "CVE-2023-2",
    severity: "medium",
    agents: [{ agentId: "b", hostname: "db-1" }, { agentId: "a" }],
    securityNotices: ["a page"],
  }),
  makeFinding({
    cveNumber: "CVE-2021-1",
    severity: "high",
    agents: [{ agentId: "a" }],
    securityNotices: [],
  }),
  makeFinding({
    cveNumber: "CVE-2023-2",
    severity: "medium",
    reportedPackage: "sudo-ldap 1.9",
    systemPackage: "sudo-ldap 1.9-1",
    agents: [{ agentId: "c" }],
  }),
  makeFinding({ cveNumber: "CVE-2023-3", severity: "low", isSuppressed: true, agents: [] }),
];
const SUPPRESSIONS = [
  { id: "s1", cveNumber: "CVE-2023-3", isActive: true },
  { id: "s2", cveNumber: "CVE-2021-1", isActive: false },
];

const start = () =>
  startSimulator({
    tenant: makeTenant({ vulnerabilities: FINDINGS, vulnerabilitySuppressions: SUPPRESSIONS }),
  });

function numbers(answer: SignedAnswer): string[] {
  return (answer.json() as { cves: { cveNumber: string }[] }).cves.map((cve) => cve.cveNumber);
}

test("findings come by number and package, whole, with the end of the list as null", async () => {
  const { send } = await start();
  const answer = await send("/vulnerabilities");
  const [plain, first, ldap, last] = FINDINGS;
  expect(answer.json()).toEqual({ cves: [first, plain, ldap, last], token: null });
  answer.verify();
});

test.each([
  ["status=active", ["CVE-2021-1", "CVE-2023-2", "CVE-2023-2"]],
  ["status=suppressed", ["CVE-2023-3"]],
  ["severity=high", ["CVE-2021-1"]],
  ["severity=high&severity=low", ["CVE-2021-1", "CVE-2023-3"]],
  ["agentId=a", ["CVE-2021-1", "CVE-2023-2"]],
  ["hasSecurityNotices=true", ["CVE-2023-2"]],
  ["hasSecurityNotices=false", ["CVE-2021-1", "CVE-2023-2", "CVE-2023-3"]],
  ["agentId=nobody", []],
  [
    "active=true&start=2026-01-01&severity=",
    ["CVE-2021-1", "CVE-2023-2", "CVE-2023-2", "CVE-2023-3"],
  ],
])("%s selects %j", async (query, expected) => {
  const { send } = await start();
  expect(numbers(await send(`/vulnerabilities?${query}`))).toEqual(expected);
});

test.each(["status=open", "severity=critical", "severity=high&severity=1", "hasSecurityNotices=1"])(
  "the query %s is a bad one",
  async (query) => {
    const { send } = await start();
    expect((await send(`/vulnerabilities?${query}`)).status).toBe(400);
  },
);

test("one CVE is its first finding with the agents of all of them", async () => {
  const { send } = await start();
  const answer = await send("/vulnerabilities/CVE-2023-2");
  expect(answer.json()).toMatchObject({
    cveNumber: "CVE-2023-2",
    reportedPackage: "sudo 1.8.23",
    agents: [{ agentId: "a" }, { agentId: "b", hostname: "db-1" }, { agentId: "c" }],
  });
  expect((await send("/vulnerabilities/CVE-2000-1")).status).toBe(404);
});

test("servers of a CVE are those of all its packages; none is a 404", async () => {
  const { send } = await start();
  const answer = await send("/vulnerabilities/CVE-2023-2/servers");
  expect(answer.json()).toEqual({
    servers: [{ agentId: "a" }, { agentId: "b", hostname: "db-1" }, { agentId: "c" }],
    token: null,
  });
  expect((await send("/vulnerabilities/CVE-2023-3/servers")).status).toBe(404);
  expect((await send("/vulnerabilities/CVE-2000-1/servers")).status).toBe(404);
});

test("a package is found by its name alone or with its version, an unknown one is not", async () => {
  const { send } = await start();
  const found = async (path: string): Promise<number> => {
    const answer = (await send(`/vulnerabilities/package/${path}`)).json();
    return (answer as { packages: unknown[] }).packages.length;
  };
  expect(await found("sudo")).toBe(3);
  expect(await found("sudo%201.8.23")).toBe(3);
  expect(await found("sudo-ldap")).toBe(1);
  expect(await found("sudo?status=suppressed")).toBe(1);
  expect(await found("sudo-ldap?status=suppressed")).toBe(0);
  expect((await send("/vulnerabilities/package/nothing")).status).toBe(404);
});

test.each([
  ["", ["s1", "s2"]],
  ["?active=true", ["s1"]],
  ["?active=false", ["s2"]],
])("suppressions%s are %j", async (query, expected) => {
  const { send } = await start();
  const answer = await send(`/vulnerabilities/suppressions${query}`);
  const { suppressions } = answer.json() as { suppressions: { id: string }[] };
  expect(suppressions.map(({ id }) => id)).toEqual(expected);
});
