import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import type { ContainerNode, ProcessNode } from "./graph.ts";
import { baseName } from "./programs.ts";

/** What every sentence is made with. */
export interface Telling {
  readonly clean: Clean;
  /** The name of the machine that has an address or instance id; "" where none is known to. */
  readonly machineOf: (address: string) => string;
  /** An event's id as it may be shown. */
  readonly shorten: (id: string) => string;
}

/** The sentence that says where it began, and the events it rests on. */
export interface RootSentence {
  readonly text: CleanText;
  readonly eventIds: readonly string[];
  /** What is not known of it; "" where nothing is missing. */
  readonly missing: CleanText | "";
  /** Whether something came before it that was not read, so that it is no root yet. */
  readonly isOpen: boolean;
}

/** "1 call", "2 calls". */
export function amount(count: number, one: CleanText, several: CleanText): CleanText {
  return count === 1 ? cleanText`1 ${one}` : cleanText`${numberText(count)} ${several}`;
}

const COMMAND_CHARS = 100;
const MAX_IDS = 4;

/** "[1a2b3c4d 5e6f7a8b]": the events that a sentence rests on. */
export function idsText(ids: readonly string[], { clean, shorten }: Telling): CleanText {
  const distinct = [...new Set(ids)];
  const shown = distinct.slice(0, MAX_IDS).map((id) => clean(shorten(id), 64));
  const more = distinct.length - shown.length;
  const rest = more > 0 ? cleanText`+${more}` : "";
  return distinct.length === 0 ? cleanText`` : cleanText`[${joinClean([...shown, rest], " ")}]`;
}

/** A program with its pid, as `php-fpm8.1 (pid 437)`. */
export function programText(
  { exe, pid }: Pick<ProcessNode, "exe" | "pid">,
  { clean }: Telling,
): CleanText {
  const name = clean(baseName(exe), 60) || cleanText`a program that is not named`;
  return pid === "" ? name : cleanText`${name} (pid ${clean(pid, 20)})`;
}

/** What was run: the command line, else the program. */
export function commandText(
  { exe, command }: Pick<ProcessNode, "command" | "exe">,
  { clean }: Telling,
): CleanText {
  return cleanText`"${clean(command === "" ? exe : command, COMMAND_CHARS)}"`;
}

/** " on web-1"; nothing where no machine is named. */
export function onHost(hostName: string, { clean }: Telling): CleanText {
  return hostName === "" ? cleanText`` : cleanText` on ${clean(hostName, 60)}`;
}

/** " as www-data". */
export function asUser(user: string, { clean }: Telling): CleanText {
  return user === "" ? cleanText`` : cleanText` as ${clean(user, 60)}`;
}

/** " in container 0a1b2c3d4e5f of nginx:1.2". */
export function inContainer(id: string, image: string, { clean }: Telling): CleanText {
  if (id === "") return cleanText``;
  const of = image === "" ? cleanText`` : cleanText` of ${clean(image, 60)}`;
  return cleanText` in container ${clean(id.slice(0, 12), 12)}${of}`;
}

export function containerText({ id, image, hostName }: ContainerNode, telling: Telling): CleanText {
  return cleanText`${inContainer(id, image, telling)}${onHost(hostName, telling)}`;
}

/** Distinct values, the first few of them, as "a, b and 3 more". */
export function listText(values: Iterable<string>, { clean }: Telling, atMost = 3): CleanText {
  const distinct = [...new Set(values)].filter(Boolean);
  const shown = distinct.slice(0, atMost).map((value) => clean(value, 80));
  const more = distinct.length - shown.length;
  const list = joinClean(shown, ", ");
  return more > 0 ? cleanText`${list} and ${more} more` : list;
}
