import { sourceOf } from "../event-fields/endpoints.ts";
import { type EventRecord, readFirst, readRecord, readText } from "../event-fields/event-record.ts";
import type { CallFact } from "./fact.ts";
import { type Base, cut } from "./read-base.ts";

const REFUSED = /denied|unauthorized|forbidden|failed authentication/i;

/** A call of AWS with who stands behind it. */
export function readCall(event: EventRecord, base: Base): CallFact {
  const identity = readRecord(event, "userIdentity");
  const context = readRecord(identity, "sessionContext");
  const issuer = readRecord(context, "sessionIssuer");
  const response = readRecord(event, "responseElements");
  const arn = readText(identity, "arn");
  const principal = readText(identity, "principalId");
  const userType = readText(identity, "type") || readText(event, "userType");
  const failed = readFirst(event, ["errorCode", "error"]) || readText(event, "errorMessage");
  const isLoginFailure = readText(response, "ConsoleLogin") === "Failure";
  return {
    ...base,
    host: "",
    hostName: "",
    user:
      readText(event, "user") ||
      readText(identity, "userName") ||
      arn.slice(arn.lastIndexOf("/") + 1),
    kind: "call",
    name: readText(event, "eventName"),
    key: readText(identity, "accessKeyId") || readText(event, "accessKey"),
    userType,
    arn,
    sessionName: userType === "AssumedRole" ? principal.slice(principal.indexOf(":") + 1) : "",
    isInstance: readText(context, "ec2RoleDelivery") !== "",
    role: readText(issuer, "userName") || readText(issuer, "arn"),
    source: sourceOf(event),
    client: cut(readText(event, "userAgent")),
    region: readFirst(event, ["awsRegion", "region"]),
    refused: isLoginFailure || REFUSED.test(failed),
    issuedKey: readText(readRecord(response, "credentials"), "accessKeyId"),
    issuedArn: readText(readRecord(response, "assumedRoleUser"), "arn"),
    shared: readText(event, "sharedEventID"),
  };
}
