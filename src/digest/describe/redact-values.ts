import { cleanJson, cleanString } from "../../text/clean-json.ts";
import { hideOwnSecrets } from "../../text/own-secrets.ts";
import { redactList } from "../../text/redact-list.ts";
import { leadOf } from "../../text/secret-fields.ts";
import { SECRET_NAME } from "../../text/secret-names.ts";
import { mayHoldSecret } from "../../text/secret-rules.ts";
import { BETWEEN, type EventParser, type ValueForm, type Values } from "../parsers/parser.ts";

const REDACT = { redact: true } as const;
/** Programs that are called like a secret but only speak of some. */
const SPEAKS_OF_SECRETS = /passwd$/i;
/** No sentence. */
const ONE_VALUE = /^(?=\S{0,64}\d)\S{6,64}$/;

/** The values of an event without secrets, each on one line; the same object where nothing had to change. */
export function redactValues(parser: EventParser, values: Values): Values {
  const forms = parser.forms ?? {};
  let isChanged = false;
  const entries = Object.entries(values).map(([name, value]) => {
    const safe = value === "" ? value : redactValue(value, forms[name], values);
    if (safe !== value) isChanged = true;
    return [name, safe] as const;
  });
  return isChanged ? Object.fromEntries(entries) : values;
}

function redactValue(value: string, form: ValueForm | undefined, values: Values): string {
  if (form === undefined) return cleanAlone(value);
  if (form.as === "message") return redactMessage(value, values[form.after] ?? "");
  if (form.as !== "command") return BY_FORM[form.as](value);
  return redactCommand(value, values[form.after] ?? "", values[form.named ?? ""] ?? "");
}

const BY_FORM: Readonly<Record<"fields" | "json" | "list" | "query", (value: string) => string>> = {
  fields: (fields) => fields.split(BETWEEN).map(redactField).join(BETWEEN),
  json: redactJson,
  list: (list) => list.split(BETWEEN).map(cleanAlone).join(BETWEEN),
  query: redactQuery,
};

/** Most of what is sent to an API holds nothing that could be a secret, and need not be read. */
function redactJson(json: string): string {
  return mayHoldSecret(json) || mayHoldSecret(json.replaceAll(/[",]+/g, " "))
    ? cleanJson(JSON.parse(json), REDACT)
    : hideOwnSecrets(json);
}

function cleanAlone(value: string): string {
  return cleanString(value, REDACT);
}

/** `name=value`. */
function redactField(field: string): string {
  const at = field.indexOf("=");
  const name = field.slice(0, Math.max(0, at));
  return at < 0
    ? cleanAlone(field)
    : `${name}=${cleanString(field.slice(at + 1), REDACT, { name, lead: "" })}`;
}

/** `command=mysql command=-psecret`: the words of a command line, each under a name. */
function redactQuery(query: string): string {
  const words = cleanAlone(query).split(" ");
  const values = words.map((word) => word.slice(word.indexOf("=") + 1));
  const redacted = redactList("", values);
  if (redacted.length !== words.length) return redacted.join(" ");
  return words
    .map((word, at) => word.slice(0, word.indexOf("=") + 1) + (redacted[at] ?? ""))
    .join(" ");
}

/** A line that began with `X-Auth-Token: ` has been taken for one of a program of that name. */
function redactMessage(text: string, program: string): string {
  const isSpeech = SPEAKS_OF_SECRETS.test(program) && !ONE_VALUE.test(text);
  const lead = program === "" || isSpeech ? "" : `${program}: `;
  return cleanString(text, REDACT, { name: "", lead });
}

/** The arguments of a program, or what was written to something that is called like a secret. */
function redactCommand(line: string, program: string, target: string): string {
  const base = target.slice(target.lastIndexOf("\\") + 1);
  return SECRET_NAME.test(base)
    ? cleanString(line, REDACT, { name: base, lead: "" })
    : cleanString(line, REDACT, { name: "", lead: leadOf(program, line) });
}
