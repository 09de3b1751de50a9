/** Fields of one record of the Linux audit system, by name, as texts. */
export type AuditFields = Readonly<Record<string, string>>;

const PAIR = /([\w[\]-]{1,64})=(?:"([^"]*)"|'([^']*)'|(\S*))/g;
/** Between what the kernel says and what the daemon adds: names for numbers, in capitals. */
const ENRICHED = "\u001d";
const HEX = /^(?:[\dA-F]{2})+$/;
/** Texts that are in hex where they hold blanks or quotes. */
const TEXT_FIELD =
  /^(?:a\d+(?:\[\d+\])?|comm|exe|cwd|name|proctitle|cmd|acct|key|data|vm|path|dir|new-chardev)$/;
const MAX_FIELDS = 2000;

/** `a0="sh" a2=636174…`, texts in hex decoded; the fields within `msg='…'` count as the record's own. */
export function auditFields(text: string, type: string): AuditFields {
  const fields: Record<string, string> = {};
  let count = 0;
  for (const part of text.split(ENRICHED)) {
    for (const [, name = "", double, single, bare] of part.matchAll(PAIR)) {
      count += 1;
      if (count > MAX_FIELDS) return fields;
      if (name === "msg" && single !== undefined) Object.assign(fields, auditFields(single, type));
      else fields[name] = double ?? single ?? plainText(name, bare ?? "", type);
    }
  }
  return fields;
}

/** What ausearch has interpreted: names for numbers, texts without quotes. */
const BETWEEN_INTERPRETED = /\s(?=[\w[\]-]{1,64}=)/;
const ID_FIELD = /^(?:[aefso]|fs)?[ug]id$/;

/** The same of a record that `ausearch -i` printed. */
export function interpretedFields(text: string): AuditFields {
  const fields: Record<string, string> = {};
  for (const pair of text.split(BETWEEN_INTERPRETED)) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, at));
    const plain = pair.slice(at + 1).trim();
    const isName = ID_FIELD.test(name) && !/^\d+$/.test(plain);
    fields[isName ? name.toUpperCase() : name] = plain;
  }
  return fields;
}

/** The arguments of a system call itself are numbers in hex. */
function plainText(name: string, value: string, type: string): string {
  if (!TEXT_FIELD.test(name) || (type === "SYSCALL" && /^a\d/.test(name))) return value;
  return HEX.test(value) && value.length > 2 ? fromHex(value) : value;
}

function fromHex(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.toString("utf8", 0, end).replaceAll("\0", " ");
}

/** `a0`, `a1`, and long ones in pieces, `a2[0]`, `a2[1]`. */
export function argumentsIn(fields: AuditFields): string[] {
  const parts = new Map<number, string>();
  for (const [name, value] of Object.entries(fields)) {
    const [, at] = /^a(\d{1,5})(?:\[\d{1,5}\])?$/.exec(name) ?? [];
    if (at !== undefined) parts.set(Number(at), (parts.get(Number(at)) ?? "") + value);
  }
  return [...parts].toSorted(([a], [b]) => a - b).map(([, value]) => value);
}

/** Address and port of a socket address in hex; undefined for other families than IPv4 and IPv6. */
export function socketAddress(hex: string): { ip: string; port: number } | undefined {
  if (!/^(?:[\dA-Fa-f]{2})+$/.test(hex)) return undefined;
  const bytes = Buffer.from(hex, "hex");
  if (bytes.length < 8) return undefined;
  const family = bytes.readUInt16LE(0);
  const port = bytes.readUInt16BE(2);
  if (family === 2) return { ip: [...bytes.subarray(4, 8)].join("."), port };
  if (family !== 10 || bytes.length < 24) return undefined;
  const groups = Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(8 + at * 2).toString(16));
  return { ip: groups.join(":"), port };
}
