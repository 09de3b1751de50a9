import { type CleanText, cleanText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import type { Explanation } from "./explanation.ts";
import type { ClusterFact } from "./fact.ts";
import type {
  CauseGraph,
  CauseLink,
  CauseNode,
  KeyNode,
  ProcessNode,
  SessionNode,
  SubjectNode,
} from "./graph.ts";
import {
  asUser,
  commandText,
  containerText,
  idsText,
  onHost,
  programText,
  type Telling,
} from "./telling.ts";

/** A step of a chain as a line, and whether the link that leads to it is one to doubt. */
export interface StepLine {
  readonly text: CleanText;
  readonly isGuess: boolean;
}

/** The chain from its root to what the alert shows: each step with what ties it to the one before. */
export function tellSteps(
  graph: CauseGraph,
  { chain, focus }: Explanation,
  telling: Telling,
): StepLine[] {
  const steps = chain.keys.flatMap((key, index): StepLine[] => {
    const node = graph.nodes.get(key);
    if (node === undefined) return [];
    const link = chain.links[index - 1];
    const number = cleanText`${index + 1}. ${stepText(node, telling)}`;
    if (link === undefined) return [{ text: number, isGuess: false }];
    return [{ text: cleanText`${number} ${linkText(link, telling)}`, isGuess: !link.isCertain }];
  });
  const last = graph.nodes.get(chain.keys.at(-1) ?? "");
  if (last?.kind !== "key" && (last?.kind !== "subject" || last.user === "")) return steps;
  const act = cleanText`${steps.length + 1}. ${actText(focus, telling)} ${idsText([focus.id], telling)}`;
  return [...steps, { text: act, isGuess: false }];
}

/** "certain by process guid {1-2-3} [1a2b3c4d]". */
function linkText({ by, value, isCertain, eventIds }: CauseLink, telling: Telling): CleanText {
  const shown =
    value.length > 24
      ? cleanText`${telling.clean(value.slice(0, 24), 24)}…`
      : telling.clean(value, 24);
  const sure = isCertain ? cleanText`certain: ` : cleanText`guess: `;
  return cleanText`(${sure}${by} ${shown}) ${idsText(eventIds, telling)}`;
}

function stepText(node: CauseNode, telling: Telling): CleanText {
  if (node.kind === "process") return processText(node, telling);
  if (node.kind === "session") return sessionText(node, telling);
  if (node.kind === "key") return keyText(node, telling);
  if (node.kind === "subject") return subjectText(node, telling);
  return otherText(node, telling);
}

function sessionText({ logon, user, hostName }: SessionNode, telling: Telling): CleanText {
  const { clean } = telling;
  const source = clean(logon?.source, 60);
  const at = logon === undefined ? cleanText`` : cleanText`${formatTime(logon.time)} `;
  const from = source === "" ? source : cleanText` from ${source}`;
  return cleanText`${at}login of ${clean(user, 60)}${from}${onHost(hostName, telling)}`;
}

function keyText({ key, calls }: KeyNode, { clean }: Telling): CleanText {
  const name = clean(key, 40) || cleanText`(none told)`;
  return cleanText`${formatTime(calls[0]?.time)} access key ${name}`;
}

function subjectText({ user, source, calls }: SubjectNode, telling: Telling): CleanText {
  if (user === "") return objectText(calls, telling);
  const { clean } = telling;
  const from = source === "" ? cleanText`` : cleanText` from ${clean(source, 60)}`;
  return cleanText`${clean(user, 90)}${from}`;
}

type OtherNode = Exclude<CauseNode, KeyNode | ProcessNode | SessionNode | SubjectNode>;

function otherText(node: OtherNode, telling: Telling): CleanText {
  const { clean } = telling;
  switch (node.kind) {
    case "container":
      return cleanText`first process seen${containerText(node, telling)}`;
    case "install":
      return cleanText`${formatTime(node.fact.time)} ${clean(node.fact.what)} ${clean(node.fact.name, 60)} installed`;
    case "refused":
      return node.source === ""
        ? cleanText`refused logons${onHost(node.hostName, telling)}`
        : cleanText`refused logons from ${clean(node.source, 60)}`;
    case "remote":
      return cleanText`connections from ${clean(node.source, 60)}`;
    case "instance":
    case "user":
      break;
  }
  return cleanText`${clean(node.kind)} ${clean(node.name, 60)}`;
}

/** An object of a cluster that changed. */
function objectText(calls: readonly ClusterFact[], { clean }: Telling): CleanText {
  const [object] = calls;
  const name = [object?.namespace, object?.name].filter(Boolean).join("/");
  return cleanText`${formatTime(object?.time)} ${clean(object?.resource, 40)} ${clean(name, 100)}`;
}

function processText(node: ProcessNode, telling: Telling): CleanText {
  const { start, command, fact, target } = node;
  const time = Number.isNaN(start) ? fact?.time : start;
  const at = time === undefined ? cleanText`` : cleanText`${formatTime(time)} `;
  const what = command === "" ? cleanText`` : cleanText` ${commandText(node, telling)}`;
  const to = target === "" ? cleanText`` : cleanText` -> ${telling.clean(target, 80)}`;
  return cleanText`${at}${programText(node, telling)}${what}${asUser(node.user, telling)}${to}`;
}

function actText(focus: Explanation["focus"], telling: Telling): CleanText {
  const { clean } = telling;
  const at = formatTime(focus.time);
  if (focus.kind === "call") {
    return cleanText`${at} ${clean(focus.name, 60)}${focus.refused ? cleanText` (refused)` : cleanText``}`;
  }
  if (focus.kind !== "cluster") return at;
  const object = [focus.namespace, focus.name].filter(Boolean).join("/");
  return cleanText`${at} ${clean(focus.verb, 20)} ${clean(focus.resource, 40)} ${clean(object, 100)}`;
}
