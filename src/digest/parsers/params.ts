import { isRecord, textOf } from "../../event-fields/event-record.ts";

/**
 * The values of nested parameters with the whole path to each, for behaviours to ask for what decides:
 * `¦launchPermission.remove.group=all¦imageId=ami-1¦`. Names that only wrap a list (`items`, `member`) and
 * places in lists are left out of a path. A statement of a policy is one value (see `statementText`), also
 * of a policy that comes as text. No value holds a broken bar, so that none can look like another parameter.
 */
export function paramsOf(value: unknown): string {
  const leaves: string[] = [];
  collect(value, { path: "", depth: 0, leaves });
  return barred(leaves);
}

/** Between parameters and around all of them. */
export const BAR = "¦";

/** Parameters as behaviours ask for them: `¦a=1¦b=2¦`; "" for none. */
export function barred(params: readonly string[]): string {
  return params.length === 0 ? "" : `${BAR}${params.join(BAR)}${BAR}`;
}

/** A value of others, so that nothing in it can look like another parameter. */
export function withoutBar(text: string): string {
  return text.replaceAll(BAR, " ");
}

const MAX_LEAVES = 256;
const MAX_DEPTH = 16;
const MAX_VALUE = 200;
const MAX_LIST = 300;
const MAX_STATEMENT = 1500;
const MAX_DOCUMENT = 32_000;
const WRAPPERS: ReadonlySet<string> = new Set(["items", "item", "member", "Items", "value"]);

interface Walk {
  readonly path: string;
  readonly depth: number;
  readonly leaves: string[];
}

function collect(value: unknown, walk: Walk): void {
  const { path, depth, leaves } = walk;
  if (leaves.length >= MAX_LEAVES || depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, { ...walk, depth: depth + 1 });
    return;
  }
  if (isRecord(value)) {
    if (isStatement(value)) {
      push(leaves, `${path}=${statementText(value).slice(0, MAX_STATEMENT)}`);
      return;
    }
    for (const [key, field] of Object.entries(value)) {
      collect(field, { ...walk, path: pathTo(key, path), depth: depth + 1 });
    }
    return;
  }
  const document = typeof value === "string" ? parsed(value) : undefined;
  if (document === undefined) push(leaves, `${path}=${textOf(value).slice(0, MAX_VALUE)}`);
  else collect(document, { ...walk, depth: depth + 1 });
}

function pathTo(key: string, path: string): string {
  if (path === "") return key;
  return WRAPPERS.has(key) ? path : `${path}.${key}`;
}

function push(leaves: string[], leaf: string): void {
  leaves.push(withoutBar(leaf).replace(/\s+/g, " "));
}

/** Policies and event patterns are sent as text. */
function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text) || text.length > MAX_DOCUMENT) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function isStatement(record: Readonly<Record<string, unknown>>): boolean {
  const { Effect: effect } = record;
  return effect === "Allow" || effect === "Deny";
}

/**
 * `allow action:s3:GetObject resource:* principal:* if:aws:SourceIp=10.0.0.0/8;aws:SourceVpce!=vpce-1`: who
 * may do what, in one order. What stands for everything comes first in its list, so that a long list cannot
 * hide it.
 */
function statementText(statement: Readonly<Record<string, unknown>>): string {
  const parts = ["Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"].map(
    (name) => {
      const said = listOf(statement[name]);
      return said === "" ? "" : `${name.toLowerCase()}:${said}`;
    },
  );
  const condition = conditionText(statement["Condition"]);
  return [
    textOf(statement["Effect"]).toLowerCase(),
    ...parts,
    condition === "" ? "" : `if:${condition}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Everything: any name, any address. */
const WIDE = /^\*|^0\.0\.0\.0\/0$|^::\/0$/;

function listOf(value: unknown): string {
  const values = valuesIn(value);
  const wide = values.filter((text) => WIDE.test(text));
  const narrow = values.filter((text) => !WIDE.test(text));
  return [...wide, ...narrow].join(",").slice(0, MAX_LIST);
}

/** A value, a list of values, or values by kind (`{"AWS": "*"}`), without what separates values here. */
function valuesIn(value: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  const inner = isRecord(value) ? Object.values(value) : value;
  if (Array.isArray(inner)) return inner.flatMap((item: unknown) => valuesIn(item, depth + 1));
  const text = textOf(value).replaceAll(/[\s,;]+/g, "_");
  return text === "" ? [] : [text];
}

/** `key=values`, `key!=values` of a test that must not hold, `key?=values` of one that also holds without the key. */
function conditionText(condition: unknown): string {
  if (!isRecord(condition)) return "";
  return Object.entries(condition)
    .flatMap(([operator, tests]) =>
      isRecord(tests)
        ? Object.entries(tests).map(
            ([key, value]) =>
              `${key.replaceAll(/[\s,;=]+/g, "_")}${signOf(operator)}${listOf(value)}`,
          )
        : [],
    )
    .join(";");
}

/** Between key and values of a test of that operator. */
export function signOf(operator: string): string {
  if (/IfExists$|^Null$|^ForAllValues:/i.test(operator)) return "?=";
  return /^(?:ForAnyValue:)?\w*Not/i.test(operator) ? "!=" : "=";
}
