import { signalsOf } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst } from "../../event-fields/event-record.ts";
import { mask } from "../shape/mask.ts";
import { programPath } from "../shape/paths.ts";
import { BETWEEN, type Description, type EventParser } from "./parser.ts";
import { words } from "../shape/words.ts";
import { leavesOf } from "./leaves.ts";
import { typeOf } from "../../event-fields/event-type.ts";

const EXE = ["exe", "command", "program", "service"] as const;
const USER = ["user", "username", "userName"] as const;
const ACTION = ["action", "type", "eventName", "name"] as const;

const MAX_LEAVES = 14;
/** Where and when, not what: these never make a shape. */
const PLACE_AND_TIME =
  /^(?:_.*|.*[_-]id|.*Id|.*ID|id|.*time.*|.*_at|.*stamp.*|date|.*_metadata|workloadMetadata|containerLabels|host|hostname|feed|event_?type|eventClass|tsEventType|guid|uuid|pid|ppid|port|header|version|.*hash.*)$/i;

type UnknownValues = ReturnType<typeof readGeneral>;

/** Any other type: whatever its scalar fields say, volatile parts masked. */
export const generalParser: EventParser<UnknownValues> = {
  read: readGeneral,
  forms: { leaves: { as: "fields" } },
  essence: (values) => ({ ...values, leaves: mask(values.leaves) }),
  describe: describeGeneral,
};

function readGeneral(event: EventRecord) {
  return {
    type: typeOf(event),
    exe: readFirst(event, EXE),
    user: readFirst(event, USER),
    action: readFirst(event, ACTION),
    leaves: leavesOf(event, { max: MAX_LEAVES, skip: PLACE_AND_TIME }).join(BETWEEN),
  };
}

function describeGeneral({ type, exe, user, action, ...values }: UnknownValues): Description {
  const leaves = values.leaves.replaceAll(BETWEEN, " ");
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
