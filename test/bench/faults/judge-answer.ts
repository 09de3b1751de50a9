import type { PresentedAnswer } from "../../../src/answers/answer.ts";
import { ThreatStackError } from "../../../src/errors.ts";
import type { ToolContract } from "../../tools/contract/tool-contract.ts";
import type { Fault } from "./fault-list.ts";

/** What a call came to while the fault was there. */
export interface Told {
  readonly answer: PresentedAnswer;
  readonly ms: number;
  /** Answers of the upstream that the fault has changed. */
  readonly struck: number;
}

export interface Circumstances {
  readonly fault: Fault;
  readonly contract: ToolContract;
  readonly timeoutMs: number;
}

export interface Verdict {
  /** What the model is told, in short: a code, `ok`, `at least`, `named`; `-` where the fault never struck. */
  readonly told: string;
  /** What is wrong with that; empty where nothing is. */
  readonly wrong: readonly string[];
}

/** What a tool lists, in the words of its contract. */
const LISTS: ReadonlySet<string | undefined> = new Set(["records", "events"]);
const GRACE_MS = 1000;
const GONE =
  /no longer there|no such record|does not exist|has been (?:deleted|removed)|is gone\b|has an id that begins so, among all\b/;

export function judgeAnswer(told: Told, circumstances: Circumstances): Verdict {
  const { answer, ms, struck } = told;
  const { timeoutMs } = circumstances;
  if (struck === 0) return { told: "-", wrong: [] };
  const verdict =
    answer.error === undefined
      ? judgeSuccess(answer.text, answer.meta.total, circumstances)
      : judgeError(answer.text, answer.error, circumstances);
  const isLate = ms > timeoutMs + GRACE_MS;
  const late = isLate ? [`took ${(ms / 1000).toFixed(1)} s`] : [];
  return { ...verdict, wrong: [...verdict.wrong, ...late] };
}

function judgeError(text: string, error: Error, { fault }: Circumstances): Verdict {
  const code = error instanceof ThreatStackError ? error.code : "internal";
  const claimsGone = code === "not_found" || GONE.test(text);
  return {
    told: code,
    wrong: [
      ...(code === "internal" ? [`is a fault of the server: ${error.message}`] : []),
      ...(/^next: \S/m.test(text) ? [] : ["does not say what to do next"]),
      ...(/^next: .*\[redacted\]/m.test(text) ? ["takes its own advice for a secret"] : []),
      ...(claimsGone && fault.apiSaysGone !== true ? ["tells the fault as a fact"] : []),
    ],
  };
}

function judgeSuccess(
  text: string,
  total: number | undefined,
  circumstances: Circumstances,
): Verdict {
  const isNone = total === 0 || /^(?:0|no|none)\b/i.test(text);
  const names = [
    ...(/^not read: /m.test(text) ? ["named"] : []),
    ...(/\bat least \d/.test(text) ? ["at least"] : []),
  ];
  const mayBeSilent = names.length > 0 || needsNoWord(circumstances);
  const claim = isNone ? "claims that nothing is there" : "does not say that anything is missing";
  const claimsGone = GONE.test(text) && circumstances.fault.apiSaysGone !== true;
  return {
    told: names.join(" ") || (isNone ? "none" : "ok"),
    wrong: [...(mayBeSilent ? [] : [claim]), ...(claimsGone ? ["tells the fault as a fact"] : [])],
  };
}

/** Whether an answer may be as good as one without the fault. */
function needsNoWord({ fault, contract: { empty, noneOn404 } }: Circumstances): boolean {
  if (fault.apiSaysGone === true && noneOn404 === true) return true;
  // Only other lists were struck, such as those that names are taken from: the record itself was read.
  if (fault.leavesSome === true && !LISTS.has(empty)) return true;
  return fault.keepsStatus === true && empty === undefined;
}
