import { barred } from "../params.ts";
import { signalsOf } from "../signals.ts";
import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readFirst, readText } from "../../../event-fields/event-record.ts";
import { programPath } from "../../shape/paths.ts";
import type { Description } from "../parser.ts";
import { words } from "../../shape/words.ts";
import { windowsUser } from "./actors.ts";
import { detailsOf } from "./details.ts";
import { otherEvidence } from "./other-evidence.ts";
import { otherOutcome } from "./outcome.ts";

const SOURCE = ["provider", "SourceName", "channel", "Channel"] as const;
const OBJECT = ["TargetObject", "TargetFilename", "ObjectName", "arguments"] as const;
const EXE = ["exe", "Image", "CallerProcessName"] as const;

/** A channel or id that the tables do not know: its source, its id and what its message says. */
export function readOtherWindows(event: EventRecord, id: string) {
  return {
    channel: "other",
    id,
    exe: readFirst(event, EXE),
    parent: readFirst(event, SOURCE),
    user: windowsUser(event),
    command: detailsOf(event, ""),
    target: readFirst(event, OBJECT),
    domain: "",
    extras: "",
    evidence: otherEvidence(readText(event, "message")),
    outcome: otherOutcome(readFirst(event, SOURCE), id),
  };
}

export function describeOtherWindows(values: ReturnType<typeof readOtherWindows>): Description {
  const { id, user, command, target, evidence } = values;
  const name = values.parent.replace(/^Microsoft-(?:Windows-)?(?:TerminalServices-)?/, "");
  const program = programPath(values.exe);
  const object = command.includes(target) ? "" : `→ ${target}`;
  return {
    kind: words(name || "windows", id),
    program: program.name,
    text: words(program.name && `${program.name}:`, command, object),
    who: user,
    outcome: values.outcome,
    signals: signalsOf({
      act: "log",
      program: program.base || name.toLowerCase(),
      path: program.path,
      command: command.toLowerCase(),
      target: target.toLowerCase(),
      extra: id,
      user: user.toLowerCase(),
      params: barred(evidence === "" ? [] : [evidence.toLowerCase()]),
    }),
  };
}
