import { plainAddress, scopeOf } from "../addresses.ts";
import { canon } from "../canon.ts";
import { commandText } from "../command-line.ts";
import type { EventRecord } from "../event-record.ts";
import { readFirst, readText } from "../event-record.ts";
import { mask } from "../mask.ts";
import { programPath, windowsPath } from "../paths.ts";
import type { ProgramPath } from "../paths.ts";
import type { Description, Outcome, View } from "../view.ts";
import { signalsOf, words } from "../view.ts";
import { endpointShape } from "./endpoint.ts";
import { channelOf } from "./windows-channel.ts";
import { knownEvent } from "./windows-events.ts";
import type { WindowsEvent } from "./windows-events.ts";
import { describeOtherWindows, readOtherWindows } from "./windows-other.ts";
import { windowsParent, windowsProgram, windowsUser } from "./windows-actors.ts";
import { windowsValue } from "./windows-value.ts";

const ID = ["win_event_id", "EventID", "event_id"] as const;
const BETWEEN = "\u0002";
/** Kerberos and NTLM say in a status whether they let the account in. */
const STATUS_IDS = new Set(["4768", "4769", "4776"]);

export type WindowsValues = ReturnType<typeof readWindows>;

/** Windows Security, Sysmon and PowerShell; every other channel by the template of its message. */
export const windowsView: View<WindowsValues> = {
  read: readWindows,
  essence: essenceOf,
  describe: describeWindows,
};

function readWindows(event: EventRecord) {
  const id = readFirst(event, ID);
  const channel = channelOf(event, id);
  const known = knownEvent(channel, id);
  if (known === undefined) return readOtherWindows(event, id);
  const extras = known.extra.map((sources) => windowsValue(event, sources)).filter(Boolean);
  if (known.act === "access" && readText(event, "CallTrace").includes("UNKNOWN")) {
    extras.push("unbacked caller");
  }
  return {
    channel,
    id,
    exe: windowsProgram(event, known.act),
    parent: known.act === "start" ? windowsParent(event) : "",
    user: windowsUser(event),
    command: windowsValue(event, known.command),
    target: windowsValue(event, known.target),
    extras: extras.join(BETWEEN),
  };
}

/** Masked messages of other channels: lines of one shape show the same behaviour. */
function essenceOf(values: WindowsValues): WindowsValues {
  const { channel, command, target } = values;
  if (channel === "other") return { ...values, command: mask(command), target: mask(target) };
  const act = knownEvent(channel, values.id)?.act;
  return act === "start" || act === "script" ? { ...values, command: canon(command) } : values;
}

function describeWindows(values: WindowsValues): Description {
  const { channel, id, user, command, target } = values;
  const known = knownEvent(channel, id);
  if (known === undefined) return describeOtherWindows(values);
  const extras = values.extras === "" ? [] : values.extras.split(BETWEEN);
  const program = programPath(values.exe);
  const parent = programPath(values.parent);
  return {
    kind: known.name,
    program: program.name,
    ...textsOf(known, { program, parent, command, target, extras }),
    who: user,
    ...(known.act === "logon" ? { account: target } : {}),
    outcome: outcomeOf(known, id, extras),
    signals: signalsOf({
      act: known.act,
      program: program.base,
      path: program.path,
      parent: parent.base,
      command: command.toLowerCase(),
      target: windowsPath(target).toLowerCase(),
      extra: words(id, ...extras).toLowerCase(),
      user: user.toLowerCase(),
    }),
  };
}

interface Parts {
  readonly program: ProgramPath;
  readonly parent: ProgramPath;
  readonly command: string;
  readonly target: string;
  readonly extras: readonly string[];
}

function textsOf(known: WindowsEvent, parts: Parts): { text: string; shape?: string } {
  const { program, parent, command, target, extras } = parts;
  if (known.act === "start") {
    return { text: words(commandText(program.name, command), parent.name && `← ${parent.name}`) };
  }
  if (known.act === "connect" || known.act === "accept") {
    const [port = ""] = extras;
    const address = plainAddress(target);
    return {
      text: words(program.name, `→ ${address}:${port}`, scopeOf(address)),
      shape: words(mask(program.name), "→", endpointShape(address, port)),
    };
  }
  const isImage = known.act === "access" || known.act === "inject";
  const shown = isImage ? programPath(target).name : windowsPath(target);
  const bracket = extras.length === 0 ? "" : `(${extras.join(" ")})`;
  return { text: words(program.name, shown && `→ ${shown}`, command, bracket) };
}

function outcomeOf(known: WindowsEvent, id: string, extras: readonly string[]): Outcome {
  if (known.outcome !== "") return known.outcome;
  if (!STATUS_IDS.has(id)) return "";
  const status = extras.find((extra) => /^0x[0-9a-f]{1,8}$/i.test(extra));
  return status === undefined || /^0x0+$/.test(status) || id !== "4776" ? "" : "failed";
}
