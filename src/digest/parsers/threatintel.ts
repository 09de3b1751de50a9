import { signalsOf } from "./signals.ts";
import { plainAddress, portBehind, scopeOf } from "../../event-fields/address.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readText } from "../../event-fields/event-record.ts";
import { mask } from "../shape/mask.ts";
import { programPath } from "../shape/paths.ts";
import type { Description, EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { words } from "../shape/words.ts";
import { anyOfRange, anyOfScope, endpointTemplate } from "./endpoint.ts";

const SOURCE = ["threatintel_source", "threat_source"] as const;
const REASON = ["threatintel_reason", "threat_reason"] as const;
const TYPE = ["threatintel_type", "threat_type"] as const;
const ADDRESS = ["ip", "dst_ip", "src_ip"] as const;
const PORT = ["dst_port", "port"] as const;
const EXE = ["exe", "command"] as const;
const DIRECTION = ["type", "direction"] as const;

type ThreatintelValues = ReturnType<typeof readThreatintel>;

/** Connections with addresses on a list of threats (docs/threat-stack-api.md §3.10 [C]). */
export const threatintelParser: EventParser<ThreatintelValues> = {
  name: "threatintel",
  types: ["threatintel"],
  recognises: (event) => "threatintel_source" in event,
  read: readThreatintel,
  essence: (values) => ({
    ...values,
    address: anyOfScope(values.address),
    port: anyOfRange(values.port),
  }),
  describe: describeThreatintel,
  participants: seeHost,
};

function readThreatintel(event: EventRecord) {
  return {
    list: words(
      readFirst(event, SOURCE) && `list ${readFirst(event, SOURCE)}`,
      readFirst(event, TYPE),
      readFirst(event, REASON),
    ),
    address: plainAddress(readFirst(event, ADDRESS)),
    port: readFirst(event, PORT) || portBehind(readFirst(event, ADDRESS)),
    exe: readFirst(event, EXE),
    user: readText(event, "user"),
    direction: readFirst(event, DIRECTION),
    domain: readText(event, "domain"),
  };
}

function describeThreatintel(values: ThreatintelValues): Description {
  const { list, address, port, user, direction, domain } = values;
  const program = programPath(values.exe);
  const endpoint = port === "" ? address : `${address}:${port}`;
  return {
    kind: "threat list",
    program: program.name,
    text: words(program.name, direction, endpoint, domain, list && `(${list})`),
    template: words(
      mask(program.name),
      direction,
      endpointTemplate(address, port),
      list && `(${mask(list)})`,
    ),
    who: user,
    outcome: "",
    signals: signalsOf({
      act: "intel",
      program: program.base,
      path: program.path,
      target: words(address, port, domain),
      extra: words(list, direction, scopeOf(address)),
      user,
    }),
  };
}
