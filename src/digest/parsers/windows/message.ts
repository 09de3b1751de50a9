/** What a rendered message says beyond its first sentence. */
export interface WindowsMessage {
  /** The first sentence. */
  readonly lead: string;
  /** Labelled values below it, `; ` between them, without those that say who, when or nothing. */
  readonly details: string;
}

const MAX_READ = 4000;
const MAX_DETAILS = 600;
const LABELLED = /^([A-Z][\w ()#./-]{1,50}?)\s*[:=]\s*(.*)$/;
/** Sections about the acting account, which is told by itself. */
const ABOUT_SUBJECT = /^(?:Creator )?Subject$/;
const QUIET_LABEL =
  /^(?:.*\b(?:Security|Logon|Handle|Process|Thread|Transaction|Activity|Correlation|Client Process|ScriptBlock|Runspace|Host) ?IDs?|(?:Logon |Object |Provider )?GUID|ProcessGuid|LogonGuid|Account Domain|RuleName|UtcTime|EventType|Severity|Category|For more information.*|.*(?:Version|Time stamp|time stamp)|Restricted SID Count|Domain|Schema)$/;
const NOTHING = /^(?:-|0x0|0|S-1-0-0|N\/A|<never>|<value not set>|NULL SID|\{?0{8}-.*|%%\d+)?$/;
const ADVERT = /^https?:\/\/go\.microsoft\.com/;
const MIN_PROSE = 90;

/** Reads a message of any channel; explanations that follow the values are left out. */
export function readMessage(message: string): WindowsMessage {
  const [lead = "", ...rest] = message.slice(0, MAX_READ).split("\n");
  const details: string[] = [];
  let isQuiet = false;
  for (const line of rest) {
    const said = readLine(line.trim());
    if (said.kind === "prose") break;
    if (said.kind === "heading") isQuiet = ABOUT_SUBJECT.test(said.text);
    else if (said.text !== "" && !isQuiet) details.push(said.text);
  }
  return { lead: lead.trim(), details: details.join("; ").slice(0, MAX_DETAILS) };
}

/** The text is a heading, or what a line tells: "" where that is nothing. */
function readLine(text: string): { kind: "heading" | "prose" | "value"; text: string } {
  const [, label = "", value = ""] = LABELLED.exec(text) ?? [];
  if (label === "") {
    const isProse = text.length >= MIN_PROSE && text.endsWith(".");
    return { kind: isProse ? "prose" : "value", text: ADVERT.test(text) ? "" : text };
  }
  if (value === "") return { kind: "heading", text: label };
  const isSilent = QUIET_LABEL.test(label) || NOTHING.test(value);
  return { kind: "value", text: isSilent ? "" : `${label} ${value}` };
}
