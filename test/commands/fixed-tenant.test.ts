import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { type CallAnswer, CLIENTS } from "../support/connect-clients.ts";
import { runProgram } from "../support/run-program.ts";
import { PROGRAM } from "../support/start-server.ts";

/** Each test starts the built program. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const TIME = "2026-05-05T05:05:05Z";
const NOW = Date.parse(TIME);
const DAY_MS = 86_400_000;

type Ask = readonly [tool: string, input: Readonly<Record<string, unknown>>];

/** The answers of a process of its own, one after the other. */
async function answersOf(
  args: readonly string[],
  asked: readonly Ask[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CallAnswer[]> {
  const client = await CLIENTS["SDK v2, automatic"]?.({ args, environment });
  if (client === undefined) throw new Error("no such client");
  const answers: CallAnswer[] = [];
  try {
    for (const [tool, input] of asked)
      answers.push(await client.call(`threatstack_${tool}`, input));
  } finally {
    await client.close();
  }
  return answers;
}

/** The alert with the most events, as a tenant made in this process has it. */
function biggestAlert(seed: number): string {
  const tenant = generateTenant({ seed, now: NOW });
  const sizes = tenant.alerts.map(({ id }) => ({ id, count: tenant.events(id)?.count ?? 0 }));
  return sizes.toSorted((left, right) => right.count - left.count)[0]?.id ?? "";
}

describe("--demo of one seed and moment, in two processes", () => {
  const args = ["--demo", "--seed", "3", "--now", TIME];
  const alertId = biggestAlert(3);
  // The tenant's clock runs on: what it may change within minutes is asked first.
  const asked: Ask[] = [
    ["get_agents", { max_tokens: 20_000 }],
    ["get_alerts", { start: "24h", detail: "overview" }],
    ["get_alerts", { start: new Date(NOW - DAY_MS).toISOString(), detail: "overview" }],
    ["get_alerts", { max_tokens: 20_000 }],
    ["count_alerts", {}],
    ["get_audit_logs", {}],
    ["get_vulnerabilities", {}],
    ["get_events", { alert_id: alertId, max_tokens: 4000 }],
  ];
  let [first, second]: [CallAnswer[], CallAnswer[]] = [[], []];

  beforeAll(async () => {
    [first, second] = await Promise.all([answersOf(args, asked), answersOf(args, asked)]);
  });

  test("every answer is the same, to the last character", () => {
    expect(first.map(({ isError }) => isError)).toEqual(asked.map(() => false));
    expect(first.at(-1)?.text).toContain(alertId.slice(0, 8));
    expect(second.map(untagged)).toEqual(first.map(untagged));
  });

  test("ages count from the tenant's own present", () => {
    expect(totalOf(first[1])).toBeGreaterThan(5);
    expect(totalOf(first[1])).toBe(totalOf(first[2]));
  });
});

/** The tag of a data region is random for each answer. */
function untagged(answer: CallAnswer): CallAnswer {
  return { ...answer, text: answer.text.replaceAll(/(<\/?data) [\w-]+>/g, "$1>") };
}

function totalOf(answer: CallAnswer | undefined): number {
  return Number(/ (\d+) alerts/.exec(answer?.text ?? "")?.[1]);
}

test("simulate serves the tenant of that moment to clients that sign by the present", async () => {
  const { environment, said } = await startSimulate(["--seed", "3", "--now", TIME]);
  const { code, stdout } = await runProgram({ args: ["check"], environment });
  expect(stdout).toContain("ok   clock agrees with the API");
  expect(code).toBe(0);
  expect(said).toContain("# The tenant stands at 2026-05-05T05:05:05.000Z");
  const [answer] = await answersOf([], [["get_alerts", {}]], environment);
  const { alerts } = generateTenant({ seed: 3, now: NOW });
  const newest = alerts.find(({ isDismissed }) => !isDismissed);
  expect(answer?.text).toContain(newest?.createdAt.slice(0, 19).replace("T", " "));
});

/** The embedded API alone, until the test ends. */
async function startSimulate(args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, "simulate", ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await exited;
  });
  let said = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes("# The tenant stands at")) break;
  }
  const exported = [...said.matchAll(/^export (\w+)=(\S+)$/gm)];
  return {
    said,
    environment: Object.fromEntries(exported.map(([, name, value]) => [name, value])),
  };
}
