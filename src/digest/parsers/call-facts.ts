import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { shortenArns } from "./call-parameters.ts";
import { paramsOf } from "./params.ts";

const ADDRESS = ["sourceIPAddress", "ip"] as const;
/** The sign-in service stands for a person in the console. */
const SERVICE = /^(?!signin\.|console\.)[\w.-]+\.amazonaws\.com$/;
/** Lambda and CloudFront put the version of their API behind the name of a call. */
const VERSION = /(?:\d{8}|\d{4}_\d{2}_\d{2})(?:v\d+)?$/;
const ACCOUNT = /arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):|"(\d{12})"/g;
const PLAIN_ACCOUNT = /=\d{12}(?=¦)/g;
const MAX_STRANGERS = 3;
/** Calls that without a name of a user are about the caller's own. */
const ON_ONESELF = /^(?:ChangePassword|PasswordUpdated|(?:Create|Update|Delete)AccessKey)$/;

/** The name of a call without the version of the API: `AddPermission20150331v2` is AddPermission. */
export function plainName(name: string): string {
  return name.replace(VERSION, "");
}

/** The AWS service that made the call for somebody; "" for a caller of its own. No caller can forge it, unlike a user agent. */
export function serviceOf(event: EventRecord): string {
  const invoker = readText(readRecord(event, "userIdentity"), "invokedBy");
  const named = [invoker, readFirst(event, ADDRESS)].find((name) => SERVICE.test(name));
  return named ?? (readText(event, "eventType") === "AwsServiceEvent" ? "AWS" : "");
}

/** Whether it was let in, where the answer says so: `Success` or `Failure`. */
export function loginOf(answer: EventRecord, name: string): string {
  const said = readText(answer, name);
  return said === "Success" || said === "Failure" ? said : "";
}

/** Accounts named in the parameters that are not the one where it happened, the first few; "" where that is not known. */
export function strangersOf(json: string, home: string): string {
  if (home === "" || !/\d{12}[:"]/.test(json)) return "";
  const named = Array.from(json.matchAll(ACCOUNT), ([, inArn, whole]) => inArn ?? whole ?? "");
  return [...new Set(named)]
    .filter((account) => account !== home)
    .slice(0, MAX_STRANGERS)
    .join(",");
}

/** Whether a function has layers after the call, as its answer says. */
export function hasLayers({ layers }: EventRecord): boolean {
  return Array.isArray(layers) && layers.length > 0;
}

/** The parameters as behaviours ask for them; the account where it happened is called `home`, where that is not known every account `account`. */
export function callParams(json: string, home: string): string {
  if (json === "") return "";
  const params = paramsOf(JSON.parse(json));
  if (home === "") return params.replaceAll(PLAIN_ACCOUNT, "=account");
  const short = shortenArns(params, home);
  return /^\d{12}$/.test(home) ? short.replaceAll(home, "home") : short;
}

/** Whether someone changes what is their own: their password or key. */
export function isOwn(said: { name: string; user: string; params: string }): boolean {
  const { name, user, params } = said;
  const named = /¦userName=([^¦]*)¦/i.exec(params)?.[1] ?? "";
  return named === "" ? ON_ONESELF.test(name) : named === user;
}

/** `name=value` of each fact that is known; no value can look like another fact. */
export function factsText(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value.replaceAll("=", "_")}`)
    .join(" ");
}
