import type { Act } from "../signals.ts";
import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readFirst, readText } from "../../../event-fields/event-record.ts";
import { messageValue } from "./value.ts";

const STARTED = ["NewProcessName", "exe", "Image"] as const;
const ACTING = [
  "exe",
  "Image",
  "SourceImage",
  "ProcessName",
  "Application",
  "CallerProcessName",
] as const;
const PARENT = ["ParentImage", "ParentProcessName"] as const;
const USER = ["user", "User", "SubjectUserName"] as const;
const DOMAIN = ["domain", "SubjectDomainName"] as const;

/** Path of the acting program, or of the started one. */
export function windowsProgram(event: EventRecord, act: Act): string {
  const flat = readFirst(event, act === "start" ? STARTED : ACTING);
  if (flat !== "") return flat;
  const message = event["message"];
  if (typeof message !== "string") return "";
  return (
    messageValue(message, act === "start" ? "New Process Name" : "Process Name") ||
    messageValue(message, "Caller Process Name") ||
    messageValue(message, "Image") ||
    messageValue(message, "SourceImage") ||
    messageValue(message, "Application Name")
  );
}

export function windowsParent(event: EventRecord): string {
  const flat = readFirst(event, PARENT);
  if (flat !== "") return flat;
  const message = event["message"];
  if (typeof message !== "string") return "";
  return messageValue(message, "Creator Process Name") || messageValue(message, "ParentImage");
}

/** Accounts of the system itself have other names in other channels; their SIDs are the same everywhere. */
const BY_SID: Readonly<Record<string, string>> = {
  "S-1-5-18": "SYSTEM",
  "S-1-5-19": "LOCAL SERVICE",
  "S-1-5-20": "NETWORK SERVICE",
};

/** The account that a started program runs as, where another one started it; "" elsewhere. */
export function windowsRunAs(event: EventRecord): string {
  const user = readText(event, "TargetUserName");
  if (user === "" || user.endsWith("$")) return "";
  const message = readText(event, "message");
  const domain =
    readText(event, "TargetDomainName") ||
    messageValue(message, "Account Domain", "Target Subject");
  return accountIn(domain === "NT AUTHORITY" ? "" : domain, user);
}

/** `DOMAIN\name`, or as much of it as is known. */
export function accountIn(domain: string, name: string): string {
  return domain === "" || name === "" ? name : `${domain}\\${name}`;
}

/** No domain can have an account of these names, whatever domain a record says. */
const OF_THE_SYSTEM = /^(?:.*\\)?(SYSTEM|LOCAL SERVICE|NETWORK SERVICE)$/i;

/** The acting account as DOMAIN\name, however the two are spelled; "" where the system names none. */
export function windowsUser(event: EventRecord): string {
  const system = BY_SID[readText(event, "sid")];
  if (system !== undefined) return system;
  return plainAccount(accountNamed(event));
}

/** Accounts of the system without a domain. */
export function plainAccount(account: string): string {
  return OF_THE_SYSTEM.exec(account)?.[1]?.toUpperCase() ?? account;
}

/** Whom the message of an event names, where no field does. */
export function windowsSubject(event: EventRecord): string {
  const message = readText(event, "message");
  const user = messageValue(message, "Account Name", "Subject");
  const domain =
    messageValue(message, "Domain Name", "Subject") ||
    messageValue(message, "Account Domain", "Subject");
  return plainAccount(accountIn(domain, user));
}

function accountNamed(event: EventRecord): string {
  const user = readFirst(event, USER);
  if (/^NT AUTHORITY\\/i.test(user)) return user.slice(user.indexOf("\\") + 1).toUpperCase();
  if (user === "" || user.includes("\\") || user.includes("@")) return user;
  return accountIn(readFirst(event, DOMAIN), user);
}
