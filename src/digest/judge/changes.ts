import { FINDING_POINTS } from "../weights.ts";
import type { Finding } from "./judgements.ts";
import { scopeOf } from "../../event-fields/address.ts";
import { groupBy } from "../bounded/group-by.ts";
import { sumsBy } from "../count/pairs.ts";
import type { Pair, Pairs } from "../count/pairs.ts";
import { compareText } from "../bounded/tally.ts";
import type { Say } from "../describe/say.ts";
import { markRedacted } from "../../text/redacted-text.ts";

/** Fewer refusals before a success are what people's fingers do. */
const MIN_FAILURES = 3;
/** An account that comes from everywhere has no new address. */
const MAX_ADDRESSES = 12;
/** More late addresses than these are how the account is used. */
const MAX_STRANGERS = 3;
/** Fewer refusals than these are everyday life. */
const MIN_GUESSES = 10;
const MAX_FINDINGS = 40;

/** How values are written down. */
interface Writing {
  /** Names as they may be shown. */
  readonly say: Say;
  /** A sum over pairs: what it falls short of where some had to leave. */
  readonly count: (sum: number) => string;
}

export interface ChangesOptions {
  readonly shorten: (id: string) => string;
  readonly say: Say;
}

/** What changed: refusals that end in a success, and known accounts from new addresses. */
export function findChanges(kept: Pairs, { shorten, say }: ChangesOptions): Finding[] {
  const findings: Finding[] = [];
  const pairs = kept.all();
  const count = kept.isSampled() ? (sum: number) => `at least ${String(sum)}` : String;
  const writing: Writing = { say, count };
  const found = [
    ...brokenIn(pairs, writing),
    ...newAddresses(pairs, writing),
    ...guesses(pairs, writing),
  ];
  for (const { eventId, ...finding } of found) {
    findings.push({ ...ABOUT_ACCOUNTS, ...finding, eventId: shorten(eventId) });
  }
  return findings
    .toSorted((a, b) => b.score - a.score || a.time - b.time || compareText(a.text, b.text))
    .slice(0, MAX_FINDINGS);
}

const ABOUT_ACCOUNTS = { count: 1, groupIds: [], who: markRedacted("") };

/** A finding before what all of these share. */
type AccountFinding = Omit<Finding, keyof typeof ABOUT_ACCOUNTS> & Partial<Pick<Finding, "count">>;

interface Refusals {
  readonly count: number;
  readonly first: number;
}

/** Accounts let in after their address, or they themselves, had been refused. */
function brokenIn(pairs: readonly Pair[], writing: Writing): AccountFinding[] {
  const byOrigin = groupBy(pairs, ({ origin }) => origin);
  const byAccount = groupBy(pairs, ({ account }) => account);
  const findings: AccountFinding[] = [];
  for (const pair of pairs) {
    if (pair.succeeded === 0) continue;
    const fromThere = refusalsOf(pair.origin === "" ? [] : byOrigin.get(pair.origin));
    const ofThem = refusalsOf(pair.account === "" ? [] : byAccount.get(pair.account));
    const refusals = fromThere.count > 0 ? fromThere : ofThem;
    if (refusals.count < MIN_FAILURES || refusals.first >= pair.lastSuccess) continue;
    findings.push(toBreakIn(pair, refusals, writing));
  }
  return findings;
}

function refusalsOf(pairs: readonly Pair[] = []): Refusals {
  let count = 0;
  let first = Infinity;
  for (const { failed, firstFailure } of pairs) {
    count += failed;
    first = Math.min(first, firstFailure);
  }
  return { count, first };
}

function toBreakIn(pair: Pair, refusals: Refusals, { say, count }: Writing): AccountFinding {
  const mostlyFine = pair.succeeded > refusals.count;
  const where = pair.origin === "" ? "" : ` from ${say(pair.origin)}`;
  return {
    technique: "T1110",
    why: "refused, then let in",
    text: markRedacted(
      `${say(pair.account) || "?"}${where}: refused ${count(refusals.count)}×, let in ${String(pair.succeeded)}×`,
    ),
    time: pair.lastSuccess,
    eventId: pair.lastSuccessId,
    score:
      (mostlyFine ? FINDING_POINTS.brokenInMostlyFine : FINDING_POINTS.brokenIn) +
      Math.min(FINDING_POINTS.mostForCount, Math.log2(refusals.count)),
  };
}

/** Accounts and addresses of which every attempt was refused, in one line. */
function guesses(pairs: readonly Pair[], writing: Writing): AccountFinding[] {
  const refused = pairs.filter((pair) => pair.failed === pair.count);
  const total = refused.reduce((sum, { failed }) => sum + failed, 0);
  if (total < MIN_GUESSES) return [];
  const [worst] = refused.toSorted((a, b) => b.failed - a.failed || a.hash - b.hash);
  if (worst === undefined) return [];
  const origins = sumsBy(refused, ({ origin }) => origin, failedOf);
  const accounts = sumsBy(refused, ({ account }) => account, failedOf);
  const parts = [
    `${writing.count(total)} refused`,
    accounts.length > 0 ? `as ${listed(accounts, "names", writing)}` : "",
    origins.length > 0 ? `from ${listed(origins, "addresses", writing)}` : "",
  ];
  return [
    {
      technique: "T1110",
      why: "refused every time",
      text: markRedacted(`${parts.filter(Boolean).join(" ")}, none let in`),
      time: worst.first,
      eventId: worst.firstId,
      count: total,
      score:
        FINDING_POINTS.refusedEveryTime +
        Math.min(FINDING_POINTS.mostForCount, Math.log2(total) / 2),
    },
  ];
}

function failedOf({ failed }: Pair): number {
  return failed;
}

function listed(
  values: readonly { value: string; count: number }[],
  noun: string,
  { say, count }: Writing,
): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) return say(only.value);
  const most = values.slice(0, 3).map(({ value, count: own }) => `${say(value)} ${count(own)}×`);
  const all = values.length > most.length ? `${count(values.length)} ${noun}, most ` : "";
  return `${all}${most.join(", ")}`;
}

function newAddresses(pairs: readonly Pair[], writing: Writing): AccountFinding[] {
  const known = pairs.filter(
    (pair) => isPerson(pair.account) && scopeOf(pair.origin) !== "" && pair.failed < pair.count,
  );
  return [...groupBy(known, ({ account }) => account).values()].flatMap((own) =>
    strangersIn(own, writing),
  );
}

/** Hosts log on as well, from all addresses that they have. */
function isPerson(account: string): boolean {
  return account !== "" && !/\$(?:@|$)/.test(account);
}

/** Of one account's addresses those that came late and seldom, or from outside when the rest is inside. */
function strangersIn(pairs: readonly Pair[], { say, count }: Writing): AccountFinding[] {
  if (pairs.length < 2 || pairs.length > MAX_ADDRESSES) return [];
  const total = pairs.reduce((sum, pair) => sum + pair.count, 0);
  const first = pairs.reduce((least, pair) => Math.min(least, pair.first), Infinity);
  const hasInside = pairs.some(({ origin }) => scopeOf(origin) !== "external");
  const isOutside = ({ origin }: Pair) => hasInside && scopeOf(origin) === "external";
  const strangers = pairs.filter((pair) => pair.first > first && pair.count * pairs.length < total);
  const alike = strangers.filter((pair) => !isOutside(pair));
  // Who is everywhere at home is nowhere new.
  const told = alike.length > MAX_STRANGERS ? strangers.filter(isOutside) : strangers;
  return told.map((pair) => ({
    technique: "T1078",
    why: "known account from a new address",
    text: markRedacted(
      `${say(pair.account)} from ${say(pair.origin)}: ${String(pair.count)} of ${count(total)} events`,
    ),
    time: pair.first,
    eventId: pair.firstId,
    score:
      (isOutside(pair) ? FINDING_POINTS.newAddressOutside : FINDING_POINTS.newAddress) +
      Math.min(FINDING_POINTS.mostForCount, Math.log2(total / pair.count) / 2),
  }));
}
