import type { EventRecord } from "../event-record.ts";
import { readFirst, readRecord, readText } from "../event-record.ts";
import { mask } from "../mask.ts";
import { safeJson } from "../safe-json.ts";
import type { Description, Outcome, View } from "../view.ts";
import { signalsOf, words } from "../view.ts";
import { clientOf } from "./client-name.ts";
import { leavesOf } from "./leaves.ts";
import type { LeavesOptions } from "./leaves.ts";

const ERROR = ["errorCode", "error"] as const;
const MFA = ["MFAUsed", "mfaUsed"] as const;
const INVOKER = ["invokedBy", "principalId"] as const;

const READ =
  /^(?:Get|List|Describe|Head|BatchGet|BatchDescribe|BatchCheck|Lookup|Search|Query|Scan|Select|Check|Validate|Estimate|Preview|View|Discover|Simulate|Filter|Detect|Verify|Resolve)/;
/** Parameters that page or format an answer, or repeat where it was sent. */
const DULL_PARAMETERS =
  /^(?:Host|max\w*|next\w*|marker|pageSize|limit|.*token|encoding-type|list-type|delimiter|x-amz-.*|dryRun|includeAllInstances)$/i;
/** What an answer repeats, and what nobody is known by. */
const DULL_ANSWERS = /^(?:requestId|.*token.*|.*date|.*time|tagSet|_return|ConsoleLogin)$/i;
const MADE = /^\w*(?:id|arn|name)=/i;
const NAMING =
  /(?:name|id|arn|key|bucket|user|role|policy|secret|table|function|document|alias|value)s?$/i;

const JSON_TEXT = /"(?:[^"\\]|\\.)*"/g;

type CloudtrailValues = ReturnType<typeof readCloudtrail>;

/** API calls in AWS accounts; half of the values come under two spellings (API reference §3.10 [S]). */
export const cloudtrailView: View<CloudtrailValues> = {
  read: readCloudtrail,
  essence: essenceOf,
  describe: describeCloudtrail,
};

function readCloudtrail(event: EventRecord) {
  const extra = readRecord(event, "additionalEventData");
  return {
    source: readText(event, "eventSource"),
    name: readText(event, "eventName"),
    userType: readText(event, "userType") || readText(readRecord(event, "userIdentity"), "type"),
    user: userOf(event),
    role: roleOf(event),
    error: readFirst(event, ERROR),
    agent: readText(event, "userAgent"),
    parameters: safeJson(event["requestParameters"]),
    made: READ.test(readText(event, "eventName")) ? "" : safeJson(event["responseElements"]),
    login: readText(readRecord(event, "responseElements"), "ConsoleLogin"),
    mfa: (readText(extra, "MFAUsed") || readFirst(event, MFA)).toLowerCase(),
  };
}

/** What a reading call asked for decides its shape only by what it is, not by which one it is. */
function essenceOf(values: CloudtrailValues): CloudtrailValues {
  const { name, parameters } = values;
  if (!READ.test(name)) return { ...values, made: "" };
  return {
    ...values,
    parameters: parameters.replaceAll(JSON_TEXT, (text) => mask(text)),
    made: "",
  };
}

function leavesIn(json: string, options: LeavesOptions): string[] {
  return json === "" ? [] : leavesOf(JSON.parse(json), options);
}

/** The name that a person would call the caller by. */
function userOf(event: EventRecord): string {
  const own = readText(event, "user");
  if (own !== "") return own;
  const identity = readRecord(event, "userIdentity");
  const type = readText(identity, "type");
  const arn = readText(identity, "arn");
  const named = readText(identity, "userName") || (type === "Root" ? "root" : "");
  return named || arn.slice(arn.lastIndexOf("/") + 1) || readFirst(identity, INVOKER) || type;
}

/** The role behind a session, "" for users. */
function roleOf(event: EventRecord): string {
  const identity = readRecord(event, "userIdentity");
  const arn = readText(event, "arnRole") || readText(identity, "arn");
  const role = /assumed-role\/([^/]+)/.exec(arn)?.[1] ?? "";
  if (role !== "") return role;
  const issuer = readRecord(readRecord(identity, "sessionContext"), "sessionIssuer");
  return readText(issuer, "type") === "Role" ? readText(issuer, "userName") : "";
}

function describeCloudtrail(values: CloudtrailValues): Description {
  const { name, userType, user, role, error, login, mfa } = values;
  const client = clientOf(values.agent);
  const parameters = leavesIn(values.parameters, { max: 12, skip: DULL_PARAMETERS }).join(" ");
  const made = madeBy(values, parameters);
  const service = values.source.replace(/\.amazonaws\.com$/, "");
  const isRead = READ.test(name);
  const tail = words(flagsOf(values), client && `[${client}]`);
  return {
    kind: `${service}:${name}`,
    program: isRead ? "read" : service,
    text: words(parameters, made && `→ ${made}`, tail),
    shape: words(mask(isRead ? namingOf(parameters) : parameters), tail),
    who: role === "" || role === user ? user : `${role}/${user}`,
    account: user,
    outcome: outcomeOf(values),
    signals: signalsOf({
      act: "api",
      program: service,
      target: name,
      command: parameters,
      path: isRead ? "read" : "write",
      extra: words(error, login, client, `mfa=${mfa}`, userType),
      user: words(user, role),
    }),
  };
}

/** What a call brought into being, where its parameters do not name it. */
function madeBy(values: CloudtrailValues, parameters: string): string {
  return leavesIn(values.made, { max: 6, skip: DULL_ANSWERS })
    .filter((leaf) => MADE.test(leaf) && !parameters.includes(leaf))
    .join(" ");
}

function outcomeOf({ error, login }: CloudtrailValues): Outcome {
  if (error !== "" || login === "Failure") return "failed";
  return login === "Success" ? "ok" : "";
}

function flagsOf({ error, login, mfa }: CloudtrailValues): string {
  const console =
    login === "" ? "" : words("console login", login.toLowerCase(), mfa && `MFA ${mfa}`);
  return [error, console]
    .filter(Boolean)
    .map((flag) => `(${flag})`)
    .join(" ");
}

/** Of what a reading call asked for, only the things it names: the rest is how it asked. */
function namingOf(parameters: string): string {
  return parameters
    .split(" ")
    .filter((leaf) => NAMING.test(leaf.slice(0, leaf.indexOf("="))))
    .join(" ");
}
