import { signalsOf } from "./signals.ts";
import { plainAddress, portBehind, scopeOf } from "../../event-fields/address.ts";
import { byCommand } from "../shape/command-line.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { mask } from "../shape/mask.ts";
import { programPath } from "../shape/paths.ts";
import type { Description, EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { words } from "../shape/words.ts";
import { anyOfRange, anyOfScope, endpointTemplate } from "./endpoint.ts";

const TYPE = ["type", "syscall", "direction", "action"] as const;
const EXE = ["exe", "command"] as const;
const USER = ["user", "uid"] as const;
const DESTINATION = ["dst_ip", "ip"] as const;
const PORT = ["dst_port", "port"] as const;
const NAME = ["domain", "dst_host", "dns_host"] as const;

type NetworkValues = ReturnType<typeof readNetwork>;

/** Connections of the older `network` type (docs/threat-stack-api.md §3.11 [D]). */
export const networkParser: EventParser<NetworkValues> = {
  name: "network",
  types: ["network"],
  read: readNetwork,
  forms: { line: { as: "command", after: "exe" } },
  essence: (values) => ({
    ...values,
    line: "",
    address: anyOfScope(values.address),
    port: anyOfRange(values.port),
  }),
  describe: describeNetwork,
  participants: seeHost,
};

function readNetwork(event: EventRecord) {
  const connection = readRecord(event, "connection");
  const type = readFirst(event, TYPE);
  const inbound = /accept|inbound|listen/i.test(type);
  const address = inbound
    ? readText(event, "src_ip") || readText(connection, "src_addr")
    : readFirst(event, DESTINATION) || readText(connection, "addr");
  return {
    type,
    arrow: inbound ? "←" : "→",
    exe: readFirst(event, EXE),
    user: readFirst(event, USER),
    address: plainAddress(address),
    port: readFirst(event, PORT) || readText(connection, "port") || portBehind(address),
    protocol: readText(event, "protocol"),
    name: readFirst(event, NAME),
    line: readText(event, "arguments"),
  };
}

function describeNetwork(values: NetworkValues): Description {
  const { type, arrow, user, address, port, protocol, name, line } = values;
  const program = programPath(values.exe);
  const endpoint = port === "" ? address : `${address}:${port}`;
  return {
    kind: type || "connection",
    program: program.name,
    text: words(
      program.name,
      arrow,
      endpoint,
      scopeOf(address),
      name,
      protocol,
      byCommand(program.name, line),
    ),
    template: words(
      mask(program.name),
      arrow,
      endpointTemplate(address, port),
      mask(name),
      protocol,
    ),
    who: user,
    outcome: "",
    signals: signalsOf({
      act: arrow === "←" ? "accept" : "connect",
      program: program.base,
      path: program.path,
      target: words(address, port),
      extra: words(type, protocol, name, scopeOf(address)),
      user,
    }),
  };
}
