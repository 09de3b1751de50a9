/** What a line of a web server says of one request. */
export interface WebRequest {
  /** Method and target, without the disguise of escapes: `GET /a?b=../../etc/passwd`. */
  readonly asked: string;
  /** Where the client says it comes from and what it calls itself. */
  readonly client: string;
  /** Three digits; "" where the line does not say. */
  readonly status: string;
}

const METHOD = "GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|CONNECT|PROPFIND|SEARCH|DEBUG";
/** `"GET /a HTTP/1.1" 200 12 "referrer" "agent"`, also as a part of JSON or of an error. */
const QUOTED = new RegExp(
  String.raw`"(${METHOD}) ((?:[^"\\]|\\.)+?)(?: HTTP/[\d.]+)?"(?:\s+(\d{3})\b)?(.*)$`,
  "s",
);
/** `Started GET "/a" for …` */
const STARTED = new RegExp(String.raw`\b(${METHOD}) "(/[^"]*)"()(.*)$`, "s");
/** `GET /a 200 3 ms`, and the fields of IIS: `GET /a query port user address agent referrer 200 0 0 5`. */
const PLAIN = new RegExp(String.raw`^(${METHOD}) (/\S*) (\d{3})\b(.*)$`, "s");
const FIELDS = new RegExp(
  String.raw`(?:^|\s)(${METHOD}) (/\S*) (\S+) \d+ \S+ \S+ (\S+)(?: \S+)? (\d{3}) \d+ \d+`,
);
const NAMED = new RegExp(
  String.raw`"(?:method|verb|request_method)":\s*"(${METHOD})".{0,400}?"(?:path|uri|url|request_uri)":\s*"([^"]+)"()(.*)$`,
  "s",
);
const STATUS =
  /"(?:status|status_code|response_code)":\s*"?(\d{3})\b|\s(\d{3}) \+?\d+ \S+ \S+ \S{4}\s|\bstatus[:=] ?(\d{3})\b/;
/** What Apache says of a request that it could not serve. */
const UNSERVED =
  /\b(?:File does not exist|script not found or unable to stat|client denied by server configuration|Invalid URI in request): (\S.*)$/;

/** The request in a line of a web server, a proxy or an application; undefined where there is none. */
export function webRequestIn(text: string): WebRequest | undefined {
  if (!MIGHT_ASK.test(text)) return undefined;
  return unservedIn(text) ?? fieldsIn(text) ?? requestIn(text);
}

function unservedIn(text: string): WebRequest | undefined {
  const path = UNSERVED.exec(text)?.[1];
  return path === undefined
    ? undefined
    : { asked: `- ${plainly(path)}`, client: "", status: "404" };
}

function fieldsIn(text: string): WebRequest | undefined {
  const [whole, method = "", path = "", query = "", agent = "", status = ""] =
    FIELDS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const target = query === "-" ? path : `${path}?${query}`;
  return { asked: `${method} ${plainly(target)}`, client: plainly(agent), status };
}

function requestIn(text: string): WebRequest | undefined {
  const found = [QUOTED, STARTED, NAMED, PLAIN]
    .map((pattern) => pattern.exec(text))
    .find((match) => match !== null);
  const [whole, method = "", target = "", status = "", rest = ""] = found ?? [];
  if (whole === undefined) return undefined;
  return {
    asked: `${method} ${plainly(target)}`,
    client: plainly(rest),
    status: status || statusIn(text),
  };
}

function statusIn(text: string): string {
  return STATUS.exec(text)?.slice(1).find(Boolean) ?? "";
}

const MIGHT_ASK = new RegExp(
  String.raw`\b(?:${METHOD})\b|does not exist: |unable to stat: |server configuration: |in request: `,
);
const MOST_ROUNDS = 3;

/** Escapes of addresses and of the log taken away, as often as they were put on. */
function plainly(text: string): string {
  let plain = text.replaceAll(/\?.*/gs, (query) => query.replaceAll("+", " "));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = plain;
    plain = before.replaceAll(/(?:%|\\x)([0-7][0-9a-f])|%u00([0-7][0-9a-f])/gi, decoded);
    if (plain === before) break;
  }
  return plain.replaceAll(/\s+/g, " ").trim();
}

function decoded(_whole: string, short?: string, long?: string): string {
  return String.fromCodePoint(Number.parseInt(short ?? long ?? "20", 16));
}
