import type { Clean } from "../../text/clean.ts";
import type { DigestFamily, DigestGroup, EventDigest } from "../event-digest.ts";
import { groupBy } from "../group-by.ts";
import { compareText } from "../tally.ts";
import { createBudget } from "./budget.ts";
import { shortenPaths } from "./shorten-paths.ts";
import type { ShowTime } from "./show-time.ts";

const SHAPE_CHARS = 120;
/** A shape with less than this share of its family is told with the rest of it. */
const OWN_LINE_SHARE = 0.1;

export interface GroupLinesOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly times: ShowTime;
  /** Groups that other lines have named already. */
  readonly named: ReadonlySet<string>;
}

export interface GroupLines {
  readonly lines: readonly string[];
  /** Ids that a line shows. */
  readonly ids: readonly string[];
}

interface Row {
  readonly id: string;
  readonly count: number;
  /** 1 for a shape of its own, more for the rest of a family. */
  readonly shapes: number;
  readonly text: string;
}

/** The largest groups, a line each, and then what adds up to the total: those named above and all others. */
export function renderGroups(digest: EventDigest, options: GroupLinesOptions): GroupLines {
  const rows = rowsOf(digest, options);
  const named = digest.groups.filter(({ id }) => options.named.has(id));
  const namedCount = sum(named);
  const tail = (shown: readonly Row[]) =>
    tailLine(digest, { shown, named: named.length, namedCount });
  const budget = createBudget(options.tokens);
  const reserve = createBudget(options.tokens);
  reserve.take(tail([]));
  const room = reserve.left - 8;
  const shown: Row[] = [];
  for (const row of rows) {
    if (room - (options.tokens - budget.left) <= 0 || !fits(budget, row, room - options.tokens))
      break;
    shown.push(row);
  }
  budget.take(tail(shown));
  return { lines: budget.lines, ids: shown.map(({ id }) => id) };
}

function fits(budget: ReturnType<typeof createBudget>, row: Row, slack: number): boolean {
  const probe = createBudget(budget.left + slack);
  return probe.take(row.text) && budget.take(row.text);
}

function tailLine(
  digest: EventDigest,
  { shown, named, namedCount }: { shown: readonly Row[]; named: number; namedCount: number },
): string {
  const other = digest.total - sum(shown) - namedCount;
  const shapes = digest.groups.length - named - shown.reduce((total, row) => total + row.shapes, 0);
  const parts = [
    named > 0 ? `named under notable: ${number(namedCount)} in ${number(named)} groups` : "",
    `other: ${number(other)}${shapes > 0 ? ` in ${number(shapes)} groups` : ""}`,
  ];
  return parts.filter(Boolean).join("; ");
}

/** Shapes that make up much of their family, and the rest of each family as one row; largest first. */
function rowsOf(digest: EventDigest, options: GroupLinesOptions): Row[] {
  const byFamily = groupBy(digest.groups, ({ familyId }) => familyId);
  const rows: Row[] = [];
  for (const family of digest.families.values()) {
    rows.push(...familyRows(family, byFamily.get(family.id) ?? [], options));
  }
  return rows.toSorted((a, b) => b.count - a.count || compareText(a.id, b.id));
}

function familyRows(
  family: DigestFamily,
  groups: readonly DigestGroup[],
  options: GroupLinesOptions,
): Row[] {
  const open = groups.filter(({ id }) => !options.named.has(id));
  const enough = open.length === 1 ? 1 : Math.max(2, family.count * OWN_LINE_SHARE);
  const own = open.filter(({ count }) => count >= enough);
  const rest = open.filter(({ count }) => count < enough);
  const restCount = family.count - sum(groups) + sum(rest);
  const rows = own.map((group) => shapeRow(group, options));
  const [only] = rest;
  if (only !== undefined && rest.length === 1 && restCount === only.count) {
    return [...rows, shapeRow(only, options)];
  }
  return restCount === 0 ? rows : [...rows, restRow({ family, rest, restCount }, options)];
}

function shapeRow(group: DigestGroup, { clean, times }: GroupLinesOptions): Row {
  const { id, count, first, last, kind, who, shape, outcome, eventId } = group;
  const what = count === 1 ? group.text : shape;
  const text = [
    `${number(count)}× ${id} ${times.span(first, last)}`,
    count === 1 ? clean(eventId, 64) : "",
    clean(kind, 60),
    outcome === "failed" && !/fail|denied/i.test(kind) ? "failed" : "",
    clean(shortenPaths(what), SHAPE_CHARS),
    who === "" ? "" : `by ${clean(who, 90)}`,
  ];
  return { id, count, shapes: 1, text: text.filter(Boolean).join(" ") };
}

function restRow(
  {
    family,
    rest,
    restCount,
  }: { family: DigestFamily; rest: readonly DigestGroup[]; restCount: number },
  { clean, times }: GroupLinesOptions,
): Row {
  const example = rest[0];
  const text = [
    `${number(restCount)}× ${family.id} ${times.span(family.first, family.last)}`,
    clean(family.kind, 60),
    clean(family.program, 60),
    `in ${number(rest.length)} shapes`,
    example === undefined ? "" : `such as ${clean(shortenPaths(example.shape), 60)}`,
  ];
  return {
    id: family.id,
    count: restCount,
    shapes: rest.length,
    text: text.filter(Boolean).join(" "),
  };
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

/** "10,487", the same in every locale. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
