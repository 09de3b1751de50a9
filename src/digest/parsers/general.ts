import { calledOf } from "../../event-fields/event-type.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { userOf } from "../../event-fields/user.ts";
import { pathsOf, readFirstPath } from "../../event-fields/event-path.ts";
import { mask } from "../shape/mask.ts";
import { programPath } from "../shape/paths.ts";
import { words } from "../shape/words.ts";
import { generalLeaves, leavesBeside } from "./general-leaves.ts";
import { BETWEEN, type Description, type EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { signalsOf } from "./signals.ts";

const EXE = pathsOf("exe", "command", "program", "service", "process.executable", "process.name");
const ACTION = pathsOf(
  "_subtype",
  "action",
  "type",
  "eventName",
  "event.action",
  "activity_name",
  "operation",
  "operationName",
  "name",
);
const NOTHING = /(?!)/;
const UNTYPED = "untyped";

/** Only a value that says so: a field named `error` may well be empty or count none. */
const FAILED =
  /(?:outcome|result|status|disposition|decision|response)\w{0,40}=(?:fail\w*|denied|deny|error|refused|rejected|blocked|unauthori[sz]ed|forbidden)(?![\w-])|success\w{0,40}=false(?![\w-])|=[^\u0002=]*\b(?:failed|failure|denied|refused)\b/i;

type GeneralValues = ReturnType<typeof readGeneral>;

/** Any other type, and what no other parser can say anything of: whatever its fields say, volatile parts masked. */
export const generalParser: EventParser<GeneralValues> = {
  name: "general",
  types: [],
  read: readGeneral,
  forms: { leaves: { as: "fields" } },
  essence: (values) => ({ ...values, leaves: mask(values.leaves) }),
  describe: describeGeneral,
  typeName: (event) => calledOf(event) || UNTYPED,
  participants: seeHost,
  leaves: ({ leaves }) => (leaves === "" ? [] : leaves.split(BETWEEN)),
  omitting: (shared) => ({
    ...generalParser,
    describe: (values) =>
      describeGeneral(withoutShared(values, shared.get(values.type || UNTYPED))),
  }),
};

/**
 * The same parser for events of which it knows the act and nothing more: what else they say is told as the general
 * parser tells it.
 */
export function withLeaves(parser: EventParser): EventParser {
  return {
    ...parser,
    read: (event) => ({
      ...parser.read(event),
      leaves: leavesBeside(event, parser.told ?? NOTHING),
    }),
    essence: (values) => ({
      ...(parser.essence?.(values) ?? values),
      leaves: mask(values["leaves"] ?? ""),
    }),
    describe(values) {
      const said = parser.describe(values);
      const leaves = (values["leaves"] ?? "").replaceAll(BETWEEN, " ");
      return { ...said, text: leaves, template: mask(leaves) };
    },
  };
}

function withoutShared(
  values: GeneralValues,
  shared: ReadonlySet<string> | undefined,
): GeneralValues {
  if (shared === undefined) return values;
  const leaves = values.leaves.split(BETWEEN).filter((leaf) => !shared.has(leaf));
  return leaves.length === 0 ? values : { ...values, leaves: leaves.join(BETWEEN) };
}

function readGeneral(event: EventRecord) {
  return {
    type: calledOf(event),
    exe: readFirstPath(event, EXE),
    user: userOf(event),
    action: readFirstPath(event, ACTION),
    leaves: generalLeaves(event),
  };
}

function describeGeneral({ type, exe, user, action, leaves }: GeneralValues): Description {
  const program = programPath(exe);
  const text = leaves.replaceAll(BETWEEN, " ");
  return {
    kind: words(type || UNTYPED, action === type ? "" : action),
    program: program.name,
    text,
    who: user,
    outcome: FAILED.test(leaves) ? "failed" : "",
    signals: signalsOf({
      act: "other",
      program: program.base,
      path: program.path,
      command: text.toLowerCase(),
      extra: words(type, action),
      user,
    }),
  };
}
