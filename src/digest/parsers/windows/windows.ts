import { signalsOf } from "../signals.ts";
import type { Act } from "../signals.ts";
import { plainAddress } from "../../../event-fields/address.ts";
import { canon } from "../../shape/canon.ts";
import { commandText } from "../../shape/command-line.ts";
import { decodedCommand } from "../../shape/encoded-command.ts";
import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readFirst, readText } from "../../../event-fields/event-record.ts";
import { mask } from "../../shape/mask.ts";
import { programPath, windowsPath } from "../../shape/paths.ts";
import { BETWEEN, type Description, type EventParser } from "../parser.ts";
import { hostAccountOf, seeMachine } from "../participants.ts";
import { words } from "../../shape/words.ts";
import {
  accountIn,
  plainAccount,
  windowsParent,
  windowsProgram,
  windowsRunAs,
  windowsSubject,
  windowsUser,
} from "./actors.ts";
import { channelOf } from "./channel.ts";
import { detailsOf, TOLD } from "./details.ts";
import { evidenceOf } from "./evidence.ts";
import { knownEvent } from "./known-events.ts";
import type { WindowsEvent } from "./known-events.ts";
import { describeOtherWindows, readOtherWindows } from "./other-channels.ts";
import { windowsOutcome } from "./outcome.ts";
import { windowsParams } from "./params.ts";
import {
  hostApplication,
  isEngineText,
  powershellText,
  powershellUser,
  powershellValues,
} from "./powershell.ts";
import { LOGON_DOMAIN } from "./fields.ts";
import { directoryRights } from "./directory-rights.ts";
import { registryValue } from "./registry.ts";
import { taskAction } from "./task.ts";
import { windowsText } from "./event-text.ts";
import { windowsValue } from "./value.ts";

const ID = ["win_event_id", "EventID", "event_id"] as const;
const ORIGIN = ["src_ip", "IpAddress"] as const;
/** It names the service, which is not who came. */
const SERVICE_TICKET = "4769";
const DECODED = " [decoded: ";
/** Security's twin of what Sysmon says of a registry value. */
const VALUE_MODIFIED = "4657";
/** Every program up to its suffix, blanks in its folders included. */
const HOST_PROGRAM = /^"?(.*?\.exe)\b|^"?(\S+)/i;

export type WindowsValues = ReturnType<typeof readOtherWindows>;

/** Windows Security, Sysmon and PowerShell; every other channel by what its message says. */
export const windowsParser: EventParser<WindowsValues> = {
  name: "winsec",
  types: ["winsec", "winsecevent"],
  recognises: (event) => "win_event_id" in event,
  read: readWindows,
  forms: { command: { as: "command", after: "exe", named: "target" }, extras: { as: "list" } },
  essence: essenceOf,
  describe: describeWindows,
  knowsAct: ({ channel }) => channel !== "other",
  told: TOLD,
  origin: (event) => plainAddress(readFirst(event, ORIGIN)),
  cloudAccount: hostAccountOf,
  code: (event) => readFirst(event, ID),
  participants: seeMachine,
};

function readWindows(event: EventRecord): WindowsValues {
  const id = readFirst(event, ID);
  const channel = channelOf(event, id);
  const known = knownEvent(channel, id);
  if (known === undefined) return readOtherWindows(event, id);
  if (known.act === "script") return readPowershell(event, id);
  const { act } = known;
  const extras = extrasOf(event, known);
  const target = id === VALUE_MODIFIED ? registryValue(event) : windowsValue(event, known.target);
  const command = commandOf(event, known, id);
  const isSilent = act !== "exit" && act !== "start" && target + command + extras === "";
  return {
    channel,
    id,
    exe: windowsProgram(event, act),
    parent: act === "start" ? windowsParent(event) : "",
    user: actorOf(event, act),
    command: isSilent ? detailsOf(event, known.name) : command,
    target,
    domain: act === "logon" ? windowsValue(event, LOGON_DOMAIN) : "",
    extras,
    evidence: evidenceOf(event, channel, id),
    outcome: windowsOutcome(event, known, id),
  };
}

/** The account it runs as, that acted, or that the message alone names. */
function actorOf(event: EventRecord, act: Act): string {
  return (
    (act === "start" && windowsRunAs(event)) ||
    windowsUser(event) ||
    (act === "audit" ? windowsSubject(event) : "")
  );
}

function commandOf(event: EventRecord, known: WindowsEvent, id: string): string {
  const command = windowsValue(event, known.command);
  if (known.act === "task") return taskAction(command, event);
  return known.act === "start" ? withDecoded(command) : command || directoryRights(event, id);
}

/** A command line with what was encoded in it behind it. */
function withDecoded(command: string): string {
  const decoded = decodedCommand(command);
  return decoded === "" ? command : `${command}${DECODED}${decoded}]`;
}

/** What was encoded runs like a command of its own. */
function runOf(command: string): string {
  return command.replace(DECODED, "; ");
}

function extrasOf(event: EventRecord, { act, extra }: WindowsEvent): string {
  let extras = "";
  for (const sources of extra) extras = withExtra(extras, windowsValue(event, sources));
  return act === "access" && readText(event, "CallTrace").includes("UNKNOWN")
    ? withExtra(extras, "unbacked caller")
    : extras;
}

function withExtra(extras: string, another: string): string {
  return extras === "" || another === "" ? extras + another : extras + BETWEEN + another;
}

function readPowershell(event: EventRecord, id: string): WindowsValues {
  const host = id === "4104" ? "" : hostApplication(event);
  const [, program = "", word = ""] = HOST_PROGRAM.exec(host) ?? [];
  const isStart = id === "400" || id === "600";
  return {
    channel: "powershell",
    id,
    exe: windowsProgram(event, "script") || program || word,
    parent: "",
    user: windowsUser(event) || powershellUser(event),
    command: isStart
      ? commandText(programPath(program || word).name, host)
      : powershellText(event, id),
    target: "",
    domain: "",
    extras: powershellValues(event, id),
    evidence: "",
    outcome: "",
  };
}

/** Masked messages of other channels: lines of one shape show the same behaviour. */
function essenceOf(values: WindowsValues): WindowsValues {
  const { channel, command, target } = values;
  if (channel === "other") return { ...values, command: mask(command), target: mask(target) };
  const act = knownEvent(channel, values.id)?.act;
  if (act === "script") return { ...values, command: canon(command), extras: canon(values.extras) };
  return act === "start" ? { ...values, command: canon(command) } : values;
}

function describeWindows(values: WindowsValues): Description {
  const { channel, id, user, command, target, outcome } = values;
  const known = knownEvent(channel, id);
  if (known === undefined) return describeOtherWindows(values);
  const extras = values.extras === "" ? [] : values.extras.split(BETWEEN);
  const program = programPath(values.exe);
  const parent = programPath(values.parent);
  return {
    kind: known.name,
    program: program.name,
    ...windowsText(known, { program, parent, command, target, extras }),
    who: user,
    ...(known.act === "logon" && id !== SERVICE_TICKET ? { account: accountOf(values) } : {}),
    outcome,
    signals: signalsOf({
      act: known.act === "script" && isEngineText(command) ? "exit" : known.act,
      program: program.base,
      path: program.path,
      parent: parent.base,
      command: (known.act === "script" ? words(command, ...extras) : runOf(command)).toLowerCase(),
      target: (windowsPath(target) || target).toLowerCase(),
      // Where the parent of a started program lies decides as much as its name.
      extra: words(id, parent.path, ...extras).toLowerCase(),
      user: user.toLowerCase(),
      params: windowsParams({ known, path: program.path, values, extras }),
    }),
  };
}

/** Who logged on, where the name alone might be that of another in some domain. */
function accountOf({ domain, target }: WindowsValues): string {
  return plainAccount(accountIn(domain, target));
}
