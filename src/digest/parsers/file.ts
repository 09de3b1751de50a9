import { signalsOf } from "./signals.ts";
import type { Act } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readText } from "../../event-fields/event-record.ts";
import { canon } from "../shape/canon.ts";
import { byCommand } from "../shape/command-line.ts";
import { mask } from "../shape/mask.ts";
import { linuxPath, programPath, windowsPath } from "../shape/paths.ts";
import type { Description, EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { words } from "../shape/words.ts";

const ACTION = ["action", "type", "operation", "event", "syscall"] as const;
const FILENAME = ["filename", "file", "path"] as const;
const EXE = ["exe", "command"] as const;
const USER = ["user", "uid"] as const;

type FileValues = ReturnType<typeof readFile>;

/** File integrity monitoring, Linux and Windows (docs/threat-stack-api.md §3.10 [D]). */
export const fileParser: EventParser<FileValues> = {
  name: "file",
  types: ["file", "fileevent", "fim"],
  read: readFile,
  forms: { line: { as: "command", after: "exe" } },
  essence: (values) => ({ ...values, filename: canon(values.filename), line: canon(values.line) }),
  describe: describeFile,
  participants: seeHost,
};

function readFile(event: EventRecord) {
  return {
    action: readFirst(event, ACTION),
    filename: readFirst(event, FILENAME),
    exe: readFirst(event, EXE),
    user: readFirst(event, USER),
    from: readText(event, "src_user"),
    to: readText(event, "dst_user"),
    line: readText(event, "arguments"),
  };
}

function describeFile({ action, filename, exe, user, from, to, line }: FileValues): Description {
  const windows = filename.includes("\\");
  const path = windows ? windowsPath(filename) : linuxPath(filename);
  const program = programPath(exe);
  const owners = from === to ? "" : words(from && `from ${from}`, to && `to ${to}`);
  return {
    kind: `file ${action}`.trim(),
    program: program.name,
    text: words(program.name, "→", path, owners, byCommand(program.name, line)),
    template: mask(words(program.name, "→", path, owners)),
    who: user,
    outcome: "",
    signals: signalsOf({
      act: actOf(action),
      program: program.base,
      path: program.path,
      command: line,
      target: windows ? path.toLowerCase() : path,
      extra: words(action, owners),
      user,
    }),
  };
}

function actOf(action: string): Act {
  if (/delet|unlink|remov/i.test(action)) return "delete";
  if (/mode|attrib|owner|perm|chmod|chown/i.test(action)) return "mode";
  return /^(?:open|read|access|close)/i.test(action) ? "read" : "write";
}
