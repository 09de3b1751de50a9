import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { Explanation } from "./explanation.ts";
import type {
  CauseGraph,
  CauseNode,
  ContainerNode,
  InstallNode,
  ProcessNode,
  SubjectNode,
} from "./graph.ts";
import { isLoginProgram, isScheduler, isServer, isShell } from "./programs.ts";
import { scopeText, tellRefused, tellRemote, tellSession } from "./tell-login-root.ts";
import { tellCloudRoot } from "./tell-cloud-root.ts";
import {
  amount,
  asUser,
  commandText,
  containerText,
  inContainer,
  onHost,
  programText,
  type RootSentence,
  type Telling,
} from "./telling.ts";

export function tellRoot(graph: CauseGraph, told: Explanation, telling: Telling): RootSentence {
  const [first = "", second = ""] = told.chain.keys;
  const root = graph.nodes.get(first);
  const next = graph.nodes.get(second);
  const eventIds = told.chain.links[0]?.eventIds ?? [told.focus.id];
  const sentence =
    root === undefined ? undefined : sentenceOf(root, { graph, told, next, telling });
  return {
    text: cleanText`what these events show has no known cause`,
    missing: "",
    isOpen: false,
    eventIds,
    ...sentence,
  };
}

interface Context {
  readonly graph: CauseGraph;
  readonly told: Explanation;
  readonly next: CauseNode | undefined;
  readonly telling: Telling;
}

function sentenceOf(root: CauseNode, context: Context): Partial<RootSentence> {
  switch (root.kind) {
    case "process":
      return tellProcess(root, context);
    case "session":
      return tellSession(root, context.graph, context.telling);
    case "container":
      return tellContainer(root, context);
    case "install":
      return tellInstall(root, context);
    case "subject":
      return tellSubject(root, context);
    case "refused":
      return tellRefused(root, context.graph, context.telling);
    case "remote":
      return tellRemote(root, context.telling);
    case "instance":
    case "key":
    case "user":
      break;
  }
  return tellCloudRoot(root, context.next, context.telling);
}

function tellProcess(root: ProcessNode, { next, telling, told }: Context): Partial<RootSentence> {
  const where = cleanText`${inContainer(root.container, root.image, telling)}${onHost(root.hostName, telling)}`;
  // Another record of the same process is no child of it.
  const child = next?.kind === "process" && next.pid !== root.pid ? next : undefined;
  if (child !== undefined) return tellParent(root, child, { where, telling });
  if (isServer(root.exe)) {
    const target = targetOf(told, telling);
    const program = programText(root, telling);
    const text = cleanText`the server program ${program}${asUser(root.user, telling)}${where} did it itself${target}`;
    const missing = cleanText`which request made it do so: requests are not among these events`;
    return { text, missing };
  }
  const text = cleanText`${commandText(root, telling)}${asUser(root.user, telling)}${where} was run`;
  return { text, missing: unread(root, telling), isOpen: true };
}

/** A process whose child is known. */
function tellParent(
  root: ProcessNode,
  child: ProcessNode,
  { where, telling }: { readonly where: CleanText; readonly telling: Telling },
): Partial<RootSentence> {
  const program = cleanText`${programText(root, telling)}${where}`;
  const ran = cleanText`${commandText(child, telling)}${asUser(child.user, telling)}`;
  const missing = unread(root, telling);
  if (isServer(root.exe)) {
    const did = isShell(child.exe)
      ? cleanText`turned into a shell: it started`
      : cleanText`started`;
    return { text: cleanText`the server program ${program} ${did} ${ran}`, missing };
  }
  if (isScheduler(root.exe)) {
    return { text: cleanText`the scheduler ${program} started ${ran}`, missing: "" };
  }
  if (isLoginProgram(root.exe)) {
    const text = cleanText`somebody logged in through ${program}, which started ${ran}`;
    const who = cleanText`the login itself: who came, and from where`;
    return { text, missing: who, isOpen: true };
  }
  return { text: cleanText`${program} started ${ran}`, missing, isOpen: true };
}

/** A parent or start of which no event was read. */
function unread({ fact, pid }: ProcessNode, { clean }: Telling): CleanText {
  if (fact === undefined)
    return cleanText`the start of pid ${clean(pid, 20) || cleanText`(not told)`}: no event of it was read, it may be older`;
  const { parentPid } = fact;
  return parentPid === ""
    ? cleanText`what started it: the event names no parent`
    : cleanText`what started it: pid ${clean(parentPid, 20)}, of which no event was read`;
}

function targetOf({ focus }: Explanation, { clean }: Telling): CleanText {
  const target = focus.kind === "process" ? focus.target : "";
  return target === "" ? cleanText`` : cleanText`: ${clean(target, 100)}`;
}

function tellContainer(root: ContainerNode, { telling }: Context): Partial<RootSentence> {
  const { first, pod } = root;
  const place = containerText(root, telling);
  const of = pod === "" ? cleanText`` : cleanText` (pod ${telling.clean(pod, 60)})`;
  const text = cleanText`${commandText(first, telling)}${asUser(first.user, telling)} was the first process seen${place}${of}`;
  const isTyped = first.tty !== "" && first.tty !== "(none)";
  const missing = isTyped
    ? cleanText`who opened its terminal ${telling.clean(first.tty, 20)}: no exec into the container was read`
    : cleanText`who started the container`;
  return { text: isTyped ? cleanText`${text}, with a terminal` : text, missing, isOpen: true };
}

function tellInstall({ fact }: InstallNode, { telling }: Context): Partial<RootSentence> {
  const { clean } = telling;
  const { what, name, user, hostName } = fact;
  const title = name === "" ? cleanText`` : cleanText` ${clean(name, 60)}`;
  const text = cleanText`the ${cleanText`${clean(what)}`}${title} was installed by ${clean(user, 60) || cleanText`nobody named`}${onHost(hostName, telling)}`;
  return { text, eventIds: [fact.id], missing: cleanText`the logon of who installed it` };
}

function tellSubject(
  { user, source, calls }: SubjectNode,
  { telling, told }: Context,
): Partial<RootSentence> {
  const { clean, machineOf } = telling;
  const [first] = calls;
  if (first === undefined) return {};
  if (user === "") {
    const object = [first.namespace, first.name].filter(Boolean).join("/");
    const text = cleanText`${clean(first.resource, 40)} ${clean(object, 100)} was changed`;
    return {
      text,
      missing: cleanText`who asked for it: no request was read that names it`,
      isOpen: true,
    };
  }
  const from =
    source === ""
      ? cleanText``
      : cleanText` from ${clean(source, 60)}${scopeText(source, machineOf(source))}`;
  const client = first.client === "" ? cleanText`` : cleanText` with ${clean(first.client, 40)}`;
  const { focus } = told;
  const did =
    focus.kind === "cluster" && focus.user !== ""
      ? cleanText`: ${clean(focus.verb, 20)} ${clean(focus.resource, 40)} ${clean([focus.namespace, focus.name].filter(Boolean).join("/"), 80)}`
      : cleanText``;
  const refused = calls.filter((call) => call.refused).reduce((sum, { count }) => sum + count, 0);
  const kept =
    refused > 0
      ? cleanText`, ${amount(refused, cleanText`request`, cleanText`requests`)} refused`
      : cleanText``;
  const isToken = user.startsWith("system:serviceaccount:");
  const text = cleanText`${isToken ? cleanText`the token of ` : cleanText``}${clean(user, 90)} was used${from}${client}${did}${kept}`;
  return {
    text,
    eventIds: [first.id, focus.id],
    missing: isToken ? cleanText`how the token was taken: nothing in these events shows it` : "",
  };
}
