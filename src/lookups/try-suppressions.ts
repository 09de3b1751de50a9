import { failureText } from "../answers/failure-text.ts";
import type { Alert } from "../api/schemas/alert.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { ThreatStackError } from "../errors.ts";
import { inTurns } from "../event-loop.ts";
import { TELLING_FIELDS } from "../suppressions/apart.ts";
import { type Choice, createChoiceFold } from "../suppressions/choice.ts";
import { createExistingCheck } from "../suppressions/existing.ts";
import { usableFields } from "../suppressions/fields.ts";
import type { Ladder } from "../suppressions/ladder.ts";
import { createTrial, type Trial } from "../suppressions/trial.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { type CountedFold, foldCounted, isWhole, reportUnread } from "../tool-kit/fold-counted.ts";
import { reportFold } from "../tool-kit/report-fold.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { otherAlertsOfRule } from "./alerts-of-rule.ts";

type Select = (event: EventRecord) => boolean;

export interface ToChoose {
  readonly alertId: string;
  readonly select: Select;
  /** Fields that may be used beside those that last. */
  readonly allow: readonly string[];
}

/** What the chosen events of an alert share; what could not be read of it is reported. */
export async function chooseEvents(
  { alertId, select, allow }: ToChoose,
  context: RunContext,
): Promise<CountedFold<Choice>> {
  const { api, signal, progress } = context;
  const fields = new Set([...usableFields(allow).map(({ field }) => field), ...TELLING_FIELDS]);
  const begin = () => {
    const fold = createChoiceFold({ select, fields });
    return { ...fold, end: () => inTurns(fold.endInSteps()) };
  };
  const counted = await foldCounted({ api, alertId, signal }, reportFold(begin, progress));
  reportUnread(counted, context);
  return counted;
}

export interface ToTry {
  readonly alert: Pick<Alert, "id" | "ruleId">;
  readonly ladder: Ladder;
  readonly choice: Choice;
  readonly select: Select;
  /** Suppressions that the rule has. */
  readonly existing: readonly string[];
}

/** How far other alerts of the rule were looked at. */
export interface TriedReach {
  readonly tried: number;
  /** Known alerts that were not. */
  readonly left: number;
  /** Whether there are no others than those. */
  readonly isWhole: boolean;
}

export interface Tried {
  readonly own: Trial;
  readonly others: readonly Trial[];
  readonly reach: TriedReach;
  /** Places of the rule's suppressions that match all chosen events, from 1. */
  readonly existing: readonly number[];
}

/** A list may be long and the organization has 200 requests a minute: so many pages of events a call. */
const MAX_PAGES = 20;
const MAX_PAGES_AN_ALERT = 4;

/**
 * Tries the filters of a ladder on the events they were made of, then on the newest other alerts of the rule, one
 * after the other. An alert that cannot be read is reported, and counts as not looked at.
 */
export async function tryFilters(job: ToTry, context: RunContext): Promise<Tried> {
  const { own, existing } = await tryOnOwn(job, context);
  const { ids, isWhole: isWholeList } = await otherAlertsOfRule(job.alert, context);
  const others: Trial[] = [];
  let pages = 0;
  let failed = 0;
  for (const alertId of ids) {
    if (pages >= MAX_PAGES) break;
    const counted = await tryOnOther(alertId, job, context);
    pages += counted?.pages ?? 1;
    if (counted === undefined) failed += 1;
    else others.push(counted.value);
    context.progress?.(
      others.length,
      ids.length,
      cleanText`tried on ${others.length} other alerts of the rule`,
    );
  }
  const left = ids.length - others.length;
  return { own, others, existing, reach: { tried: others.length, left, isWhole: isWholeList } };
}

async function tryOnOwn(
  { alert, ladder, choice, select, existing }: ToTry,
  { api, signal }: RunContext,
): Promise<{ readonly own: Trial; readonly existing: readonly number[] }> {
  const begin = () => {
    const fields = TELLING_FIELDS;
    const trial = createTrial({ alertId: alert.id, ladder, choice, select, isOwn: true, fields });
    const check = createExistingCheck(existing);
    return {
      add(event: EventRecord) {
        trial.add(event);
        if (select(event)) check.add(event);
      },
      end: () => ({ own: trial.end(), existing: check.end() }),
    };
  };
  const { value } = await foldCounted({ api, alertId: alert.id, signal }, begin);
  return value;
}

async function tryOnOther(
  alertId: string,
  { ladder, choice, select }: ToTry,
  context: RunContext,
): Promise<CountedFold<Trial> | undefined> {
  const { api, signal, report } = context;
  const options = { alertId, ladder, choice, select, isOwn: false, fields: TELLING_FIELDS };
  try {
    const counted = await foldCounted({ api, alertId, signal, maxPages: MAX_PAGES_AN_ALERT }, () =>
      createTrial(options),
    );
    const { skipped } = counted;
    if (!isWhole(counted) || skipped > 0) {
      report(cleanText`part of the events of alert ${idText(alertId)}`);
    }
    return counted;
  } catch (error) {
    if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
    report(cleanText`the events of alert ${idText(alertId)} (${failureText(error)})`);
    return undefined;
  }
}
