import { FEW_EVENTS } from "../weights.ts";
import { isUndone } from "../parsers/signals.ts";
import type { Clean } from "../../text/clean.ts";
import { cutRedacted, type RedactedText, showRedacted } from "../../text/redacted-text.ts";
import type { DigestFamily, DigestGroup, EventDigest } from "../event-digest.ts";
import { groupBy } from "../bounded/group-by.ts";
import { compareText } from "../bounded/tally.ts";
import type { LineCost } from "./budget.ts";
import { number } from "./number.ts";
import { shortenPaths } from "./shorten-paths.ts";
import type { ShowTime } from "./show-time.ts";

const SHAPE_CHARS = 120;
const EXAMPLE_CHARS = 240;
/** A shape with less than this share of its family is told with the rest of it. */
const OWN_LINE_SHARE = 0.1;

export interface GroupLinesOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly costOf: LineCost;
  readonly times: ShowTime;
  /** Whether lines say when; else there is room for more lines. */
  readonly isTimed: boolean;
  /** Groups that other lines have named already. */
  readonly named: ReadonlySet<string>;
  /** Whether room that is left goes to shapes that are else told with the rest of their family. */
  readonly isRoomy: boolean;
}

export interface GroupLines {
  readonly lines: readonly string[];
  /** Ids that a line shows. */
  readonly ids: readonly string[];
  /** Tokens left before examples were added. */
  readonly spare: number;
}

interface Row {
  readonly id: string;
  readonly count: number;
  /** 1 for a shape of its own, more for the rest of a family. */
  readonly shapes: number;
  /** Made when asked for: of many rows few are shown. */
  readonly text: () => string;
  /** The same with an example. */
  readonly longText: () => string;
}

/** The largest groups, a line each, and then what adds up to the total: those named above and all others. */
export function renderGroups(digest: EventDigest, options: GroupLinesOptions): GroupLines {
  const named = digest.groups.filter(({ id }) => options.named.has(id));
  const { costOf } = options;
  // A few events that lines above tell one by one add up by themselves.
  if (digest.total <= FEW_EVENTS && sum(named) === digest.total) {
    return { lines: [], ids: [], spare: Math.max(0, options.tokens) };
  }
  const tail = (shown: readonly Row[]) => tailLine(digest, shown, named);
  const room = options.tokens - costOf(tail([])) - TAIL_GROWTH;
  if (room < 0) return { lines: [], ids: [], spare: Math.max(0, options.tokens) };
  const { rows, left } = fitFamilies(digest, room, options);
  const lines = withExamples(rows, left, costOf);
  return { lines: [...lines, tail(rows)], ids: rows.map(({ id }) => id), spare: left };
}

interface Fitted {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly isWhole: boolean;
}

/** The first rows that fit. */
function fitRows(rows: readonly Row[], room: number, costOf: LineCost): Fitted {
  let left = room;
  for (const [index, row] of rows.entries()) {
    const cost = costOf(row.text());
    if (cost > left) return { rows: rows.slice(0, index), left, isWhole: false };
    left -= cost;
  }
  return { rows, left, isWhole: true };
}

/**
 * The rows that fit. Where all do, room may go to the largest shapes that would be told with the rest of
 * their family: every one where they are few, else not those that came once, of which a thousand say no
 * more than one.
 */
function fitFamilies(digest: EventDigest, room: number, options: GroupLinesOptions): Fitted {
  const { costOf } = options;
  const closed = rowsOf(digest, options, new Set());
  const fitted = fitRows(closed, room, costOf);
  if (!fitted.isWhole || !options.isRoomy) return fitted;
  const told = new Set(closed.map(({ id }) => id));
  const hidden = digest.groups.filter(({ id }) => !told.has(id) && !options.named.has(id));
  const areFew = hidden.length * LINE_TOKENS <= fitted.left;
  let left = fitted.left;
  const opened: string[] = [];
  for (const group of areFew ? hidden : hidden.filter(({ count }) => count > 1)) {
    left -= costOf(shapeRow(group, options).text());
    if (left < 0) break;
    opened.push(group.id);
  }
  // The rows they leave may become longer by a digit.
  for (; opened.length > 0; opened.pop()) {
    const open = fitRows(rowsOf(digest, options, new Set(opened)), room, costOf);
    if (open.isWhole) return open;
  }
  return fitted;
}

/** In tokens; where there is room for so many lines, all shapes are few. */
const LINE_TOKENS = 24;

/** The numbers in the last line may grow by a digit or two as rows are shown. */
const TAIL_GROWTH = 8;

function withExamples(rows: readonly Row[], tokens: number, costOf: LineCost): string[] {
  let left = tokens;
  return rows.map((row) => {
    const [text, longText] = [row.text(), row.longText()];
    const more = longText === text ? Infinity : costOf(longText) - costOf(text);
    if (more > left) return text;
    left -= more;
    return longText;
  });
}

function tailLine(
  digest: EventDigest,
  shown: readonly Row[],
  named: readonly DigestGroup[],
): string {
  const other = digest.total - sum(shown) - sum(named);
  const shapes =
    digest.groups.length - named.length - shown.reduce((total, row) => total + row.shapes, 0);
  const parts = [
    named.length > 0 ? `notable: ${number(sum(named))} in ${number(named.length)} groups` : "",
    `other: ${number(other)}${shapes > 0 ? ` in ${number(shapes)} groups` : ""}`,
  ];
  return parts.filter(Boolean).join("; ");
}

/** Shapes that make up much of their family, and the rest of each family as one row; largest first. */
function rowsOf(
  digest: EventDigest,
  options: GroupLinesOptions,
  opened: ReadonlySet<string>,
): Row[] {
  const byFamily = groupBy(digest.groups, ({ familyId }) => familyId);
  const rows: Row[] = [];
  for (const family of digest.families.values()) {
    const groups = byFamily.get(family.id) ?? [];
    for (const row of familyRows({ family, groups, opened }, options)) rows.push(row);
  }
  return rows.toSorted((a, b) => b.count - a.count || compareText(a.id, b.id));
}

interface FamilyRows {
  readonly family: DigestFamily;
  readonly groups: readonly DigestGroup[];
  readonly opened: ReadonlySet<string>;
}

function familyRows({ family, groups, opened }: FamilyRows, options: GroupLinesOptions): Row[] {
  const open = groups.filter(({ id }) => !options.named.has(id));
  const enough = open.length === 1 ? 1 : Math.max(2, family.count * OWN_LINE_SHARE);
  const isOwn = ({ count, id }: DigestGroup) => count >= enough || opened.has(id);
  const own = open.filter((group) => isOwn(group));
  const rest = open.filter((group) => !isOwn(group));
  const restCount = family.count - sum(groups) + sum(rest);
  const rows = own.map((group) => shapeRow(group, options));
  const [only] = rest;
  if (only !== undefined && rest.length === 1 && restCount === only.count) {
    return [...rows, shapeRow(only, options)];
  }
  return restCount === 0 ? rows : [...rows, restRow({ family, rest, restCount }, options)];
}

function shapeRow(group: DigestGroup, options: GroupLinesOptions): Row {
  const { id, count } = group;
  return {
    id,
    count,
    shapes: 1,
    text: () => shapeText(group, options),
    longText: () => longShapeText(group, options),
  };
}

function shapeText(group: DigestGroup, options: GroupLinesOptions): string {
  const text = group.count === 1 ? group.text() : group.shownTemplate();
  return shapeLine(group, withoutFolders(text, SHAPE_CHARS), options);
}

function longShapeText(group: DigestGroup, options: GroupLinesOptions): string {
  const { clean } = options;
  const full = showRedacted(group.text(), EXAMPLE_CHARS);
  if (group.count === 1) return shapeLine(group, full, options);
  const example = full === showRedacted(group.shownTemplate(), EXAMPLE_CHARS) ? "" : ` ${full}`;
  return `${shapeText(group, options)} e.g. ${clean(group.eventId, 64)}${example}`;
}

function shapeLine(
  { id, count, first, last, kind, who, context, outcome, eventId }: DigestGroup,
  what: string,
  { clean, times, isTimed }: GroupLinesOptions,
): string {
  const words = [
    `${number(count)}× ${id}`,
    isTimed ? times.span(first, last) : "",
    count === 1 ? clean(eventId, 64) : "",
    clean(kind, 60),
    isUndone(outcome) && !/fail|denied|refused/i.test(kind) ? outcome : "",
    what,
    who === "" ? "" : `by ${clean(who, 90)}`,
    clean(context, 90),
  ];
  return words.filter(Boolean).join(" ");
}

interface Rest {
  readonly family: DigestFamily;
  readonly rest: readonly DigestGroup[];
  readonly restCount: number;
}

function restRow(all: Rest, options: GroupLinesOptions): Row {
  const text = () => restText(all, options);
  const { family, rest, restCount } = all;
  return { id: family.id, count: restCount, shapes: rest.length, text, longText: text };
}

function restText(
  { family, rest, restCount }: Rest,
  { clean, times, isTimed }: GroupLinesOptions,
): string {
  const [example] = rest;
  const parts = [
    `${number(restCount)}× ${family.id}`,
    isTimed ? times.span(family.first, family.last) : "",
    clean(family.kind, 60),
    clean(family.program, 60),
    `in ${number(rest.length)} shapes`,
    example === undefined ? "" : `such as ${withoutFolders(example.shownTemplate(), 60)}`,
  ];
  return parts.filter(Boolean).join(" ");
}

function withoutFolders(text: RedactedText, chars: number): string {
  return showRedacted(
    cutRedacted(text, (whole) => shortenPaths(whole)),
    chars,
  );
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
