import { getAlert } from "../api/operations/alerts.ts";
import { dismissAlerts, MAX_DISMISSED_AT_ONCE } from "../api/operations/dismissals.ts";
import { afterDeadline } from "../call-deadline.ts";
import { ThreatStackError } from "../errors.ts";
import { collectAlerts } from "../lookups/collect-alerts.ts";
import { type PlanContext, unaborted } from "../tool-kit/write-plan.ts";

export interface Dismissal {
  readonly ids: readonly string[];
  readonly dismissReason: (typeof dismissAlerts.input)["_zod"]["output"]["dismissReason"];
  readonly dismissReasonText?: string | undefined;
}

export interface Dismissed {
  /** Those that are known to be dismissed now. */
  readonly done: readonly string[];
  /** Calls that were sent, of how many. */
  readonly calls: number;
  readonly ofCalls: number;
  /** Why it stopped before the end. */
  readonly failed?: ThreatStackError | undefined;
  /** Whether the answer to a call was lost, and its effect was read back. */
  readonly wasLost: boolean;
}

const READ_BACK_MS = 30_000;
const MAX_SINGLE = 20;

/**
 * As many calls as it takes, one after the other. None is sent twice: where an answer is lost, the alerts are looked at,
 * and where they are not dismissed, or one of the calls fails, it stops there.
 */
export async function dismissInTurns(
  { ids, ...reason }: Dismissal,
  context: PlanContext,
): Promise<Dismissed> {
  const { api, signal } = unaborted(context);
  const turns = chunks(ids);
  const done: string[] = [];
  let wasLost = false;
  for (const [index, turn] of turns.entries()) {
    const stopped = (failed: ThreatStackError): Dismissed => {
      if (done.length === 0) throw failed;
      return { done, calls: index + 1, ofCalls: turns.length, failed, wasLost };
    };
    if (index > 0 && context.signal.aborted) return stopped(gone());
    try {
      await api.call(dismissAlerts, withText(turn, reason), { signal });
      done.push(...turn);
    } catch (error) {
      if (!(error instanceof ThreatStackError)) throw error;
      if (error.code !== "outcome_unknown") return stopped(error);
      wasLost = true;
      const found = await foundOf(turn, context, error);
      if (found instanceof ThreatStackError) return stopped(found);
      done.push(...found);
      if (found.length < turn.length) return stopped(lost(error));
    }
  }
  return { done, calls: turns.length, ofCalls: turns.length, wasLost };
}

/** Which are dismissed of a call whose answer was lost, or why nobody can tell. */
async function foundOf(
  ids: readonly string[],
  context: PlanContext,
  cause: ThreatStackError,
): Promise<string[] | ThreatStackError> {
  try {
    return await afterDeadline(READ_BACK_MS, () => dismissedOf(ids, context, cause));
  } catch (error) {
    if (error instanceof ThreatStackError) return error;
    throw error;
  }
}

function withText(
  ids: readonly string[],
  { dismissReason, dismissReasonText: text }: Omit<Dismissal, "ids">,
) {
  return { ids: [...ids], dismissReason, ...(text !== undefined && { dismissReasonText: text }) };
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MAX_DISMISSED_AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * MAX_DISMISSED_AT_ONCE, (index + 1) * MAX_DISMISSED_AT_ONCE),
  );
}

function gone(): ThreatStackError {
  return new ThreatStackError("cancelled", "the client went away before the next call");
}

export function lost(cause?: ThreatStackError): ThreatStackError {
  return new ThreatStackError(
    "outcome_unknown",
    "the answer to the write was lost; reading back shows that not all of it was done, unless it is still being worked on",
    {
      hint: 'threatstack_get_alerts status="dismissed" shows what is done. The same call again leaves out what is dismissed by then.',
      cause,
    },
  );
}

/** Those of a call whose answer was lost that are dismissed. Throws `outcome_unknown` where nobody can tell. */
export async function dismissedOf(
  ids: readonly string[],
  context: PlanContext,
  cause?: ThreatStackError,
): Promise<string[]> {
  try {
    return ids.length <= MAX_SINGLE
      ? await lookAtEach(ids, context)
      : await lookAtAll(ids, context);
  } catch (error) {
    if (!(error instanceof ThreatStackError)) throw error;
    throw new ThreatStackError(
      "outcome_unknown",
      "the answer to the write was lost, and whether it was done could not be read back: it may have been done or not",
      {
        hint: 'threatstack_get_alerts status="dismissed" shows it. The same call again leaves out what is dismissed by then.',
        cause: cause ?? error,
      },
    );
  }
}

async function lookAtEach(ids: readonly string[], context: PlanContext): Promise<string[]> {
  const { api, signal } = unaborted(context);
  const alerts = await Promise.all(
    ids.map((alertId) => api.call(getAlert, { alertId }, { signal })),
  );
  return alerts.flatMap(({ id, isDismissed }) => (isDismissed === true ? [id] : []));
}

/** An alert is never deleted: what is not active is dismissed (docs/threat-stack-api.md §2.1 [D]). */
async function lookAtAll(ids: readonly string[], context: PlanContext): Promise<string[]> {
  const { items, isWhole } = await collectAlerts({ statuses: ["active"] }, unaborted(context));
  const active = new Set(items.map(({ id }) => id));
  const absent = ids.filter((id) => !active.has(id));
  if (isWhole) return absent;
  const dismissed = await collectAlerts({ statuses: ["dismissed"] }, unaborted(context));
  const known = new Set(dismissed.items.map(({ id }) => id));
  if (absent.every((id) => known.has(id))) return absent;
  throw new ThreatStackError("outcome_unknown", "not all alerts could be read");
}
