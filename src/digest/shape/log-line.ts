import { words } from "./words.ts";

export interface LogLine {
  /** The program or logger that wrote it, without pid and module; "" where the line names none. */
  readonly program: string;
  /** What it said. */
  readonly text: string;
}

const DATES = [
  String.raw`[A-Z][a-z]{2}\s+\d{1,2}\s+(?:\d{4}\s+)?\d\d:\d\d:\d\d(?:\.\d+)?`,
  // Collectors of application logs put the name of the file first.
  String.raw`(?:\S+\s+)?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?`,
  String.raw`\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d`,
  String.raw`\d{6} \d{6}(?=\s)`,
  String.raw`\[[^\]]{0,40}\d\d:\d\d:\d\d[^\]]{0,40}\]`,
  // Android.
  String.raw`\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}`,
  // Clusters write when and where twice: once for the collector, once for the node.
  String.raw`\d{10} \d{4}\.\d\d\.\d\d \S+ (?:\d{4}-\d\d-\d\d-[\d.]+|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d)`,
  String.raw`\d{10}(?:\.\d+)?(?=\s)`,
];
/** `Jun 14 15:16:01`, ISO, `[date]`, epoch seconds and others, with or without a zone. */
const STAMP = new RegExp(String.raw`^(?:<\d+>\d?\s*)?(?:${DATES.join("|")})\s*`);
const HOST = String.raw`(?:[\w.#-]+(?:[/@][\w.#-]+)?\s+)?`;
const TAG = new RegExp(
  // What a package manager did is no program. Names with blanks in them are told from a sentence by their pid.
  String.raw`^${HOST}(?!(?:Installed|Updated|Upgraded|Erased|Removed|Obsoleted): )(?:([A-Za-z_/][\w./+-]*?)(?:\(([\w./-]+)\))?(?:\[\d*\])?|([A-Z]\w*(?: [\w.]+){1,2})\[\d+\])(?: (\([^)]{1,60}\)))?:\s+`,
);
/** What libraries of application logs write before the logger: pid, level, thread. */
const LEVEL =
  /^(?:-\s+)?(?:\d+\s+){0,2}\[?([VDIWEF](?=\s+\w+\s*:)|(?:Info|Warning|Error)(?=\s{2,})|TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\]?\s+/;
const LOGGER =
  /^(?:\[(?:[^[\]]|\[[^\]]*\])*\]\s+)?(?:-\s+)?(?:(?:[a-z_][\w-]*\.)*([A-Z][\w$]*)|([a-z_][\w.-]*))(?::\s+|\s+-\s+|\s+(?=\[))/;
/** A thread whose name holds brackets of its own before class and line. */
const THREADED = /^\[.{1,120}?[:.](\w+(?:\$\w+)?)@\d+\]\s+-\s+/;

/** What the letters of Android's levels mean. */
const LETTERS: Readonly<Record<string, string>> = {
  V: "TRACE",
  D: "DEBUG",
  I: "INFO",
  W: "WARN",
  E: "ERROR",
  F: "FATAL",
};
/** A node of a cluster, the part of it, how bad it is, and what happened. */
const NODE = /^(\S+) RAS ([A-Z]+) ([A-Z]+) +(\S.*)$/s;

/** The start of a line of a web server in the common format: address, names, time. */
const ACCESS = /^([\w.:]+) (\S+) (\S+) \[[^\]]{10,40}\] (?=")/;
/** The ids of a request and its owner before what was said of it. */
const REQUEST = /^\[(?:req-[^\]]*|-)\]\s+/;

const BLANK = 32;
const COLON = 58;

/** A line of a system or application log in the two parts that matter. */
export function logLine(line: string): LogLine {
  const rest = hasPlainStamp(line) ? line.slice(16) : line.replace(STAMP, "");
  return nodeLine(rest) ?? applicationLine(rest) ?? accessLine(rest) ?? systemLine(rest);
}

function systemLine(rest: string): LogLine {
  const tag = TAG.exec(rest);
  if (tag === null) return { program: "", text: rest.trim() };
  const [whole, path = "", module, title, about] = tag;
  const name = title ?? (path.startsWith("/") ? path.slice(path.lastIndexOf("/") + 1) : path);
  return {
    program: module === undefined ? name : `${name}(${module})`,
    text: words(about ?? "", rest.slice(whole.length).trim()),
  };
}

/** What was asked by whom comes first; when is known. */
function accessLine(rest: string): LogLine | undefined {
  const [start, address = "", , user = ""] = ACCESS.exec(rest) ?? [];
  if (start === undefined) return undefined;
  const who = user === "-" ? address : `${address} ${user}`;
  return { program: "access", text: `${who} ${rest.slice(start.length)}`.trim() };
}

function nodeLine(rest: string): LogLine | undefined {
  const [whole, node = "", program = "", level = "", text = ""] = NODE.exec(rest) ?? [];
  return whole === undefined ? undefined : { program, text: `${level} ${text} (${node})` };
}

/** Level, thread and logger of the usual libraries; the level stays with the text. */
function applicationLine(rest: string): LogLine | undefined {
  const level = LEVEL.exec(rest);
  if (level === null) return undefined;
  const after = rest.slice(level[0].length);
  const logger = THREADED.exec(after) ?? LOGGER.exec(after);
  const text = after
    .slice(logger?.[0].length ?? 0)
    .trim()
    .replace(REQUEST, "");
  return {
    program: logger?.slice(1).find((name) => name !== undefined) ?? "",
    text: `${levelName(level[1] ?? "")} ${text}`,
  };
}

function levelName(level: string): string {
  return LETTERS[level] ?? level.toUpperCase();
}

/** `Jun 14 15:16:01 `, which nearly all lines have. */
function hasPlainStamp(line: string): boolean {
  return (
    line.charCodeAt(3) === BLANK &&
    line.charCodeAt(6) === BLANK &&
    line.charCodeAt(9) === COLON &&
    line.charCodeAt(12) === COLON &&
    line.charCodeAt(15) === BLANK
  );
}
