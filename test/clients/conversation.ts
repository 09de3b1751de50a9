import { readableText } from "./readable-text.ts";

type Input = Readonly<Record<string, unknown>>;

/** A call that the stand-in for a model makes. */
export interface Step {
  readonly tool: string;
  /** Its input, from what the model could read in the results before it. */
  readonly inputAfter: (results: readonly string[]) => Input;
}

export const LIST_INPUT = { severity: [1], max_tokens: 600 };
export const DIGEST_TOKENS = 800;
/** Of no alert. */
export const UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

/** A short triage of the alert of this title: each name is also what the demands speak of. */
export function triage(title: string): readonly Step[] {
  const alertId = ([listed = ""]: readonly string[]): string => idBeside(title, listed);
  return [
    { tool: "threatstack_get_alerts", inputAfter: () => LIST_INPUT },
    { tool: "threatstack_get_alert", inputAfter: (results) => ({ alert_id: alertId(results) }) },
    {
      tool: "threatstack_get_events",
      inputAfter: (results) => ({ alert_id: alertId(results), max_tokens: DIGEST_TOKENS }),
    },
    { tool: "threatstack_check_connection", inputAfter: () => ({}) },
    { tool: "threatstack_get_alert", inputAfter: () => ({ alert_id: UNKNOWN_ID }) },
  ];
}

/** As a model finds it: in the title's own row; without a title, the first id that it sees. */
function idBeside(title: string, listed: string): string {
  const row = listed.split("\n").find((line) => line.includes(title)) ?? listed;
  return /\b[0-9a-f]{8}\b/.exec(row)?.[0] ?? "none";
}

/** Plays a conversation through a client that has no model: the results as it hands them on. */
export async function play(
  steps: readonly Step[],
  call: (tool: string, input: Input) => Promise<unknown>,
): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const { tool, inputAfter } of steps) {
    const input = inputAfter(results.map((result) => readableText(result)));
    results.push(await call(tool, input));
  }
  return results;
}
