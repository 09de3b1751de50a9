import type { ApiVersion } from "../api/api-version.ts";
import type { ApiClient } from "../api/client.ts";
import { listAgents } from "../api/operations/agents.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import { listRulesets } from "../api/operations/rulesets.ts";
import { selfTest } from "../api/operations/self-test.ts";
import { ThreatStackError } from "../errors.ts";
import { createClean } from "../text/clean.ts";
import type { Connection } from "./connect.ts";

interface Finding {
  readonly ok: boolean;
  readonly line: string;
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

const clean = createClean({ redact: true });

export interface CheckedConnection extends Pick<Connection, "state"> {
  readonly api: ApiClient;
  readonly apiVersion: ApiVersion;
}

/** Four requests at most; where the self-test fails nothing else is tried, because nothing else could work. */
export async function checkConnection(
  connection: CheckedConnection,
): Promise<{ ok: boolean; lines: string[] }> {
  const { api, apiVersion } = connection;
  const findings = [apiVersion === 1 ? KEY_ONLY : await trySelfTest(api)];
  if (findings[0]?.ok) {
    for (const read of READS) findings.push(await tryRead(api, read));
    if (apiVersion === 2) findings.push(clockOffset(connection));
    findings.push(rateBudget(connection));
  }
  return {
    ok: findings.every(({ ok }) => ok),
    lines: findings.map(({ ok, line }) => `${ok ? "ok  " : "FAIL"} ${line}`),
  };
}

/** docs/threat-stack-api.md §1.2 [C][D]. */
const KEY_ONLY: Finding = {
  ok: true,
  line: "version 1 sends the key as it is and signs no answer: nothing proves that the API answers",
};

async function trySelfTest(api: ApiClient): Promise<Finding> {
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
  const lines = [`${what}: ${error.code}, ${error.message}`];
  if (error.upstream) lines.push(`     the API said: ${clean(error.upstream)}`);
  if (error.hint) lines.push(`     ${error.hint}`);
  return { ok: false, line: lines.join("\n") };
}

function clockOffset({ state }: Pick<Connection, "state">): Finding {
  const seconds = Math.round(state.clockOffsetMs / 1000);
  if (seconds === 0) return { ok: true, line: "clock agrees with the API" };
  const direction = seconds > 0 ? "behind" : "ahead of";
  return { ok: true, line: `clock is ${Math.abs(seconds)} s ${direction} the API; corrected` };
}

function rateBudget({ state: { rate } }: Pick<Connection, "state">): Finding {
  if (rate?.remaining === undefined) return { ok: true, line: "rate budget: not told by the API" };
  const limit = rate.limit === undefined ? "" : ` of ${rate.limit}`;
  return { ok: true, line: `rate budget: ${rate.remaining}${limit} requests a minute left` };
}
