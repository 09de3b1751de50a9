import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";
import { plainAccount } from "./actors.ts";

const MAX_CONTEXT = 6000;
const MAX_VALUE = 480;
/** Of all values of a pipeline. */
const MAX_VALUES = 960;
const STEP =
  /^(CommandInvocation|ParameterBinding|TerminatingError|NonTerminatingError)\(([^)]*)\): (.*)$/;
const BOUND = /^name="([^"]*)"; value="(.*)"$/;
/** Texts that the engine itself compiles for every session and error. */
const ENGINE_TEXT =
  /^(?:prompt|\$global:\?|\{ Set-StrictMode -Version 1; .*\}|\s*Set-StrictMode -Off|Microsoft\.PowerShell\.Core\\Set-StrictMode -Off)$/;

/** What PowerShell was told to do: the script, the pipeline or the command with its bound parameters. */
export function powershellText(event: EventRecord, id: string): string {
  const script = readText(event, "ScriptBlockText");
  if (script !== "") return script;
  const message = readText(event, "message") || readText(event, "Payload");
  if (id === "4104") return scriptOf(message);
  if (id === "800") return pipelineOf(message);
  return id === "4103" || id === "4100" ? commandsOf(before(message, "\nContext:")) : message;
}

/** The command line of the program that PowerShell ran in. */
export function hostApplication(event: EventRecord): string {
  const flat = readText(event, "HostApplication");
  if (flat !== "") return flat;
  const message = readText(event, "message");
  return lineAfter(message, "HostApplication=") || lineAfter(message, "Host Application = ");
}

/** The account that the message names. */
export function powershellUser(event: EventRecord): string {
  const message = readText(event, "message");
  return plainAccount(lineAfter(message, "\tUserId=") || lineAfter(message, " User = "));
}

export function isEngineText(text: string): boolean {
  return text.length < 200 && ENGINE_TEXT.test(text);
}

/** Without the heading and the id below it; a file that it came from follows in brackets. */
function scriptOf(message: string): string {
  const start = message.startsWith("Creating Scriptblock") ? message.indexOf("\n") + 1 : 0;
  const end = message.lastIndexOf("\nScriptBlock ID:");
  if (end < start) return message.slice(start).trim();
  const path = lineAfter(message.slice(end), "Path:");
  const script = message.slice(start, end).trim();
  return path === "" ? script : `${script} (${path})`;
}

function pipelineOf(message: string): string {
  const line = between(message, "command line:", "Context Information:")
    .trim()
    .replace(/(?<!\s)\s*\.$/, "");
  return line === "" ? commandsOf(between(message, "Details:", "")) : line;
}

/** What the variables of a pipeline stood for: the values bound to its commands, as far as they are told. */
export function powershellValues(event: EventRecord, id: string): string {
  if (id !== "800") return "";
  const message = readText(event, "message");
  if (!between(message, "command line:", "Context Information:").includes("$")) return "";
  const values = stepsOf(between(message, "Details:", ""))
    .filter(({ step }) => step === "ParameterBinding")
    .map(({ rest }) => boundValue(rest));
  return values.join(" ").slice(0, MAX_VALUES);
}

/** `Send-MailMessage -To a@b`: commands with the values bound to their parameters. */
function commandsOf(text: string): string {
  const said: string[] = [];
  for (const { step, name, rest } of stepsOf(text)) {
    if (step === "CommandInvocation") said.push(said.length === 0 ? name : `| ${name}`);
    else said.push(step === "ParameterBinding" ? boundValue(rest) : rest);
  }
  return said.length === 0 ? text.trim() : said.join(" ");
}

interface Step {
  readonly step: string;
  readonly name: string;
  rest: string;
}

/** One a line, but a value may go on for several. */
function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  for (const line of text.slice(0, MAX_CONTEXT).split("\n")) {
    const [, step = "", name = "", rest = ""] = STEP.exec(line.trim()) ?? [];
    const last = steps.at(-1);
    if (step !== "") steps.push({ step, name, rest });
    else if (last !== undefined) last.rest = `${last.rest} ${line.trim()}`;
  }
  return steps;
}

function boundValue(rest: string): string {
  const [, name = "", value = ""] = BOUND.exec(rest.trim()) ?? [];
  if (name === "") return rest.slice(0, MAX_VALUE);
  return `-${name} ${value.trim().slice(0, MAX_VALUE)}`;
}

function before(text: string, mark: string): string {
  const end = text.indexOf(mark);
  return end < 0 ? text : text.slice(0, end);
}

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  if (start < 0) return from === "Details:" ? "" : text;
  const end = to === "" ? -1 : text.indexOf(to, start);
  return text.slice(start + from.length, end < 0 ? text.length : end);
}

function lineAfter(text: string, mark: string): string {
  const start = text.indexOf(mark);
  if (start < 0) return "";
  const end = text.indexOf("\n", start + mark.length);
  return text.slice(start + mark.length, end < 0 ? text.length : end).trim();
}
