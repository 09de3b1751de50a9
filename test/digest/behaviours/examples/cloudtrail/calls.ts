import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";

/** The account where the calls of the examples happen. */
const HOME = "111122223333";

/**
 * Reads examples, one a line: id ;; hit ;; miss. A call is `service Name {parameters} + {other fields}`, by the
 * user ann of the account 111122223333 unless the other fields say otherwise.
 */
export function examplesOf(table: string): Examples {
  const rows = table.trim().split("\n");
  return Object.fromEntries(
    rows.map((row): [string, Example] => {
      const [id = "", hit = "", miss = ""] = row.split(" ;; ");
      return [`cloudtrail.${id}`, { hit: callOf(hit), miss: callOf(miss) }];
    }),
  );
}

function callOf(text: string): EventRecord {
  const [call = "", others = "{}"] = text.split(" + ");
  const [, service = "", name = "", parameters = ""] = /^(\S+) (\S+) ?(.*)$/.exec(call) ?? [];
  return {
    event_type: "cloudtrail",
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    eventType: "AwsApiCall",
    recipientAccountId: HOME,
    sourceIPAddress: "203.0.113.61",
    userAgent: "Boto3/1.34.0",
    requestParameters: parameters === "" ? null : (JSON.parse(parameters) as unknown),
    userType: "IAMUser",
    userIdentity: { type: "IAMUser", userName: "ann", accountId: HOME },
    ...(JSON.parse(others) as EventRecord),
  };
}
