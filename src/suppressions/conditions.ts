import type { Comparison, Filter, Literal, Operator } from "../rules/filter.ts";
import { printFilter } from "../rules/print-filter.ts";
import type { Form, UsableField } from "./fields.ts";
import { isPassing, lastingPrefix, toBoundary } from "./lasting-prefix.ts";
import type { FieldProfile, FieldValue, Profile } from "./profile.ts";

/** One thing that all chosen events share, as a filter. */
export interface Condition {
  readonly field: string;
  readonly filter: Filter;
}

export interface ConditionOptions {
  readonly fields: readonly UsableField[];
  /** Whether a text can be shown as it is: one with a secret in it cannot, nor can what it is part of. */
  readonly isShowable: (text: string) => boolean;
}

export interface Conditions {
  /** The broadest first. */
  readonly conditions: readonly Condition[];
  /** Fields that are left out, or of which less is used, because of a secret. */
  readonly withheld: readonly string[];
}

/** More alternatives are a list of cases, not what they have in common. */
export const MAX_ALTERNATIVES = 4;
/** Ports above are given out anew for each connection. */
const FIRST_EPHEMERAL_PORT = 32_768;
const MAX_PREFIX = 200;

/** What all chosen events share in fields that last, each told as broadly as it is true. */
export function conditionsOf(profile: Profile, options: ConditionOptions): Conditions {
  const withheld = new Set<string>();
  const conditions = options.fields.flatMap(({ field, form }) => {
    const made = FORMS[form](field, profile.of(field), profile);
    const shown = made.map((filter) => showable(filter, options.isShowable));
    if (shown.some((filter, at) => filter !== made[at])) withheld.add(field);
    return shown.flatMap((filter) => (filter === undefined ? [] : [{ field, filter }]));
  });
  return {
    conditions: [
      ...conditions.filter((each) => !isCommandLine(each)),
      ...conditions.filter((each) => isCommandLine(each)),
    ],
    withheld: [...withheld],
  };
}

/** The whole command line narrows more than all other fields together, so it comes last of all. */
function isCommandLine({ field, filter }: Condition): boolean {
  return field === "arguments" && filter.kind === "comparison" && filter.operator === "=";
}

type MakeFilters = (field: string, own: FieldProfile, all: Profile) => readonly Filter[];

const FORMS: Readonly<Record<Form, MakeFilters>> = {
  equal: (field, own, all) => (isShared(own, all) ? oneOf(field, own.values) : []),
  user: userFilter,
  principal: principalFilter,
  port: portFilter,
  prefix: prefixFilters,
  folder: folderFilter,
  client: clientFilter,
  terminal: terminalFilter,
  address: addressFilter,
};

function isShared({ present }: FieldProfile, { total }: Profile): boolean {
  return total > 0 && present === total;
}

function oneOf(field: string, values: readonly FieldValue[] | undefined): Filter[] {
  if (values === undefined || values.length > MAX_ALTERNATIVES) return [];
  const operands = values.map((value) => compare(field, "=", value));
  const [only] = operands;
  return operands.length === 1 && only ? [only] : [{ kind: "or", operands }];
}

function compare(field: string, operator: Operator, value: Literal): Comparison {
  return { kind: "comparison", field, operator, value };
}

/** In CloudTrail the user of an assumed role is the name of the session (docs/threat-stack-api.md §3.10 [S]). */
function userFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  const isCloud = all.of("eventName").present > 0;
  return isShared(own, all) && !isCloud ? oneOf(field, own.values) : [];
}

const SESSION = /^(arn:[^/]*:assumed-role\/[^/]+\/).+$/;

/** An assumed role without the session, which is another each time. */
function principalFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (!isShared(own, all) || own.values === undefined) return rolePrefix(field, own, all);
  const roles = own.values.map((value) => SESSION.exec(String(value))?.[1]);
  if (roles.every((role) => role === undefined)) return oneOf(field, own.values);
  const [role] = roles;
  const isOne = role !== undefined && roles.every((each) => each === role);
  return isOne ? [compare(field, "starts_with", role)] : [];
}

/** Of more sessions than are kept: the role that they share, where it is one. */
function rolePrefix(field: string, own: FieldProfile, all: Profile): Filter[] {
  const role = /^arn:[^/]*:assumed-role\/[^/]+\//.exec(own.prefix)?.[0];
  return isShared(own, all) && role !== undefined ? [compare(field, "starts_with", role)] : [];
}

function portFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  const isOfService = own.values?.every((port) => Number(port) < FIRST_EPHEMERAL_PORT) === true;
  return isShared(own, all) && isOfService ? oneOf(field, own.values) : [];
}

/** A name as it is, or by its beginning where it goes on differently. A command line by its beginning, and then as a whole. */
function prefixFilters(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (!isShared(own, all)) return [];
  const whole = wholeOf(own);
  const isWhole = whole === undefined ? [] : [compare(field, "=", whole)];
  const start = whole === undefined ? beginningOf(own.prefix) : String(whole);
  const begins = [compare(field, "starts_with", start)];
  if (field !== "arguments")
    return start.length < MIN_PREFIX || whole !== undefined ? isWhole : begins;
  // The name of the program alone is what `exe` says better.
  return SEVERAL_WORDS.test(start) ? [...begins, ...isWhole] : isWhole;
}

const SEVERAL_WORDS = /\S\s+\S/;
const MIN_PREFIX = 3;

/** What all events have, where it is the same the next time. */
function wholeOf({ values }: FieldProfile): FieldValue | undefined {
  const [only] = values?.length === 1 ? values : [];
  const text = String(only ?? "");
  return isPassing(text) || text.length > MAX_PREFIX ? undefined : only;
}

/** Up to the word that is another in one of the events, or will be the next time. */
function beginningOf(prefix: string): string {
  return toBoundary(lastingPrefix(prefix).slice(0, MAX_PREFIX));
}

const FOLDER = /^(?:.*[\\/])/;
/** `/etc/` or `C:\Windows\` holds too much to say anything. */
const DEEP_FOLDER = /^(?:[A-Za-z]:)?(?:[\\/][^\\/]+){2,}[\\/]$/;

/** Up to four paths, or the folder that they share. */
function folderFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (!isShared(own, all)) return [];
  if (own.values?.every((value) => !isPassing(String(value)))) {
    const listed = oneOf(field, own.values);
    if (listed.length > 0) return listed;
  }
  const folder = FOLDER.exec(lastingPrefix(own.prefix))?.[0] ?? "";
  return DEEP_FOLDER.test(folder) ? [compare(field, "starts_with", folder)] : [];
}

/** A client's name without its version. */
function clientFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (!isShared(own, all)) return [];
  const [only] = own.values?.length === 1 ? own.values : [];
  if (only !== undefined && !/\d/.test(String(only))) return [compare(field, "=", only)];
  const name = toBoundary(/^\D*/.exec(own.prefix)?.[0] ?? "");
  return name.length < MIN_PREFIX ? [] : [compare(field, "starts_with", name)];
}

/** Whether a person was there; the number of a terminal is another each time. */
function terminalFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (isShared(own, all)) return [compare(field, "!=", null)];
  const isProcess = isShared(all.of("exe"), all) && all.of("win_event_id").present === 0;
  return isProcess && own.missing === all.total ? [compare(field, "=", null)] : [];
}

const NETWORK = /^(?:\d{1,3}\.){2,3}/;

/** Up to four addresses, or the part of a network that they share. */
function addressFilter(field: string, own: FieldProfile, all: Profile): Filter[] {
  if (!isShared(own, all)) return [];
  const listed = oneOf(field, own.values);
  if (listed.length > 0) return listed;
  const network = NETWORK.exec(own.prefix)?.[0];
  return network === undefined ? [] : [compare(field, "starts_with", network)];
}

/** As much of a filter as can be shown; undefined where nothing can. A beginning is cut word by word. */
function showable(filter: Filter, isShowable: (text: string) => boolean): Filter | undefined {
  if (isShowable(printFilter(filter))) return filter;
  if (filter.kind !== "comparison" || filter.operator !== "starts_with") return undefined;
  let words = String(filter.value);
  while (SEVERAL_WORDS.test(words)) {
    words = words.replace(/\s*\S+\s*$/, " ");
    const shorter = { ...filter, value: words };
    if (SEVERAL_WORDS.test(words) && isShowable(printFilter(shorter))) return shorter;
  }
  return undefined;
}
