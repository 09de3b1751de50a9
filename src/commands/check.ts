import type { ApiClient } from "../api/client.ts";
import { listAgents } from "../api/operations/agents.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import { listRulesets } from "../api/operations/rulesets.ts";
import { selfTest } from "../api/operations/self-test.ts";
import type { Config } from "../config/read-config.ts";
import { ThreatStackError } from "../errors.ts";
import { createLogger } from "../logger.ts";
import { createClean } from "../text/clean.ts";
import { connect, type Connection } from "./connect.ts";

interface Finding {
  readonly ok: boolean;
  readonly line: string;
}

/** Tries the credentials with four requests and says what they allow; exit code 0 when all of them worked, else 1. */
export async function check(config: Config): Promise<number> {
  const logger = createLogger({ level: config.logLevel });
  const connection = await connect(config, logger);
  try {
    const findings = [await trySelfTest(connection)];
    for (const read of READS) findings.push(await tryRead(connection.api, read));
    findings.push(clockOffset(connection), rateBudget(connection));
    process.stdout.write(`${connection.upstream.banner}${connection.upstream.baseUrl.href}\n`);
    for (const { ok, line } of findings) process.stdout.write(`${ok ? "ok  " : "FAIL"} ${line}\n`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await connection.close();
  }
}

interface Read {
  readonly what: string;
  readonly call: (api: ApiClient) => Promise<unknown>;
}

const READS: readonly Read[] = [
  { what: "alerts", call: (api) => api.call(listAlerts, { status: "active" }) },
  { what: "agents", call: (api) => api.call(listAgents, { status: "online" }) },
  { what: "rulesets", call: (api) => api.call(listRulesets, {}) },
];

async function trySelfTest({ api }: Connection): Promise<Finding> {
  try {
    const { verified } = await api.inspect(selfTest, {});
    const authentic = {
      payload: "the answer is signed and its payload verified",
      header: "the answer is signed, its payload is not",
      absent: "the answer is NOT signed: whoever answers is not proven to be the API",
    }[verified];
    return { ok: true, line: `Hawk self-test; ${authentic}` };
  } catch (error) {
    return failure("Hawk self-test", error);
  }
}

async function tryRead(api: ApiClient, { what, call }: Read): Promise<Finding> {
  try {
    await call(api);
    return { ok: true, line: `may read ${what}` };
  } catch (error) {
    return failure(`may read ${what}`, error);
  }
}

function failure(what: string, error: unknown): Finding {
  if (!(error instanceof ThreatStackError)) throw error;
  const upstream = error.upstream
    ? ` (the API said: ${createClean({ redact: true })(error.upstream)})`
    : "";
  return {
    ok: false,
    line: `${what}: ${error.code}, ${error.message}${upstream}${error.hint ? `. ${error.hint}` : ""}`,
  };
}

function clockOffset({ state }: Connection): Finding {
  const seconds = Math.round(state.clockOffsetMs / 1000);
  const line =
    seconds === 0
      ? "clock agrees with the API"
      : `clock is ${-seconds} s ahead of the API; corrected`;
  return { ok: true, line };
}

function rateBudget({ state: { rate } }: Connection): Finding {
  if (rate?.remaining === undefined) return { ok: true, line: "rate budget: not told by the API" };
  return {
    ok: true,
    line: `rate budget: ${rate.remaining} of ${rate.limit ?? 200} requests a minute left`,
  };
}
