import type { EventRecord } from "../event-record.ts";
import { readFirst } from "../event-record.ts";
import { mask } from "../mask.ts";
import { programPath } from "../paths.ts";
import type { Description, View } from "../view.ts";
import { signalsOf, words } from "../view.ts";
import { leavesOf } from "./leaves.ts";
import { typeOf } from "./type-of.ts";

const EXE = ["exe", "command", "program", "service"] as const;
const USER = ["user", "username", "userName"] as const;
const ACTION = ["action", "type", "eventName", "name"] as const;

const MAX_LEAVES = 14;
/** Where and when, not what: these never make a shape. */
const PLACE_AND_TIME =
  /^(?:_.*|.*[_-]id|.*Id|.*ID|id|.*time.*|.*_at|.*stamp.*|date|.*_metadata|workloadMetadata|containerLabels|host|hostname|feed|event_?type|eventClass|tsEventType|guid|uuid|pid|ppid|port|header|version|.*hash.*)$/i;

type UnknownValues = ReturnType<typeof readUnknown>;

/** Any other type: whatever its scalar fields say, volatile parts masked. */
export const unknownView: View<UnknownValues> = {
  read: readUnknown,
  essence: (values) => ({ ...values, leaves: mask(values.leaves) }),
  describe: describeUnknown,
};

function readUnknown(event: EventRecord) {
  return {
    type: typeOf(event),
    exe: readFirst(event, EXE),
    user: readFirst(event, USER),
    action: readFirst(event, ACTION),
    leaves: leavesOf(event, { max: MAX_LEAVES, skip: PLACE_AND_TIME }).join(" "),
  };
}

function describeUnknown({ type, exe, user, action, leaves }: UnknownValues): Description {
  const program = programPath(exe);
  return {
    kind: words(type || "untyped", action),
    program: program.name,
    text: leaves,
    who: user,
    outcome: /\b(?:fail|denied|error)/i.test(leaves) ? "failed" : "",
    signals: signalsOf({
      act: "other",
      program: program.base,
      path: program.path,
      command: leaves.toLowerCase(),
      extra: words(type, action),
      user,
    }),
  };
}
