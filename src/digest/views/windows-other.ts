import type { EventRecord } from "../event-record.ts";
import { readFirst } from "../event-record.ts";
import { programPath } from "../paths.ts";
import type { Description } from "../view.ts";
import { signalsOf, words } from "../view.ts";
import { windowsUser } from "./windows-actors.ts";

const SOURCE = ["provider", "SourceName", "channel", "Channel"] as const;
const TEXT = ["summary", "message", "_subtype"] as const;
const OBJECT = ["TargetObject", "TargetFilename", "ObjectName", "arguments"] as const;
const EXE = ["exe", "Image"] as const;

/** A channel that the tables do not know: its source, its id and what its message says first. */
export function readOtherWindows(event: EventRecord, id: string) {
  return {
    channel: "other",
    id,
    exe: readFirst(event, EXE),
    parent: readFirst(event, SOURCE),
    user: windowsUser(event),
    command: readFirst(event, TEXT),
    target: readFirst(event, OBJECT),
    extras: "",
  };
}

export function describeOtherWindows(values: ReturnType<typeof readOtherWindows>): Description {
  const { id, user, command, target } = values;
  const name = values.parent.replace(/^Microsoft-(?:Windows-)?/, "");
  const program = programPath(values.exe);
  const line = command.slice(0, lineEnd(command));
  const object = line.includes(target) ? "" : `→ ${target}`;
  return {
    kind: words(name || "windows", id),
    program: program.name,
    text: words(program.name && `${program.name}:`, line, object),
    who: user,
    outcome: "",
    signals: signalsOf({
      act: "log",
      program: program.base || name.toLowerCase(),
      path: program.path,
      command: command.toLowerCase(),
      target: target.toLowerCase(),
      extra: id,
      user: user.toLowerCase(),
    }),
  };
}

function lineEnd(text: string): number {
  const end = text.search(/\r?\n/);
  return end < 0 ? text.length : end;
}
