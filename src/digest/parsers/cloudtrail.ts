import { signalsOf } from "./signals.ts";
import type { Outcome } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { isCloudTrailRecord } from "../../event-fields/event-type.ts";
import { mask } from "../shape/mask.ts";
import { safeJson } from "../../event-fields/safe-json.ts";
import type { Description, EventParser } from "./parser.ts";
import { words } from "../shape/words.ts";
import { callParameters, shortenArns } from "./call-parameters.ts";
import { clientOf } from "./client-name.ts";
import { seeCaller } from "./participants.ts";
import {
  callParams,
  factsText,
  hasLayers,
  isOwn,
  loginOf,
  plainName,
  serviceOf,
  strangersOf,
} from "./call-facts.ts";
import { leavesOf } from "./leaves.ts";

const ERROR = ["errorCode", "error"] as const;
const MFA = ["MFAUsed", "mfaUsed"] as const;
const INVOKER = ["invokedBy", "principalId"] as const;
const HOME = ["recipientAccountId", "recipientAccountID", "accountId"] as const;
const RESOURCE = ["ARN", "arn", "ARNPrefix", "resourceName"] as const;
const ADDRESS = ["sourceIPAddress", "ip"] as const;

const READ =
  /^(?:Get|List|Describe|Head|BatchGet|BatchDescribe|BatchCheck|Lookup|Search|Query|Scan|Select|Check|Validate|Estimate|Preview|View|Discover|Simulate|Filter|Detect|Verify|Resolve)/;
/** Calls on objects, of which there may be one for every event. */
const OBJECT =
  /^(?:(?:Put|Copy|Delete|Restore)Objects?|UploadPart(?:Copy)?|(?:Create|Complete|Abort)MultipartUpload|(?:Put|Update|Delete)Item)$/;
/** Calls whose answer names what they brought into being. */
const MAKES = /^(?:Create|Run|Copy|Register|Import|Start|Allocate|Request|Issue|Publish|Generate)/;
/** What an answer repeats, and what nobody is known by. */
const DULL_ANSWERS =
  /^(?:(?:request|owner|requester|reservation)Id|.*token.*|.*date|.*time|tagSet|_return|ConsoleLogin)$/i;
const MAX_MADE = 2;
const MADE = /^\w*(?:id|arn|name)=/i;
const NAMING =
  /(?:name|id|arn|key|bucket|user|role|policy|secret|table|function|document|alias|value|attribute)s?$/i;
/** Other errors say that something was wrong, not there or busy. */
const REFUSED =
  /denied|unauthori[sz]ed|notauthori[sz]ed|forbidden|invalidclienttoken|signaturedoesnotmatch|authfailure|expiredtoken|optinrequired/i;
const REFUSING = /denied|not authori[sz]ed|authenticat/i;
const REFUSAL = /not authorized to perform: (\S+)(?: on resource: (\S+))?/;
const MAX_MESSAGE = 100;

/** What clients call sessions that nobody named, and when: every session has another such name. */
const UNNAMED_SESSION =
  /^(aws-go-sdk|aws-sdk-[a-z]+(?:-session)?|aws-?cli-session|botocore-session)-\d{9,}$/i;

/** A text in JSON, with the colon behind it where it is a name. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*":?/g;

/** What every call says of itself, of its caller and of how it came. */
const TOLD =
  /^(?:event(?:Name|Source|Version|Type|Category)|apiVersion|managementEvent|readOnly|user|userType|userAgent|userIdentity|arnRole|accessKey|awsRegion|sourceIPAddress|ip|tlsDetails|sessionCredentialFromConsole|requestParameters|responseElements)$/;

type CloudtrailValues = ReturnType<typeof readCloudtrail>;

/** API calls in AWS accounts; half of the values come under two spellings (docs/threat-stack-api.md §3.10 [S]). */
export const cloudtrailParser: EventParser<CloudtrailValues> = {
  name: "cloudtrail",
  types: ["cloudtrail", "cloudtrailevent"],
  recognises: isCloudTrailRecord,
  read: readCloudtrail,
  forms: { parameters: { as: "json" }, made: { as: "json" } },
  essence: essenceOf,
  describe: describeCloudtrail,
  knowsAct: ({ name }) => name !== "",
  told: TOLD,
  host: () => "",
  participants: seeCaller,
};

function readCloudtrail(event: EventRecord) {
  const extra = readRecord(event, "additionalEventData");
  const parameters = safeJson(event["requestParameters"]);
  const home = readFirst(event, HOME);
  const name = readText(event, "eventName");
  const answer = readRecord(event, "responseElements");
  return {
    source: readText(event, "eventSource"),
    name,
    userType: readText(event, "userType") || readText(readRecord(event, "userIdentity"), "type"),
    user: userOf(event),
    role: roleOf(event),
    error: readFirst(event, ERROR),
    agent: readText(event, "userAgent"),
    parameters,
    instead: parameters === "" || parameters === "{}" ? insteadOf(event, extra) : "",
    complaint: complaintOf(readText(event, "errorMessage")),
    home,
    strangers: strangersOf(parameters, home),
    service: serviceOf(event),
    provider: readText(extra, "SamlProviderArn") === "" ? "" : "yes",
    layers: hasLayers(answer) ? "yes" : "",
    caller: callerOf(event),
    made: MAKES.test(name) ? safeJson(event["responseElements"]) : "",
    login: loginOf(answer, name),
    mfa: (readText(extra, "MFAUsed") || readFirst(event, MFA)).toLowerCase(),
  };
}

/** What was read, or which object was written, decides the shape only by what it is, not by which one it is. */
function essenceOf(values: CloudtrailValues): CloudtrailValues {
  const { name, parameters } = values;
  if (!READ.test(name) && !OBJECT.test(name)) return { ...values, made: "" };
  return {
    ...values,
    instead: mask(values.instead),
    caller: mask(values.caller),
    parameters: parameters.replaceAll(JSON_TEXT, (text) =>
      text.endsWith(":") ? text : mask(text),
    ),
    made: "",
  };
}

/** What a call without parameters was about: the role switched to, what was refused, what was touched. */
function insteadOf(event: EventRecord, extra: EventRecord): string {
  const switched = readText(extra, "SwitchTo");
  if (switched !== "") return `to=${switched}`;
  const message = readText(event, "errorMessage");
  const refusal = REFUSAL.exec(message);
  if (refusal !== null) return words(refusal[1] ?? "", refusal[2] ?? "");
  if (message !== "") return message.slice(0, MAX_MESSAGE);
  const resources = event["resources"];
  if (!Array.isArray(resources)) return "";
  const arns = resources.map((resource) =>
    isRecord(resource) ? readFirst(resource, RESOURCE) : "",
  );
  return words(...arns);
}

/** Who calls from outside the account, and from where people log in. */
function callerOf(event: EventRecord): string {
  const identity = readRecord(event, "userIdentity");
  const from = readText(identity, "accountId");
  const type = readText(identity, "type");
  const home = readFirst(event, HOME);
  const isForeign = type !== "AWSService" && from !== "" && home !== "" && from !== home;
  const isLogin = readText(event, "eventType") === "AwsConsoleSignIn";
  if (!isForeign && !isLogin) return "";
  return words(isForeign ? `account=${from}` : "", `from ${readFirst(event, ADDRESS)}`);
}

/** The name that a person would call the caller by. */
function userOf(event: EventRecord): string {
  const identity = readRecord(event, "userIdentity");
  const type = readText(identity, "type");
  const arn = readText(identity, "arn");
  const name =
    readText(event, "user") ||
    readText(identity, "userName") ||
    (type === "Root" ? "root" : "") ||
    arn.slice(arn.lastIndexOf("/") + 1) ||
    readFirst(identity, INVOKER) ||
    type;
  return name.replace(UNNAMED_SESSION, "$1");
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
  const { name, user, role, source } = values;
  const who = role === "" || role === user ? user : `${role}/${user}`;
  const client = clientOf(values.agent);
  const params = callParams(values.parameters, values.home);
  const parameters = words(
    callParameters(values.parameters, values.home),
    shortenArns(values.instead, values.home),
  );
  const made = madeBy(values, parameters);
  const service = source.replace(/\.amazonaws\.com$/, "");
  const isRead = READ.test(name);
  const tail = words(flagsOf(values), client && `[${client}]`);
  return {
    kind: `${service}:${name}`,
    program: isRead ? "read" : service,
    text: words(parameters, made && `→ ${made}`, values.caller, tail),
    template: words(mask(isRead ? namingOf(parameters) : parameters), mask(values.caller), tail),
    who,
    account: who,
    outcome: outcomeOf(values),
    signals: signalsOf({
      act: "api",
      program: service,
      target: plainName(name),
      command: parameters,
      path: isRead ? "read" : "write",
      extra: extraOf(values, client, params),
      user: words(user, role),
      params,
    }),
  };
}

/** Facts about the caller and the answer, each under its name. */
function extraOf(values: CloudtrailValues, client: string, params: string): string {
  const { error, login, mfa, userType, service, provider, layers, strangers, caller } = values;
  return factsText({
    error,
    login,
    mfa,
    type: userType,
    by: service,
    saml: provider,
    layers,
    strangers,
    caller,
    own: isOwn({ ...values, params }) ? "yes" : "",
    client,
  });
}

/** What a call brought into being, where its parameters do not name it. */
function madeBy(values: CloudtrailValues, parameters: string): string {
  if (values.made === "") return "";
  return leavesOf(JSON.parse(values.made), { max: 6, skip: DULL_ANSWERS })
    .map((leaf) => shortenArns(leaf, values.home))
    .filter((leaf) => MADE.test(leaf) && !parameters.includes(leaf.slice(leaf.indexOf("=") + 1)))
    .slice(0, MAX_MADE)
    .join(" ");
}

/** What a message alone says of how it ended; it may name what no two events share. */
function complaintOf(message: string): Outcome {
  if (message === "") return "";
  return REFUSING.test(message) ? "refused" : "failed";
}

function outcomeOf({ error, complaint, login }: CloudtrailValues): Outcome {
  if (REFUSED.test(error) || login === "Failure") return "refused";
  if (error !== "") return "failed";
  if (complaint !== "") return complaint;
  return login === "Success" ? "ok" : "";
}

function flagsOf({ name, error, login, mfa }: CloudtrailValues): string {
  const what = name === "ConsoleLogin" ? "console login" : "";
  const console = login === "" ? "" : words(what, login.toLowerCase(), mfa && `MFA ${mfa}`);
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
