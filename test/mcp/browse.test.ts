import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import type { AgentRecord, AlertRecord, Tenant } from "../../src/tenant/tenant.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";
import { type Browser, BROWSERS } from "../support/browse-clients.ts";
import type { Target } from "../support/connect-clients.ts";
import { AGENT, ALERT, makeInventory, RULE, RULESET } from "../support/make-inventory.ts";
import { makeAlert } from "../support/make-tenant.ts";
import { type StartedServer, startServer } from "../support/start-server.ts";
import { withoutTags } from "../support/without-tags.ts";

/** Each test starts or meets a real process. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The embedded API serves the records it was given: a test may change them while they are served. */
type Changing<T> = { -readonly [K in keyof T]: T[K] };

const NEVER = "2999-01-01T00:00:00.000Z";
const lateAlerts: Record<string, Changing<AlertRecord>> = {};

let simulator: Simulator;
let served: StartedServer;
let tenant: Tenant;

beforeAll(async () => {
  for (const [index, [name]] of TABLE.entries()) {
    const title = `Appeared for ${name}`;
    lateAlerts[name] = makeAlert({ id: `late-alert-${index}`, title, createdAt: NEVER });
  }
  const { alerts, ...inventory } = makeInventory();
  tenant = { ...inventory, alerts: [...recent(alerts), ...Object.values(lateAlerts)] };
  // Watching may spend a tenth of the budget that the API tells; these tests look every second.
  simulator = await createSimulator({ tenant, rateLimit: { perMinute: 100_000 } });
  served = await startServer(["--http", "--port", "0"], environment());
});

afterAll(async () => {
  await served.stop();
  await simulator.close();
});

const TRANSPORTS: Readonly<Record<string, () => Target>> = {
  stdio: () => ({ args: ["--log-level", "silent"], environment: environment() }),
  HTTP: () => ({ url: served.url }),
};

const TABLE = Object.entries(TRANSPORTS).flatMap(([transport, targetOf]) =>
  Object.entries(BROWSERS).map(
    ([name, browse]) => [`${name} over ${transport}`, () => browse(targetOf())] as const,
  ),
);

describe.each(TABLE)("%s", (name, open) => {
  test("browses, reads, completes and is told what is not there", async () => {
    const browser = await open();
    expect(browser.getServerCapabilities()).toMatchObject({
      resources: { subscribe: true, listChanged: true },
      prompts: {},
      completions: {},
      logging: {},
    });

    const { resources } = await browser.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toEqual(expect.arrayContaining([resourceUri.alerts, resourceUri.alert(ALERT)]));
    const { resourceTemplates } = await browser.listResourceTemplates();
    expect(resourceTemplates.length).toBe(7);

    await expectSameAsTool(browser, resourceUri.alert(ALERT), [
      "threatstack_get_alert",
      { alert_id: ALERT },
    ]);
    await expectSameAsTool(browser, resourceUri.rule(RULESET, RULE), [
      "threatstack_get_rule",
      { rule_id: RULE, ruleset_id: RULESET },
    ]);
    const guide = await browser.readResource({ uri: resourceUri.guide("triage") });
    expect(guide.contents[0]).toMatchObject({ mimeType: "text/markdown" });

    const unknown = resourceUri.alert(ALERT.replaceAll("a", "f"));
    await expect(browser.readResource({ uri: unknown })).rejects.toMatchObject({
      code: -32_602,
      data: { uri: unknown },
    });

    const typed = await browser.complete({
      ref: { type: "ref/resource", uri: "threatstack://alerts/{alert_id}" },
      argument: { name: "alert_id", value: "login root" },
    });
    expect(typed.completion).toEqual({ values: [ALERT], total: 1, hasMore: false });
  });

  test("takes a prompt, its argument completed from live data", async () => {
    const browser = await open();
    const { prompts } = await browser.listPrompts();
    expect(prompts.map((prompt) => prompt.name)).toEqual([
      "triage_alert",
      "investigate_linux",
      "investigate_windows",
      "investigate_cloudtrail",
      "investigate_kubernetes",
      "investigate_container",
      "shift_handover",
      "tune_rule",
      "review_vulnerabilities",
    ]);
    const { completion } = await browser.complete({
      ref: { type: "ref/prompt", name: "triage_alert" },
      argument: { name: "alert_id", value: "203.0.113.9" },
    });
    const [alertId = ""] = completion.values;
    const { messages } = await browser.getPrompt({
      name: "triage_alert",
      arguments: { alert_id: alertId },
    });
    expect(messages[0]?.content).toMatchObject({
      type: "text",
      text: expect.stringContaining(`threatstack_get_alert alert_id="${ALERT}"`),
    });
    await expect(
      browser.getPrompt({ name: "triage_alert", arguments: { alert_id: "../.." } }),
    ).rejects.toMatchObject({ code: -32_602 });
  });

  test("is told of an alert that appears and of one that is dismissed, and reads the new text", async () => {
    const browser = await open();
    const late = lateAlerts[name];
    if (late === undefined) throw new Error(`no late alert for ${name}`);
    const uri = resourceUri.alert(late.id);
    const stop = await browser.subscribe([resourceUri.alerts, uri, resourceUri.agents]);
    const before = await textOf(browser, resourceUri.alerts);
    expect(before).not.toContain(late.title);

    late.createdAt = new Date().toISOString();
    await expect
      .poll(() => browser.told, PATIENTLY)
      .toEqual(expect.arrayContaining([resourceUri.alerts, uri, "list"]));
    expect(await textOf(browser, resourceUri.alerts)).toContain(late.title);
    expect(await textOf(browser, uri)).toContain("active");

    browser.told.length = 0;
    Object.assign(late, { isDismissed: true, dismissReason: "MAINTENANCE" });
    await expect
      .poll(() => browser.told, PATIENTLY)
      .toEqual(expect.arrayContaining([resourceUri.alerts, uri]));
    expect(await textOf(browser, resourceUri.alerts)).not.toContain(late.title);
    expect(await textOf(browser, uri)).toContain("dismissed");

    const agent = tenant.agents[0] as Changing<AgentRecord>;
    agent.status = agent.status === "online" ? "offline" : "online";
    await expect.poll(() => browser.told, PATIENTLY).toContain(resourceUri.agents);
    expect(await textOf(browser, resourceUri.agent(AGENT))).toContain(`status: ${agent.status}`);
    await stop();
  });
});

const PATIENTLY = { timeout: 20_000 };

test("fifty subscribers of both eras cost the upstream no more than one", async () => {
  const browsers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      BROWSERS[index % 2 ? "SDK v2, 2025 era" : "SDK v2, 2026 era"]({ url: served.url }),
    ),
  );
  const stops = await Promise.all(
    browsers.map((browser) => browser.subscribe([resourceUri.agents])),
  );
  const [before, since] = [simulator.requests(), performance.now()];
  const agent = tenant.agents[0] as Changing<AgentRecord>;
  agent.status = agent.status === "online" ? "offline" : "online";
  for (const browser of browsers)
    await expect.poll(() => browser.told, PATIENTLY).toContain(resourceUri.agents);

  // Two requests a look, a look a second, and one that was under way at either end.
  const looks = Math.ceil((performance.now() - since) / 1000) + 2;
  expect(simulator.requests() - before).toBeLessThanOrEqual(2 * looks);
  for (const stop of stops) await stop();
});

test.each(["SDK v1", "SDK v2, 2026 era"] as const)(
  "%s hears how far a slow call has come",
  async (name) => {
    const faults = parseFaults("slow=700@/alerts");
    const alerts = Array.from({ length: 250 }, (_, index) =>
      makeAlert({ id: `alert-${index}`, createdAt: new Date(Date.now() - index).toISOString() }),
    );
    const slow = await createSimulator({ tenant: makeInventory({ alerts }), faults });
    onTestFinished(() => slow.close());
    const browser = await BROWSERS[name]({ args: [], environment: environment(slow) });
    const steps: { progress: number; message?: string | undefined }[] = [];
    await browser.callTool(
      "threatstack_get_alerts",
      {},
      { onprogress: (step) => steps.push(step) },
    );
    expect(steps.length).toBeGreaterThan(0);
    expect(steps[0]).toMatchObject({
      message: expect.stringMatching(/alerts.list: \d+ records read/),
    });
    expect(steps.map(({ progress }) => progress)).toEqual(
      steps.map(({ progress }) => progress).toSorted((a, b) => a - b),
    );
  },
);

async function textOf(browser: Browser, uri: string): Promise<string> {
  const { contents } = await browser.readResource({ uri });
  const [first] = contents;
  return first !== undefined && "text" in first ? first.text : "";
}

async function expectSameAsTool(
  browser: Browser,
  uri: string,
  [tool, input]: readonly [string, Record<string, unknown>],
): Promise<void> {
  const answer = await browser.callTool(tool, input);
  const [first] = (answer as { content: readonly { text?: string }[] }).content;
  expect(withoutTags(first?.text ?? "")).toBe(withoutTags(await textOf(browser, uri)));
}

/** The embedded API keeps alerts for a year, and runs on the real clock here. */
function recent(alerts: readonly AlertRecord[]): AlertRecord[] {
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  return alerts.map((alert) => Object.assign({}, alert, { createdAt }));
}

function environment({ url, credentials } = simulator): Record<string, string> {
  const { userId, apiKey, organizationId } = credentials;
  return {
    THREATSTACK_BASE_URL: url,
    THREATSTACK_USER_ID: userId,
    THREATSTACK_API_KEY: apiKey,
    THREATSTACK_ORG_ID: organizationId,
    THREATSTACK_MCP_POLL_SECONDS: "1",
    THREATSTACK_MCP_RATE_PER_MINUTE: "100000",
  };
}
