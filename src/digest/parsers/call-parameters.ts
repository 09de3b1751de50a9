import { isRecord } from "../../event-fields/event-record.ts";
import { leavesOf } from "./leaves.ts";

/** Parameters that page or format an answer, or repeat where it was sent. */
const DULL =
  /^(?:Host|max\w*|next\w*|marker|pageSize|limit|.*token|encoding-type|list-type|delimiter|x-amz-(?!copy-source|acl|grant).*|dryRun|includeAllInstances|xmlns\w*|Version|Sid|Effect)$/i;
/** Parameters that describe; they count where nothing else is said. */
const DESCRIBING =
  /^(?:tags?|tag(?:Set|ging|List|Specification\w*)|\w*description|\w*comment|runtime|handler|partition|resourceType)$/i;
const TELLING = new RegExp(`${DULL.source}|${DESCRIBING.source}`, "i");
const ARN = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\w*):(?:secret:([^\s"',]{1,512}))?/g;
/** What Secrets Manager puts behind every name; that of a name without it may be a word. */
const SECRET_SUFFIX = /-(?=[a-z]{0,5}[A-Z\d])[A-Za-z\d]{6}$/;
const MAX_LEAVES = 16;
/** So many parameters need no description. */
const ENOUGH = 2;
/** Longer texts are bodies of certificates and templates. */
const MAX_DOCUMENT = 20_000;

/** Names and values of a call's parameters, policies that come as text read like all else, names cut to what tells. */
export function callParameters(json: string, home: string): string {
  if (json === "") return "";
  const value: unknown = JSON.parse(json);
  const document = withDocuments(value);
  const said = leavesOf(document, { max: MAX_LEAVES, skip: TELLING });
  const leaves = said.length >= ENOUGH ? said : leavesOf(document, { max: MAX_LEAVES, skip: DULL });
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

/** The record with its JSON texts as records, one level deep: policies and event patterns are sent as text. */
function withDocuments(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (!entries.some(([, field]) => isDocument(field))) return value;
  return Object.fromEntries(
    entries.map(([name, field]) => [name, isDocument(field) ? parsed(field) : field]),
  );
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
