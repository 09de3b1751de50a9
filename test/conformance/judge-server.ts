import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Suite } from "./install-suite.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Check, runSuite } from "./run-suite.ts";
import {
  type Capability,
  CHECK_NEEDS,
  FIXTURE_CHECKS,
  type Scenario,
  SCENARIOS,
} from "./scenarios.ts";

/** As many as this project's smallest machine has cores. */
const AT_ONCE = 2;

interface Run {
  readonly scenario: Scenario;
  readonly version: string;
}

/** Every scenario that fits any server, in every version it is for, against the server at `url`. */
export async function judgeServer(suite: Suite, url: string): Promise<Verdict[]> {
  const declares = await readCapabilities(url);
  const waiting = SCENARIOS.flatMap((scenario) =>
    scenario.versions.map((version): Run => ({ scenario, version })),
  );
  const verdicts: Verdict[] = [];
  const work = async (): Promise<void> => {
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift())
      verdicts.push(await judgeRun({ suite, url, declares }, run));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return verdicts;
}

interface Server {
  readonly suite: Suite;
  readonly url: string;
  readonly declares: (capability: Capability) => boolean;
}

async function judgeRun(server: Server, { scenario, version }: Run): Promise<Verdict> {
  const { name, needs } = scenario;
  const title = `${version} ${name}`;
  if (needs !== undefined && !server.declares(needs))
    return { title, passed: 0, failures: [], skipped: [`whole: ${undeclared(needs)}`] };
  const options = ["--url", server.url, "--scenario", name, "--spec-version", version];
  const checks = (await runSuite(server.suite, options)).get(name) ?? [];
  return judge(title, checks, (check) => reasonToSkip(check, server));
}

function reasonToSkip({ id, errorMessage = "" }: Check, { declares }: Server): string | undefined {
  const needs = CHECK_NEEDS[id];
  if (needs !== undefined && !declares(needs)) return undeclared(needs);
  const isForFixture = FIXTURE_CHECKS.includes(id) && errorMessage.startsWith("Not testable:");
  return isForFixture ? "asks for tools of a fixture" : undefined;
}

function undeclared(capability: Capability): string {
  return `the server declares no ${capability}`;
}

async function readCapabilities(url: string): Promise<(capability: Capability) => boolean> {
  const client = new Client({ name: "conformance", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  const { logging, prompts, resources } = client.getServerCapabilities() ?? {};
  await client.close();
  const declared: Record<Capability, unknown> = { logging, prompts, resources };
  return (capability) => Boolean(declared[capability]);
}
