import { signalsOf } from "./signals.ts";
import type { Act, Outcome } from "./signals.ts";
import { plainAddress, portBehind, scopeOf } from "../../event-fields/address.ts";
import { canon } from "../shape/canon.ts";
import { byCommand, commandText } from "../shape/command-line.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { mask } from "../shape/mask.ts";
import { linuxPath, programPath } from "../shape/paths.ts";
import type { Description, EventParser } from "./parser.ts";
import { words } from "../shape/words.ts";
import { commandsOf } from "./shell-commands.ts";
import { actOf } from "./audit-acts.ts";
import { hostAccountOf, seeHost } from "./participants.ts";
import { anyOfRange, anyOfScope, endpointTemplate } from "./endpoint.ts";

const TYPE = ["syscall", "type"] as const;
const EXE = ["exe", "command"] as const;
const ARGUMENTS = ["arguments", "args"] as const;
const USER = ["user", "uid"] as const;
const IMAGE = ["containerImage", "container_image", "containerId"] as const;
const FILE = ["filename", "path", "name"] as const;
const SOURCE_ADDRESS = ["src_ip", "ip"] as const;
const DESTINATION_ADDRESS = ["dst_ip", "ip"] as const;
const PORT = ["dst_port", "port"] as const;

const FILE_ACTS: ReadonlySet<Act> = new Set(["delete", "mode", "read", "write"]);

/** What every system call says of itself and of its caller. */
const TOLD = /^(?:type|syscall|success|exit|user|auser|[aefs]?[ug]id|tty|session|arch)$/;
/** EPERM, EACCES */
const REFUSED = /^(?:-?(?:1|13)|E(?:PERM|ACCES))$/;
/** EINPROGRESS, EALREADY: a connection that does not wait is being made. */
const IN_PROGRESS = /^(?:-(?:115|114)|EINPROGRESS|EALREADY)$/;

type AuditValues = ReturnType<typeof readAudit>;

/**
 * Processes and system calls of Linux hosts and containers (docs/threat-stack-api.md §3.10 [S]), and connections, of
 * which only the keys are known [D].
 */
export const auditParser: EventParser<AuditValues> = {
  name: "audit",
  types: ["audit", "auditevent", "process"],
  recognises: (event) => "syscall" in event || isContainerProcess(event),
  read: readAudit,
  forms: { line: { as: "command", after: "exe" } },
  essence: (values) => ({
    ...values,
    line: canon(values.line),
    file: canon(values.file),
    address: anyOfScope(values.address),
    port: anyOfRange(values.port),
  }),
  describe: describeAudit,
  knowsAct: ({ type }) => actOf(type) !== "other",
  told: TOLD,
  origin: originOf,
  cloudAccount: hostAccountOf,
  participants: seeHost,
};

/** What a container writes has the same type as what runs in it. */
function isContainerProcess(event: EventRecord): boolean {
  return "exe" in event && /^container/i.test(readText(event, "event_type"));
}

/** The address that a connection came from. */
function originOf(event: EventRecord): string {
  const flat = readText(event, "src_ip");
  if (flat !== "") return plainAddress(flat);
  const connection = event["connection"];
  return connection === undefined
    ? ""
    : plainAddress(readText(readRecord(event, "connection"), "src_addr"));
}

function readAudit(event: EventRecord) {
  const type = readText(event, "type") === "start" ? "start" : readFirst(event, TYPE) || "audit";
  const act = actOf(type);
  const address = act === "connect" || act === "accept" ? addressOf(event, act) : "";
  return {
    type,
    exe: readFirst(event, EXE),
    line: readFirst(event, ARGUMENTS),
    parent: readText(readRecord(event, "parent_metadata"), "exe") || readText(event, "parent_exe"),
    user: readFirst(event, USER),
    login: loginUser(event),
    tty: readText(event, "tty") === "" ? "" : "tty",
    failed: failureOf(event),
    image: readFirst(event, IMAGE),
    address: plainAddress(address),
    port: act === "connect" || act === "accept" ? portOf(event, address) : "",
    file: act === "start" ? "" : fileOf(event),
  };
}

/** Who logged in, where that is another one than who acts: root by sudo. */
function loginUser(event: EventRecord): string {
  const login = readText(event, "auser");
  if (login !== "") return login === readText(event, "user") ? "" : login;
  const auid = readText(event, "auid");
  return auid === "" || auid === readText(event, "uid") ? "" : `uid ${auid}`;
}

/** By the error number, where the call gives it. */
function failureOf(event: EventRecord): Outcome {
  const exit = readText(event, "exit");
  if (IN_PROGRESS.test(exit)) return "";
  const success = readText(event, "success");
  if (success === "" ? !exit.startsWith("-") : success !== "false") return "";
  return REFUSED.test(exit) ? "refused" : "failed";
}

/** As it is spelled, which may be with the port. */
function addressOf(event: EventRecord, act: Act): string {
  const connection = readRecord(event, "connection");
  const address =
    act === "accept"
      ? readFirst(event, SOURCE_ADDRESS) || readText(connection, "src_addr")
      : readFirst(event, DESTINATION_ADDRESS);
  return address || readText(connection, "addr");
}

function portOf(event: EventRecord, address: string): string {
  return (
    readFirst(event, PORT) ||
    readText(readRecord(event, "connection"), "port") ||
    portBehind(address)
  );
}

function fileOf(event: EventRecord): string {
  const path = event["path"];
  return Array.isArray(path) ? path.map(String).join(" ") : readFirst(event, FILE);
}

function describeAudit(values: AuditValues): Description {
  const { type, line, user, failed } = values;
  const act = actOf(type);
  const program = programPath(values.exe);
  const parent = programPath(values.parent);
  const rest = parent.name && `← ${parent.name}`;
  const endpoint = endpointOf(values);
  const object = endpoint.text || linuxPath(values.file);
  const what = whatOf({ act, program: program.name, object, line });
  return {
    kind: type,
    program: program.name,
    text: words(what, rest, act === "start" ? "" : byCommand(program.name, line)),
    template:
      endpoint.text === ""
        ? mask(words(what, rest))
        : words(mask(program.name), "→", endpoint.template, mask(rest)),
    who: user,
    context: contextOf(values),
    outcome: failed,
    signals: signalsOf({
      act,
      program: program.base,
      path: program.path,
      parent: parent.base,
      command: act === "start" ? line || program.path : line,
      target: endpoint.target || values.file || pathIn(act, line),
      extra: words(
        type,
        values.tty,
        values.image && "container",
        isElevated(values) ? "elevated" : "",
        scopeOf(values.address),
      ),
      user,
      params: commandsOf(line, program.base),
    }),
  };
}

function whatOf(said: { act: Act; program: string; object: string; line: string }): string {
  const { act, program, object, line } = said;
  if (act === "start") return commandText(program, line);
  return words(program, object && `→ ${object}`, act === "mode" ? line : "");
}

/** The last path of a command line, where a call on files does not name its file. */
function pathIn(act: Act, line: string): string {
  if (!FILE_ACTS.has(act)) return "";
  const at = line.lastIndexOf(" /");
  return at < 0 ? "" : (line.slice(at + 1).split(" ", 1)[0] ?? "");
}

function isElevated({ login, user }: AuditValues): boolean {
  return login !== "" && (user === "root" || user === "0");
}

function contextOf(values: AuditValues): string {
  const { login, tty, image } = values;
  const session = isElevated(values) ? `[root by ${login}]` : login && `[login ${login}]`;
  return words(session, tty && "[tty]", image && `[container ${image}]`);
}

function endpointOf({ address, port }: AuditValues): {
  text: string;
  template: string;
  target: string;
} {
  if (address === "" && port === "") return { text: "", template: "", target: "" };
  return {
    text: words(port === "" ? address : `${address}:${port}`, scopeOf(address)),
    template: endpointTemplate(address, port),
    target: words(address, port),
  };
}
