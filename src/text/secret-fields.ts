/** What tells of a field's value that it is a secret, besides the value itself. */
export interface FieldContext {
  /** Its own name, or that of what it is the value of. */
  readonly name: string;
  /** What comes before it in one command line; "" where nothing does. */
  readonly lead: string;
}

/** `{"name": "DB_PASSWORD", "value": "x"}`, as settings of containers, builds and stacks are written. */
const PAIR_NAME =
  /^(?:parameter|option|variable|setting|env|header|attribute|field|property)?_?(?:name|key)$/i;
const PAIR_VALUE =
  /^(?:parameter|option|variable|setting|env|header|attribute|field|property)?_?(?:value|default)$/i;
/** Fields that name what others of the record hold: a value of a registry. */
const NAMED_BY: readonly (readonly [name: string, held: RegExp])[] = [
  ["TargetObject", /^Details$/],
  ["ObjectValueName", /^(?:New|Old)Value$/],
];
/** A field that only holds what another names. */
const HOLDS = /^(?:values?|items?|members?|entry|text|#text|_|content|plain_?text|string_?value)$/i;
/** Whoever tags a thing means to be read. */
const TAGS = /^tag(?:s|_?set|_?list|ging)$/i;
const ARGUMENTS = /^(?:arguments|args|argv)$/;
const PROGRAMS = ["exe", "command", "program"] as const;
/** Of every field below it. */
const SECRET = "every secret";
const SECRET_DATA = /^(?:string)?data$/i;

type Fields = Readonly<Record<string, unknown>>;

/** How each field of a record is called that another field calls `name`. */
export function secretFieldsOf(record: object, name: string): (key: string) => FieldContext {
  if (name === SECRET) return () => ({ name, lead: "" });
  const fields: Fields = { ...record };
  const pair = pairName(fields);
  const named = NAMED_BY.find(([field]) => typeof fields[field] === "string");
  const isTag = TAGS.test(name);
  const isSecret = fields["kind"] === "Secret";
  return (key) => {
    if (isTag) return { name: HOLDS.test(key) ? name : "", lead: "" };
    if (isSecret && SECRET_DATA.test(key)) return { name: SECRET, lead: "" };
    if (pair !== undefined && PAIR_VALUE.test(key)) return { name: pair, lead: "" };
    if (named?.[1].test(key) === true) return { name: String(fields[named[0]]), lead: "" };
    if (ARGUMENTS.test(key)) return { name: key, lead: programBefore(fields, key) };
    return { name: HOLDS.test(key) ? name : key, lead: "" };
  };
}

function pairName(fields: Fields): string | undefined {
  const key = Object.keys(fields).find((field) => PAIR_NAME.test(field));
  const name = key === undefined ? undefined : fields[key];
  return typeof name === "string" ? name : undefined;
}

function programBefore(fields: Fields, key: string): string {
  const line = fields[key];
  const program = PROGRAMS.map((field) => fields[field]).find((value) => typeof value === "string");
  return typeof line === "string" && typeof program === "string" ? leadOf(program, line) : "";
}

/** A plain name, which alone cannot be taken for part of a secret. */
const PLAIN_NAME = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** The program as the first word of its arguments; "" where they say it, or its name is not plain. */
export function leadOf(program: string, line: string): string {
  const base = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1);
  if (!PLAIN_NAME.test(base) || line === "") return "";
  const [first = ""] = line.split(/\s/, 1);
  return first.toLowerCase().includes(base.toLowerCase().replace(/\.exe$/, "")) ? "" : `${base} `;
}
