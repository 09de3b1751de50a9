import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";

/** Numbers of the messages that name what changed of an account's control flags (winnt.h, msobjs.dll). */
const CHANGES: Readonly<Record<string, string>> = {
  "%%2048": "account enabled",
  "%%2080": "account disabled",
  "%%2050": "password not required off",
  "%%2082": "password not required on",
  "%%2057": "password never expires off",
  "%%2089": "password never expires on",
  "%%2059": "reversible password off",
  "%%2091": "reversible password on",
  "%%2061": "trusted for delegation off",
  "%%2093": "trusted for delegation on",
  "%%2063": "des keys only off",
  "%%2095": "des keys only on",
  "%%2064": "preauth not required off",
  "%%2096": "preauth not required on",
  "%%2066": "trusted to authenticate for delegation off",
  "%%2098": "trusted to authenticate for delegation on",
};
/** The same in the words of a rendered message, `'Don't Require Preauth' - Enabled`. */
const WORDED: readonly (readonly [string, string])[] = [
  ["Password Not Required", "password not required"],
  ["Don't Expire Password", "password never expires"],
  ["Encrypted Text Password Allowed", "reversible password"],
  ["Trusted For Delegation", "trusted for delegation"],
  ["Use DES Key Only", "des keys only"],
  ["Don't Require Preauth", "preauth not required"],
  ["Trusted To Authenticate For Delegation", "trusted to authenticate for delegation"],
];
const MAX_READ = 4000;

/** Which flags of an account were switched: `flag=preauth not required on`. */
export function accountControl(event: EventRecord): string[] {
  const text = readText(event, "UserAccountControl") || readText(event, "message");
  const said = text.slice(0, MAX_READ);
  const numbers = said.match(/%%\d{4}\b/g) ?? [];
  const flags = numbers.map((number) => CHANGES[number]).filter((flag) => flag !== undefined);
  for (const [label, flag] of WORDED) {
    const at = said.indexOf(label);
    const state =
      at < 0 ? "" : (/^'? ?- ?(Enabled|Disabled)/.exec(said.slice(at + label.length))?.[1] ?? "");
    if (state !== "") flags.push(`${flag} ${state === "Enabled" ? "on" : "off"}`);
  }
  return flags.map((flag) => `flag=${flag}`);
}
