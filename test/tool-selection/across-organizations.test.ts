import { expect, onTestFinished, test } from "vitest";
import { createOrganizations } from "../../src/api/create-organizations.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import { acrossOrganizations } from "../../src/tool-selection/across-organizations.ts";
import { tools } from "../../src/tools/catalogue.ts";
import type { PresentedAnswer } from "../../src/answers/answer.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";

const PRODUCTION = "5fa075114135dd5944bb5faa";
const STAGING = "6fa075114135dd5944bb5fbb";

async function startTwo() {
  const production = makeTenant({
    organization: { id: PRODUCTION, name: "Production" },
    alerts: [makeAlert({ id: "aaaaaaaa-1", title: "Of production" })],
    live: false,
  });
  const staging = makeTenant({
    organization: { id: STAGING, name: "Staging" },
    alerts: [makeAlert({ id: "bbbbbbbb-1", title: "Of staging" })],
    live: false,
  });
  const simulator = await createSimulator({ tenant: production, others: [staging] });
  const organizations = createOrganizations({
    apiVersion: 2,
    baseUrl: new URL(simulator.url),
    apiKey: simulator.credentials.apiKey,
    userId: simulator.credentials.userId,
    organizations: [{ id: PRODUCTION, name: "production" }, { id: STAGING }],
    version: "0.0.0",
  });
  onTestFinished(async () => {
    await organizations.close();
    await simulator.close();
  });
  return organizations;
}

async function ask(input: Record<string, unknown>): Promise<string> {
  return (await answerOf(input))?.text ?? "";
}

async function answerOf(input: Record<string, unknown>): Promise<PresentedAnswer | undefined> {
  const organizations = await startTwo();
  const [getAlerts] = acrossOrganizations(tools, organizations);
  return getAlerts?.run(input, {
    api: organizations.all[0].api,
    clean: createClean({ redact: true }),
    now: () => new Date(),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
  });
}

test("only what the first one has is linked: a link names no organization", async () => {
  expect((await answerOf({ organization: "production" }))?.links?.length).toBe(1);
  expect((await answerOf({ organization: STAGING }))?.links).toEqual([]);
});

test.each([
  ["production", "[production] 1 alert", "Of production"],
  [STAGING, `[${STAGING}] 1 alert`, "Of staging"],
  [STAGING.slice(0, 8), `[${STAGING}] 1 alert`, "Of staging"],
])("organization %s answers for itself and names itself", async (organization, head, title) => {
  const text = await ask({ organization });

  expect(text.startsWith(head)).toBe(true);
  expect(text).toContain(title);
});

test.each([
  { Organization: " Production " },
  { organization: '"production"' },
  { organization: ["production"] },
  { arguments: { organization: "production" } },
])("%j names an organization", async (input) => {
  expect(await ask(input)).toMatch(/^\[production\] 1 alert/);
});

test.each([
  [{}],
  [{ organization: null }],
  [{ organization: "" }],
  [{ organization: "elsewhere" }],
  [{ organization: 7 }],
  [{ organization: {} }],
])("%j is refused and told which there are", async (input) => {
  const answer = await answerOf(input);

  expect(answer?.error).toMatchObject({ code: "invalid_argument" });
  expect(answer?.text).toMatch(/^error invalid_argument: /);
});

test("every tool takes the argument, and none where there is one organization only", async () => {
  const organizations = await startTwo();
  const [first] = organizations.all;

  for (const tool of acrossOrganizations(tools, organizations)) {
    expect(Object.keys(tool.input.shape)).toContain("organization");
  }
  expect(acrossOrganizations(tools, { ...organizations, all: [first] })).toBe(tools);
});
