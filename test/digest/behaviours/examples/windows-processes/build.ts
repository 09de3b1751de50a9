import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";

const SYSTEM32 = "C:\\Windows\\System32\\";
const SHELL = `${SYSTEM32}cmd.exe`;

/** The start of a program by a shell, or by the parent that is named; without a folder it lies in System32. */
export function start(line: string, by = SHELL, exe = programOf(line)): EventRecord {
  return {
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe: inFolder(exe),
    arguments: line,
    ParentImage: inFolder(by),
  };
}

/** A block of PowerShell text. */
export function script(text: string): EventRecord {
  return {
    event_type: "winsec",
    provider: "Microsoft-Windows-PowerShell",
    win_event_id: 4104,
    message: `Creating Scriptblock text (1 of 1):\r\n${text}\r\n\r\nScriptBlock ID: 1-2`,
  };
}

/** A start of the engine of PowerShell. */
export function engine(line: string): EventRecord {
  return {
    event_type: "winsec",
    provider: "PowerShell",
    win_event_id: 400,
    message: `Engine state is changed from None to Available.\r\n\r\nDetails:\r\n\tNewEngineState=Available\r\n\tHostName=ConsoleHost\r\n\tHostApplication=${line}\r\n\tEngineVersion=5.1`,
  };
}

/** Two starts by a shell: one that shows the behaviour and one that does not. */
export function starts(hit: string, miss: string): Example {
  return { hit: start(hit), miss: start(miss) };
}

/** Two blocks of PowerShell text: one that shows the behaviour and one that does not. */
export function scripts(hit: string, miss: string): Example {
  return { hit: script(hit), miss: script(miss) };
}

/** Under the whole ids of the behaviours. */
export function inArea(examples: Examples): Examples {
  return Object.fromEntries(
    Object.entries(examples).map(([id, example]) => [`windows-processes.${id}`, example]),
  );
}

function programOf(line: string): string {
  const [, quoted = "", plain = ""] = /^(?:"([^"]+)"|(\S+))/.exec(line) ?? [];
  const program = quoted || plain;
  return /\.\w{2,4}$/.test(program) ? program : `${program}.exe`;
}

function inFolder(program: string): string {
  return program.includes("\\") ? program : SYSTEM32 + program;
}
