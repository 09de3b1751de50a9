import { signalsOf } from "./signals.ts";
import { plainAddress, scopeOf } from "../../event-fields/address.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readText } from "../../event-fields/event-record.ts";
import { mask } from "../shape/mask.ts";
import { programPath } from "../shape/paths.ts";
import type { Description, EventParser } from "./parser.ts";
import { seeHost } from "./participants.ts";
import { words } from "../shape/words.ts";
import { anyOfScope } from "./endpoint.ts";

const TYPE = ["type", "action", "login_type"] as const;
const USER = ["user", "auser", "src_user"] as const;
const ADDRESS = ["src_ip", "ip", "rhost"] as const;
const PROGRAM = ["exe", "command", "program"] as const;
const RESULT = ["success", "result", "outcome", "status"] as const;
const TTY = ["tty", "terminal"] as const;
const METHOD = ["method", "auth_method"] as const;

type LoginValues = ReturnType<typeof readLogin>;

/** Logins as the sensor reports them (docs/threat-stack-api.md §3.10 [D]). */
export const loginParser: EventParser<LoginValues> = {
  name: "login",
  types: ["login", "loginevent"],
  read: readLogin,
  essence: (values) => ({ ...values, address: anyOfScope(values.address) }),
  describe: describeLogin,
  people: ({ user, other, address }) => ({ account: other || user, origin: address }),
  participants: seeHost,
};

function readLogin(event: EventRecord) {
  return {
    type: readFirst(event, TYPE),
    user: readFirst(event, USER),
    other: readText(event, "dst_user"),
    address: plainAddress(readFirst(event, ADDRESS)),
    exe: readFirst(event, PROGRAM),
    result: readFirst(event, RESULT),
    tty: readFirst(event, TTY) === "" ? "" : "tty",
    method: readFirst(event, METHOD),
  };
}

function describeLogin(values: LoginValues): Description {
  const { user, other, address } = values;
  const failed =
    /^(?:false|0|fail|denied|error)/i.test(values.result) || /fail|denied/i.test(values.type);
  const program = programPath(values.exe);
  const said = saidOf(values, { failed, program: program.name });
  return {
    kind: "login",
    program: program.name,
    text: words(said, address && `from ${address} ${scopeOf(address)}`),
    template: words(mask(said), address && `from ${scopeOf(address) || "a named host"}`),
    who: user,
    account: other || user,
    origin: address,
    outcome: failed ? "failed" : "ok",
    signals: signalsOf({
      act: "logon",
      program: program.base,
      path: program.path,
      target: other || user,
      extra: words(values.type, values.result, scopeOf(address), values.method, values.tty),
      user,
    }),
  };
}

function saidOf(
  values: LoginValues,
  { failed, program }: { failed: boolean; program: string },
): string {
  const { type, user, other, method, tty } = values;
  return words(
    type,
    failed ? "failed" : "",
    user,
    other && other !== user ? `→ ${other}` : "",
    program && `by ${program}`,
    method,
    tty && "[tty]",
  );
}
