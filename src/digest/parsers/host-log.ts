import { barred } from "./params.ts";
import { signalsOf } from "./signals.ts";
import type { Outcome } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readText } from "../../event-fields/event-record.ts";
import { plainAddress, scopeOf } from "../../event-fields/address.ts";
import { canon } from "../shape/canon.ts";
import { logLine } from "../shape/log-line.ts";
import { logTemplate } from "../shape/log-template.ts";
import { mask } from "../shape/mask.ts";
import type { Description, EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { words } from "../shape/words.ts";
import { commandIn } from "./log-command.ts";
import { webRequestIn } from "./web-request.ts";

const LOG = ["log", "full_log", "message", "comment"] as const;
const GROUPS = ["groups", "group"] as const;

const FAILED =
  /fail|invalid|denied|refused|illegal|not allowed|unauthori[sz]ed|unknown|break-?in|\buser .{0,200}preauth|incorrect|attempts exceeded/i;
/** How sudo, su, a web firewall and the guards of the kernel say that they refused. */
const REFUSED =
  / : (?:user NOT (?:in sudoers|authorized)|command not allowed|[^:]{0,200}?\bincorrect password attempt|a password is required|[^:]{0,200}?not allowed to)|^(?:BAD|FAILED) SU\b|^- \S+ \S+:root\b|ModSecurity: Access denied|\bavc:\s+denied|apparmor="DENIED"|^SELinux is preventing /i;
/** A write that hit an address made of one byte again and again, or the address it ran from. */
const SEGFAULT = /\bsegfault at (?:0x)?([0-9a-f]+) ip (?:0x)?([0-9a-f]+)/i;
const ONE_BYTE = /^(?!(?:00|ff))([0-9a-f]{2})\1{3,}$/i;
/** How a mask writes an address. */
const MASKED_ORIGIN = /(?:\bfrom\s|\brhost=|\[)<([a-z-]+)>/;
const SUCCEEDED =
  /\baccepted\b|session opened|authentication success|logged in|login on|new session/i;
const ACCOUNT =
  /(?:\b(?:invalid|illegal) user|\bfor (?:(?:invalid|illegal) )?user|\b(?:password|publickey|none|gssapi-with-mic|keyboard-interactive\/pam) for(?: (?:invalid|illegal) user)?|\bauthenticating user)\s+([^\s;,()]+)|\buser=([^\s;,()]+)|\b(?:USER|new user: name)=([^\s;,()]+)/i;
const ORIGIN =
  /(?:\bfrom\s|\brhost=|\[)((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:.]{1,42}|[\w-]+(?:\.[\w-]+)+)/i;

type HostLogValues = ReturnType<typeof readHostLog>;

/** Lines of host logs as the sensor's decoder read them (docs/threat-stack-api.md §3.10 [S]). */
export const hostLogParser: EventParser<HostLogValues> = {
  name: "host",
  types: ["host", "hostevent", "ossec"],
  recognises: (event) => "sigid" in event || typeof event["log"] === "string",
  read: readHostLog,
  forms: { text: { as: "message", after: "program" } },
  essence: (values) => ({
    ...values,
    text: mask(values.text),
    asked: canon(values.asked),
    client: canon(values.client),
    run: canon(values.run),
  }),
  describe: describeHostLog,
  people: ({ text }) => ({ account: accountIn(text), origin: originIn(text) }),
  user: (event) => readText(event, "user"),
  participants: seeHost,
};

function readHostLog(event: EventRecord) {
  const { program, text } = logLine(readFirst(event, LOG));
  const request = webRequestIn(text);
  return {
    program,
    text: text || readText(event, "comment"),
    sigid: readText(event, "sigid"),
    groups: readFirst(event, GROUPS),
    level: readText(event, "level"),
    asked: request?.asked ?? "",
    client: request?.client ?? "",
    status: request?.status ?? "",
    ...commandIn(program, text),
    crash: crashIn(text),
  };
}

function describeHostLog(values: HostLogValues): Description {
  const { program, text, sigid, groups, level, asked, client, status, run, user, crash } = values;
  const template = logTemplate(text);
  return {
    kind: program === "" ? "log" : `log ${mask(program)}`,
    program: sigid,
    text,
    template,
    who: "",
    account: accountIn(text),
    outcome: outcomeOf(template, groups),
    signals: signalsOf({
      act: "log",
      program,
      path: asked,
      parent: client,
      target: run,
      command: template,
      user,
      params: barred(status + crash === "" ? [] : [`status=${status}`, `crash=${crash}`]),
      extra: words(
        groups,
        `level=${level}`,
        `sigid=${sigid}`,
        `from=${MASKED_ORIGIN.exec(text)?.[1] ?? "name"}`,
      ),
    }),
  };
}

/** The address or name it came from; what is spelled like an address and is none says nothing. */
function originIn(text: string): string {
  const said = ORIGIN.exec(text)?.[1] ?? "";
  if (!said.includes(":")) return said;
  return scopeOf(said) === "" ? "" : plainAddress(said);
}

/** Whether a program crashed where somebody led it. */
function crashIn(text: string): string {
  if (text.includes("stack smashing detected") || text.includes("buffer overflow detected"))
    return "led";
  if (!text.includes("segfault at")) return "";
  const [, at = "", ip = ""] = SEGFAULT.exec(text) ?? [];
  if (at === "") return "";
  const address = at.replace(/^0+(?=(?:..){4,}$)/, "");
  return ONE_BYTE.test(address) || (at === ip && !/^0*$/.test(at)) ? "led" : "";
}

function accountIn(text: string): string {
  const found = ACCOUNT.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}

function outcomeOf(text: string, groups: string): Outcome {
  if (REFUSED.test(text)) return "refused";
  if (/authentication_fail|invalid_login|login_denied/.test(groups)) return "failed";
  if (SUCCEEDED.test(text) || groups.includes("authentication_success")) return "ok";
  return FAILED.test(text) && /auth|login|password|user|access/i.test(text) ? "failed" : "";
}
