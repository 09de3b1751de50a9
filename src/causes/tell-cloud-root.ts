import { scopeOf } from "../event-fields/address.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import type { CallFact } from "./fact.ts";
import type { CauseNode, KeyNode, OwnerNode } from "./graph.ts";
import { amount, listText, type RootSentence, type Telling } from "./telling.ts";

/** Whose key made the calls, from where and with what. */
export function tellCloudRoot(
  root: KeyNode | OwnerNode,
  next: CauseNode | undefined,
  telling: Telling,
): Partial<RootSentence> {
  const used = root.kind === "key" ? root : next;
  if (used?.kind !== "key") return {};
  const eventIds = eventsOf(used.calls);
  if (root.kind === "instance") return { ...tellInstance(root, used, telling), eventIds };
  const owner = root.kind === "user" ? root.name : (used.calls[0]?.user ?? "");
  return { ...tellKey(owner, used, telling), eventIds };
}

function tellKey(owner: string, used: KeyNode, telling: Telling): Partial<RootSentence> {
  const { clean } = telling;
  const who = clean(owner, 90) || cleanText`nobody named`;
  const key =
    used.key === ""
      ? cleanText`${who} called AWS`
      : cleanText`access key ${clean(used.key, 40)} of ${who} was used`;
  const signedIn = used.calls.find(({ name, refused }) => name === "ConsoleLogin" && !refused);
  const isLastingKey = used.key.startsWith("AKIA");
  const missing =
    isLastingKey || signedIn !== undefined
      ? cleanText`how it came there: compare with where ${who} usually works`
      : cleanText`how this session began: no sign-in and no call that handed out its key was read`;
  const how = signedIn === undefined ? cleanText`` : cleanText`, after a sign-in at the console`;
  return { text: cleanText`${key}${usage(used.calls, telling)}${how}`, missing };
}

function tellInstance(
  { name }: OwnerNode,
  { key, calls }: KeyNode,
  telling: Telling,
): Partial<RootSentence> {
  const { clean, machineOf } = telling;
  const machine = machineOf(name);
  const host = machine === "" ? cleanText`` : cleanText` (${clean(machine, 60)})`;
  const outside = calls.filter(
    ({ source }) =>
      scopeOf(source) === "external" && (machine === "" || machineOf(source) !== machine),
  );
  const role = clean(calls[0]?.role, 60);
  const session = cleanText`the role session of instance ${clean(name, 24)}${host}${role === "" ? role : cleanText`, role ${role}`}, key ${clean(key, 40)},`;
  const text = cleanText`${session} was used${usage(calls, telling)}`;
  if (outside.length === 0) return { text, missing: "" };
  if (machine === "") {
    const missing = cleanText`whether that address is the instance's own: no agent on it is known`;
    return { text, missing };
  }
  return {
    text: cleanText`${text}, which is no address of that machine: its credentials left it`,
    missing: cleanText`how they were read from the machine: look at its own alerts before`,
  };
}

/** " from 203.0.113.9 (external) with aws-cli: 5 calls refused, 12 not, in eu-west-1". */
function usage(calls: readonly CallFact[], telling: Telling): CleanText {
  const { machineOf } = telling;
  const sources = listText(
    calls.map(({ source }) => source),
    telling,
  );
  const isExternal = calls.every(
    ({ source }) => scopeOf(source) === "external" && machineOf(source) === "",
  );
  const from =
    sources === ""
      ? cleanText``
      : cleanText` from ${sources}${isExternal ? cleanText` (external)` : cleanText``}`;
  const clients = listText(
    calls.map(({ client }) => client.split(" ")[0] ?? ""),
    telling,
    2,
  );
  const refused = sum(calls.filter((call) => call.refused));
  const regions = listText(
    calls.map(({ region }) => region),
    telling,
    3,
  );
  const outcome =
    refused > 0
      ? cleanText`: ${amount(refused, cleanText`call`, cleanText`calls`)} refused, ${numberText(sum(calls) - refused)} not`
      : cleanText``;
  return cleanText`${from}${clients === "" ? clients : cleanText` with ${clients}`}${outcome}${regions === "" ? regions : cleanText`, in ${regions}`}`;
}

function sum(calls: readonly CallFact[]): number {
  return calls.reduce((total, { count }) => total + count, 0);
}

/** The first, and the first that came from elsewhere. */
function eventsOf(calls: readonly CallFact[]): string[] {
  const [first] = calls;
  const other = calls.find(({ source }) => source !== first?.source);
  return [first, other].flatMap((call) => (call === undefined ? [] : [call.id]));
}
