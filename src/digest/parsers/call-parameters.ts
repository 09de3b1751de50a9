import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { leavesOf } from "./leaves.ts";
import { signOf } from "./params.ts";

/** Parameters that page or format an answer, or repeat where it was sent. */
const DULL =
  /^(?:Host|max\w*|next\w*|marker|pageSize|limit|.*token|encoding-type|list-type|delimiter|x-amz-(?!copy-source|acl|grant|server-side-encryption-aws-kms).*|dryRun|includeAllInstances|xmlns\w*|Version|Sid)$/i;
/** Parameters that describe; they count where nothing else is said. */
const DESCRIBING =
  /^(?:tags?|tag(?:Set|ging|List|Specification\w*)|\w*description|\w*comment|runtime|handler|partition|resourceType)$/i;
const TELLING = new RegExp(`${DULL.source}|${DESCRIBING.source}`, "i");
const ARN = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\w*):(?:secret:([^\s"',]{1,512}))?/g;
/** What Secrets Manager puts behind every name; that of a name without it may be a word. */
const SECRET_SUFFIX = /-(?=[a-z]{0,5}[A-Z\d])[A-Za-z\d]{6}$/;
/** Names without which those below them would read the same for an act and its opposite. */
const DECIDING =
  /^(?:add|remove|expiration|noncurrentVersionExpiration|loggingEnabled|unauthenticated)$/i;
const MAX_LEAVES = 16;
/** So many parameters need no description. */
const ENOUGH = 2;
/** Longer texts are bodies of certificates and templates. */
const MAX_DOCUMENT = 32_000;
const MAX_DEPTH = 8;
/** What a statement of a policy says, in the order in which it is read. */
const STATEMENT = ["Effect", "Action", "NotAction", "Resource", "NotResource"] as const;

/** Names and values of a call's parameters, policies that come as text read like all else, names cut to what tells. */
export function callParameters(json: string, home: string): string {
  if (json === "") return "";
  const value: unknown = JSON.parse(json);
  const document = /Effect|\\"/.test(json) ? readable(value, 0) : value;
  const limits = { max: MAX_LEAVES, keep: DECIDING };
  const said = leavesOf(document, { ...limits, skip: TELLING });
  const leaves = said.length >= ENOUGH ? said : leavesOf(document, { ...limits, skip: DULL });
  return leaves.map((leaf) => shortenArns(leaf, home)).join(" ");
}

/**
 * `arn:aws:iam::1:role/x` is `role/x` at home and `1:role/x` elsewhere. A secret's name gets a slash as
 * others have, because what follows `secret:` looks like one, and loses what no one gave it.
 */
export function shortenArns(text: string, home: string): string {
  if (!text.includes("arn:aws")) return text;
  return text.replace(ARN, (_arn, account: string, secret: string | undefined) => {
    const owner = account === "" || account === home ? "" : `${account}:`;
    return secret === undefined ? owner : `${owner}secret/${secret.replace(SECRET_SUFFIX, "")}`;
  });
}

/** Policies and event patterns that are sent as text as records, each statement of a policy in a few leaves. */
function readable(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => readable(item, depth + 1));
  if (isDocument(value)) {
    const document = parsed(value);
    return isRecord(document) ? readable(document, depth + 1) : document;
  }
  if (!isRecord(value)) return value;
  if (value["Effect"] === "Allow" || value["Effect"] === "Deny") return statementOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, readable(field, depth + 1)]),
  );
}

function statementOf(statement: Readonly<Record<string, unknown>>): unknown {
  const { Principal: principal, NotPrincipal: others, Condition: condition } = statement;
  return {
    ...Object.fromEntries(STATEMENT.map((name) => [name, joined(statement[name])])),
    Principal: joined(principal),
    NotPrincipal: isRecord(others) ? Object.values(others).map(textOf).join(",") : others,
    ...conditionsOf(condition),
  };
}

/** Tests that must not hold, or need not, as `key!` and `key?`. */
function conditionsOf(condition: unknown): object {
  if (!isRecord(condition)) return {};
  const tests = Object.entries(condition).flatMap(([operator, test]) => {
    const mark = signOf(operator).slice(0, -1);
    return isRecord(test)
      ? Object.entries(test).map(([key, value]) => [key + mark, joined(value)] as const)
      : [];
  });
  return Object.fromEntries(tests);
}

/** Lists as one value: a statement about many things is still one statement. */
function joined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, joined(field)]));
}

function isDocument(value: unknown): value is string {
  return typeof value === "string" && /^\s*\{/.test(value) && value.length <= MAX_DOCUMENT;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text;
  }
}
