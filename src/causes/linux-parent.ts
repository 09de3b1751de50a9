import { cleanText } from "../text/clean-text.ts";
import type { ProcessFact } from "./fact.ts";
import type { CauseLink, GraphDraft } from "./graph.ts";
import { linuxKey, processKey } from "./linux-key.ts";
import type { ProcessIndex } from "./process-index.ts";
import { isSameProgram, isShim } from "./programs.ts";

/**
 * A pid and the moment of its start are one process and no other. A pid alone may have been given out again since
 * the last start that was read, so what it points to is a guess.
 */
export function parentOf(
  draft: GraphDraft,
  fact: ProcessFact,
  index: ProcessIndex,
): CauseLink | undefined {
  const { parentPid, parentStart } = fact;
  if (!fact.isStart && parentPid === "") return ownStart(fact, index);
  if (parentPid === "" || parentPid === "0") return undefined;
  return Number.isNaN(parentStart) ? byPid(draft, fact, index) : byStart(draft, fact, index);
}

function byStart(draft: GraphDraft, fact: ProcessFact, index: ProcessIndex): CauseLink {
  const { host, parentPid, parentStart, parentExe, id } = fact;
  const [found, other] = index.startedAt(host, parentPid, parentStart);
  // Of a moment told in whole seconds the program must agree as well.
  const isExact = found === undefined || found.time === parentStart;
  const isOne = other === undefined && (isExact || isSameProgram(found.exe, parentExe));
  const start = found !== undefined && other === undefined ? found.time : parentStart;
  return {
    cause: named(draft, fact, start),
    by: cleanText`parent's pid and start time`,
    value: parentPid,
    isCertain: isOne,
    eventIds: [id, ...(found === undefined ? [] : [found.id])],
  };
}

function byPid(draft: GraphDraft, fact: ProcessFact, index: ProcessIndex): CauseLink | undefined {
  const { host, parentPid, parentExe, id, time } = fact;
  const last = index.lastBefore(host, parentPid, time);
  const isNamed = parentExe !== "";
  if (last !== undefined && last.id !== id && (!isNamed || isSameProgram(last.exe, parentExe))) {
    return guess(last, fact, parentPid);
  }
  if (!isNamed) return undefined;
  return {
    cause: named(draft, fact, Number.NaN),
    by: cleanText`parent's pid and program, as the event names them`,
    value: parentPid,
    isCertain: true,
    eventIds: [id],
  };
}

function guess(last: ProcessFact, { id }: ProcessFact, pid: string): CauseLink {
  return {
    cause: processKey(last.host, last.pid, last.time),
    by: cleanText`pid, the last start seen with it; pids are reused`,
    value: pid,
    isCertain: false,
    eventIds: [id, last.id],
  };
}

/** A touch that names no parent is hung on the start of its own process. */
function ownStart(fact: ProcessFact, index: ProcessIndex): CauseLink | undefined {
  const last = index.lastBefore(fact.host, fact.pid, fact.time);
  if (last === undefined || !isSameProgram(last.exe, fact.exe)) return undefined;
  if (last.session !== fact.session || last.container !== fact.container) return undefined;
  return guess(last, fact, fact.pid);
}

/** The node of a parent; one without a record of its own is known by what its child says of it. */
function named({ nodes }: GraphDraft, fact: ProcessFact, start: number): string {
  const { host, hostName, parentPid, parentExe } = fact;
  const isKnown = !Number.isNaN(start);
  const key = isKnown ? processKey(host, parentPid, start) : `parent:${linuxKey(fact)}`;
  if (!nodes.has(key)) {
    const container = isShim(parentExe) ? "" : fact.container;
    const image = container === "" ? "" : fact.image;
    nodes.set(key, {
      kind: "process",
      exe: parentExe,
      command: "",
      pid: parentPid,
      user: "",
      host,
      hostName,
      container,
      image,
      start,
      target: "",
    });
  }
  return key;
}
