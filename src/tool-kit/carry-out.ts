import { failureText } from "../answers/failure-text.ts";
import type { Answer } from "../answers/answer.ts";
import { linesAnswer } from "../answers/lines-answer.ts";
import { afterDeadline } from "../call-deadline.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { WritePlan, Written } from "./write-plan.ts";
import type { WriteRecord, WriteServices } from "./write-services.ts";

export interface CarryOutOptions extends Pick<
  WriteRecord,
  "tool" | "organization" | "caller" | "confirmation"
> {
  readonly services: WriteServices;
}

const READ_BACK_MS = 30_000;

/** Writes once, finds out what became of it, and leaves a line in the log whatever that is. */
export async function carryOut(
  plan: WritePlan,
  { services, ...who }: CarryOutOptions,
): Promise<Answer> {
  const { before, after } = plan;
  let outcome = "internal";
  let written: Written | undefined;
  try {
    const told = await writeOnce(plan);
    written = told.written;
    outcome = written.failed === undefined ? "done" : `partly done: ${written.failed.code}`;
    return resultOf(written, told.note);
  } catch (error) {
    if (error instanceof ThreatStackError) outcome = error.code;
    throw error;
  } finally {
    services.record({ ...who, before, after: { ...after, ...written?.logged }, outcome });
    services.changed(who.organization, plan.changes);
  }
}

interface Told {
  readonly written: Written;
  readonly note?: CleanText;
}

async function writeOnce(plan: WritePlan): Promise<Told> {
  try {
    return { written: await plan.write() };
  } catch (error) {
    if (!(error instanceof ThreatStackError) || error.code !== "outcome_unknown") throw error;
    return afterDeadline(READ_BACK_MS, () => settle(plan, error));
  }
}

/** A write whose answer was lost is not sent again: its effect is looked for. */
async function settle(plan: WritePlan, lost: ThreatStackError): Promise<Told> {
  const found = await readBack(plan, lost);
  if (found !== undefined) {
    return {
      written: found,
      note: cleanText`The answer to it was lost; it was not sent again, and reading back shows that it was done.`,
    };
  }
  throw new ThreatStackError(
    "outcome_unknown",
    "the answer to the write was lost; reading back shows that it was not done, unless it is still being worked on",
    {
      hint: `Look again with ${plan.look}; only where it still shows nothing, make the call anew.`,
      cause: lost,
    },
  );
}

async function readBack(plan: WritePlan, lost: ThreatStackError): Promise<Written | undefined> {
  try {
    return await plan.readBack();
  } catch (error) {
    if (!(error instanceof ThreatStackError)) throw error;
    throw new ThreatStackError(
      "outcome_unknown",
      `the answer to the write was lost, and whether it was done could not be read back (${failureText(error)}): it may have been done or not`,
      { hint: `Look with ${plan.look} before anything is done again.`, cause: lost },
    );
  }
}

const SEE_MORE = cleanText`they are written as well, and the call is not to be repeated to see them`;

/** The call that undoes it comes first: it is what cannot be read anywhere else. */
function resultOf(
  { head, data, after, undo, ids, links }: Written,
  note: CleanText | undefined,
): Answer {
  const parts = { head, seeMore: SEE_MORE, ...(ids && { meta: { ids } }), ...(links && { links }) };
  const notes = note === undefined ? [] : [note];
  const whole = linesAnswer({
    ...parts,
    data: [...(undo?.data ?? []), ...data],
    after: [...notes, ...(undo?.after ?? []), ...after],
  });
  if (undo === undefined || undo.data.length === 0) return whole;
  const untold = linesAnswer({ ...parts, data, after: [...notes, ...undo.untold, ...after] });
  return {
    async compose(tokens) {
      const composed = await whole.compose(tokens);
      return composed.data.length > 0 ? composed : untold.compose(tokens);
    },
  };
}
