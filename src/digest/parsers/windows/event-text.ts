import type { Act } from "../signals.ts";
import { plainAddress, scopeOf } from "../../../event-fields/address.ts";
import { commandText } from "../../shape/command-line.ts";
import { mask } from "../../shape/mask.ts";
import { programPath, windowsPath } from "../../shape/paths.ts";
import type { ProgramPath } from "../../shape/paths.ts";
import type { Description } from "../parser.ts";
import { words } from "../../shape/words.ts";
import { endpointTemplate } from "../endpoint.ts";
import type { WindowsEvent } from "./known-events.ts";

export interface WindowsParts {
  readonly program: ProgramPath;
  readonly parent: ProgramPath;
  readonly command: string;
  readonly target: string;
  readonly extras: readonly string[];
}

/** The domain part of an account's SID says nothing that its host does not say. */
const ACCOUNT_SID = /S-1-5-21-[\d-]+-(\d+)/g;
/** Where WMI keeps what it does by itself; all of it lies there. */
const SUBSCRIPTION = /\\\\\.\\root\\subscription:/gi;
const HEX = /^0x[0-9a-f]+$/i;

/** An event of a known id in words, and its shape where masks would hide what tells uses apart. */
export function windowsText(known: WindowsEvent, parts: WindowsParts): Said {
  const { program, parent, command } = parts;
  const { act } = known;
  if (act === "start") {
    return { text: words(commandText(program.name, command), parent.name && `← ${parent.name}`) };
  }
  if (act === "script") return scriptText(parts);
  if (act === "connect" || act === "accept") return endpointText(parts);
  return actText(act, parts);
}

type Said = Pick<Description, "template" | "text">;

function actText(act: Act, { program, command, target, extras }: WindowsParts): Said {
  const isImage = act === "access" || act === "inject";
  const path = isImage ? programPath(target).name : shortSid(windowsPath(target));
  const shown = path || target;
  const what = withoutPlace(act, words(program.name, shown && `→ ${shown}`, command));
  const text = words(what, inBrackets(extras));
  return act === "access" || act === "read"
    ? { text, template: accessTemplate(what, extras) }
    : { text };
}

/** What was bound to variables is not what was run: it takes no part in the shape. */
function scriptText({ program, command, extras }: WindowsParts): Said {
  const isSaid = program.base === "powershell.exe" || command.startsWith(`${program.name} `);
  const what = words(isSaid && command !== "" ? "" : program.name, command);
  return { text: words(what, inBrackets(extras)), template: mask(what) };
}

function inBrackets(extras: readonly string[]): string {
  const said = extras.map((extra) => extra.replace(/\s+/g, " ")).join(" ");
  return said === "" ? "" : `(${said})`;
}

function endpointText({ program, target, extras }: WindowsParts): Said {
  const [port = ""] = extras;
  const address = plainAddress(target);
  return {
    text: words(program.name, `→ ${address}:${port}`, scopeOf(address)),
    template: words(mask(program.name), "→", endpointTemplate(address, port)),
  };
}

/** Access masks are few, and what they allow is what matters. */
function accessTemplate(what: string, extras: readonly string[]): string {
  const said = extras.map((extra) => (HEX.test(extra) ? extra.toLowerCase() : mask(extra)));
  return words(mask(what), said.length === 0 ? "" : `(${said.join(" ")})`);
}

function withoutPlace(act: Act, text: string): string {
  return act === "task" ? text.replaceAll(SUBSCRIPTION, "") : text;
}

function shortSid(path: string): string {
  return path.includes("S-1-5-21-") ? path.replaceAll(ACCOUNT_SID, "S-…-$1") : path;
}
