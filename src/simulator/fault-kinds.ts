import { type Answer, textAnswer } from "./body.ts";
import type { Cut } from "./write-answer.ts";

/** What a fault does to one request; several that strike together add up. */
export interface FaultEffect {
  /** Milliseconds before anything else happens. */
  readonly delayMs?: number;
  /** How far the server's clock runs ahead. */
  readonly clockErrorMs?: number;
  /** Answered in place of the API, before it looks at credentials, as a gateway would. */
  readonly replacement?: Answer;
  /** Answered in place of what the API says, after it did what it was asked to. */
  readonly lost?: Answer;
  /** Milliseconds between what the API did and its answer. */
  readonly lateMs?: number;
  readonly cut?: Cut;
  /** Which `Server-Authorization` the answer bears. */
  readonly signature?: "wrong-hash" | "absent";
}

export interface FaultKind {
  readonly name: string;
  readonly help: string;
  /** Undefined when the value does not fit; `value` is undefined where the specification has none. */
  effect(value: string | undefined): FaultEffect | undefined;
}

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: "slow",
    help: "slow[=ms], 1000 when not said",
    effect: (value) => withNumber(value, 1000, (delayMs) => ({ delayMs })),
  },
  {
    name: "drop",
    help: "drop: the connection is reset in the middle of the body",
    effect: plain({ cut: "drop" }),
  },
  {
    name: "truncate",
    help: "truncate[=chunked]: half the body, then the connection closes; chunked ends it properly",
    effect: (value) => CUTS.get(value),
  },
  {
    name: "stale",
    help: "stale[=seconds]: the server's clock runs ahead, 600 when not said",
    effect: (value) => withNumber(value, 600, (seconds) => ({ clockErrorMs: seconds * 1000 })),
  },
  {
    name: "html",
    help: "html[=status]: an HTML page in place of JSON, 502 when not said",
    effect: (value) => withStatus(value, 502, inPlaceOfAnswer(htmlAnswer)),
  },
  {
    name: "redirect",
    help: "redirect[=status]: to another path of this server, 302 when not said",
    effect: (value) => withStatus(value, 302, inPlaceOfAnswer(redirectAnswer)),
  },
  {
    name: "lost",
    help: "lost[=status]: the API does what it is asked, but a gateway answers in its place, 504 when not said",
    effect: (value) => withStatus(value, 504, (status) => ({ lost: statusAnswer(status) })),
  },
  {
    name: "late",
    help: "late[=ms]: the API does what it is asked at once, and answers 1000 ms later when not said",
    effect: (value) => withNumber(value, 1000, (lateMs) => ({ lateMs })),
  },
  {
    name: "badhash",
    help: "badhash: the answer's authenticated payload hash is of another payload",
    effect: plain({ signature: "wrong-hash" }),
  },
  {
    name: "nohash",
    help: "nohash: no Server-Authorization",
    effect: plain({ signature: "absent" }),
  },
];

/** A bare status, such as 429 or 503; its body is not JSON, as seen of 429 (docs/threat-stack-api.md §4 no. 3 [C]). */
export const STATUS_FAULT: FaultKind = {
  name: "status",
  help: "a status from 400 to 599, such as 429 or 503",
  effect: (value) =>
    value === undefined ? undefined : withStatus(value, 0, inPlaceOfAnswer(statusAnswer)),
};

const CUTS: ReadonlyMap<string | undefined, FaultEffect> = new Map([
  [undefined, { cut: "truncate" }],
  ["chunked", { cut: "chunked" }],
]);

function plain(effect: FaultEffect): FaultKind["effect"] {
  return (value) => (value === undefined ? effect : undefined);
}

function withNumber(
  value: string | undefined,
  fallback: number,
  effect: (number: number) => FaultEffect,
): FaultEffect | undefined {
  if (value === undefined) return effect(fallback);
  return /^-?\d{1,9}$/.test(value) ? effect(Number(value)) : undefined;
}

function withStatus(
  value: string | undefined,
  fallback: number,
  effect: (status: number) => FaultEffect,
): FaultEffect | undefined {
  const isStatus = value === undefined || /^[2-5]\d\d$/.test(value);
  return isStatus ? effect(Number(value ?? fallback)) : undefined;
}

function inPlaceOfAnswer(answer: (status: number) => Answer): (status: number) => FaultEffect {
  return (status) => ({ replacement: answer(status) });
}

function statusAnswer(status: number): Answer {
  const answer = textAnswer(`Fault injected: status ${status}\n`, status);
  if (status !== 429) return answer;
  return { ...answer, headers: { "x-rate-limit-remaining": "0", "x-rate-limit-reset": "250" } };
}

function htmlAnswer(status: number): Answer {
  const page =
    "<!DOCTYPE html><html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n";
  return textAnswer(page, status, "text/html");
}

function redirectAnswer(status: number): Answer {
  return { ...textAnswer("Moved\n", status), headers: { location: "/moved-by-fault" } };
}
