import type { Comparison, Filter } from "../rules/filter.ts";
import { FLEETING_FIELDS } from "./fields.ts";
import { isInterpreter, isLauncher, isWritablePath, programOf } from "./programs.ts";
import type { Profile } from "./profile.ts";

export const WEAKNESSES = [
  "writable-path",
  "bare-interpreter",
  "launcher",
  "who-alone",
  "where-alone",
  "open-left",
  "open-name",
  "negated",
  "any-source",
  "any-destination",
  "fleeting",
] as const;
export type WeaknessKind = (typeof WEAKNESSES)[number];

/** Where an attacker could satisfy a filter. */
export interface Weakness {
  readonly kind: WeaknessKind;
  /** The field that lets them in, and what it is compared with. */
  readonly field: string;
  readonly value: string;
}

export interface LintFacts {
  /** Of the events that the filter is for. */
  readonly profile: Pick<Profile, "of" | "total">;
}

const WHO: ReadonlySet<string> = new Set([
  "user",
  "auser",
  "uid",
  "src_user",
  "userIdentity.arn",
  "userIdentity.userName",
  "arnRole",
]);
/** What only says where or in which kind of event something happened. */
const WHERE: ReadonlySet<string> = new Set([
  "tty",
  "cwd",
  "type",
  "event_type",
  "syscall",
  "hostname",
  "agent",
  "server",
  "agent_id",
  "awsRegion",
  "recipientAccountId",
  "node_name",
  "namespace",
  "src_ip",
  "sourceIPAddress",
  "ip",
]);
const SOURCES: readonly string[] = ["src_ip", "sourceIPAddress", "ip"];
const DESTINATIONS: readonly string[] = ["dst_ip", "domain", "dst_port", "ip"];
const PATHS: ReadonlySet<string> = new Set([
  "exe",
  "cwd",
  "filename",
  "arguments",
  "command",
  "path",
  "parent_metadata.exe",
]);

/** Where an attacker could satisfy the filter, each kind once a field; an alternative counts like the whole. */
export function weaknessesOf(filter: Filter, facts: LintFacts): Weakness[] {
  const found = waysOf(filter).flatMap(({ comparisons, negated }) =>
    [
      comparisons.flatMap(weaknessesOfOne),
      negated.map((comparison) => toWeakness("negated", comparison)),
      weaknessesOfWhole(comparisons),
      weaknessesOfPeers(comparisons, facts),
    ].flat(),
  );
  const seen = new Set<string>();
  return found.filter(({ kind, field }) => {
    const key = `${kind} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Comparisons that all must hold, and those that must not. */
interface Way {
  readonly comparisons: readonly Comparison[];
  readonly negated: readonly Comparison[];
}

/** More alternatives are not taken apart: those of one field are alike. */
const MAX_WAYS = 64;

/** The ways to satisfy a filter; each alternative is one. */
function waysOf(filter: Filter): Way[] {
  if (filter.kind === "comparison") {
    const isNegated = filter.operator === "!=" && filter.value !== null;
    return [
      isNegated ? { comparisons: [], negated: [filter] } : { comparisons: [filter], negated: [] },
    ];
  }
  if (filter.kind === "not") {
    const negated = waysOf(filter.operand).flatMap((way) => way.comparisons.concat(way.negated));
    return [{ comparisons: [], negated }];
  }
  const parts = filter.operands.map(waysOf);
  if (filter.kind === "or") return parts.flat().slice(0, MAX_WAYS);
  return parts.reduce<Way[]>(
    (ways, part) => ways.flatMap((way) => part.map((more) => both(way, more))).slice(0, MAX_WAYS),
    [{ comparisons: [], negated: [] }],
  );
}

function both(one: Way, other: Way): Way {
  return {
    comparisons: [...one.comparisons, ...other.comparisons],
    negated: [...one.negated, ...other.negated],
  };
}

function weaknessesOfOne(comparison: Comparison): Weakness[] {
  const { field, operator, value } = comparison;
  const text = String(value ?? "");
  const found: Weakness[] = [];
  if (operator === "like" || operator === "ends_with")
    found.push(toWeakness("open-left", comparison));
  const isPath = PATHS.has(field);
  if (isPath && isWritablePath(text)) found.push(toWeakness("writable-path", comparison));
  const isName = isPath && field !== "arguments";
  if (operator === "starts_with" && isName && !/[\\/]$/.test(text)) {
    found.push(toWeakness("open-name", comparison));
  }
  if (FLEETING_FIELDS.has(field) && value !== null) found.push(toWeakness("fleeting", comparison));
  return found;
}

function weaknessesOfWhole(comparisons: readonly Comparison[]): Weakness[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const others = comparisons.filter(({ field }) => !WHERE.has(field));
  if (others.length === 0) return [toWeakness("where-alone", first)];
  const who = others.find(({ field }) => WHO.has(field));
  if (who !== undefined && others.every(({ field }) => WHO.has(field))) {
    return [toWeakness("who-alone", who)];
  }
  return weaknessesOfProgram(comparisons);
}

/** A program that runs what its arguments say, and arguments that do not say what. */
function weaknessesOfProgram(comparisons: readonly Comparison[]): Weakness[] {
  const program = comparisons.find(({ field }) => field === "exe" || field === "command");
  if (program === undefined) return [];
  const given = comparisons.find(({ field }) => field === "arguments");
  const name = programOf(String(program.value));
  if (isInterpreter(name) && !namesScript(given)) return [toWeakness("bare-interpreter", program)];
  const isOpen = given === undefined || given.operator !== "=";
  return isLauncher(name) && isOpen ? [toWeakness("launcher", given ?? program)] : [];
}

/** A word behind the program that is no option: a script, or a class. */
function namesScript(given: Comparison | undefined): boolean {
  if (given === undefined) return false;
  const words = String(given.value ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(1).some((word) => !/^[-/]\w{0,20}$|^-/.test(word) && word.length > 2);
}

/** What came over the network, from anywhere; what goes out, to anywhere. */
function weaknessesOfPeers(comparisons: readonly Comparison[], { profile }: LintFacts): Weakness[] {
  const named = new Set(comparisons.map(({ field }) => field));
  const has = (fields: readonly string[]): string | undefined =>
    fields.find((field) => profile.total > 0 && profile.of(field).present === profile.total);
  const goesOut = profile.of("type").values?.includes("connect") === true;
  if (goesOut) {
    const field = has(["dst_ip", "ip"]);
    const isNamed = DESTINATIONS.some((each) => named.has(each));
    return field === undefined || isNamed ? [] : [{ kind: "any-destination", field, value: "" }];
  }
  const field = has(SOURCES);
  const isNamed = SOURCES.some((each) => named.has(each));
  return field === undefined || isNamed ? [] : [{ kind: "any-source", field, value: "" }];
}

function toWeakness(kind: WeaknessKind, { field, value }: Comparison): Weakness {
  return { kind, field, value: String(value ?? "null") };
}
