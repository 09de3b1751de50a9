import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createGroupTable } from "../../../src/digest/count/groups.ts";
import { rarities } from "../../../src/digest/judge/rarity.ts";

const call = (index: number, eventName: string, parameters: Record<string, string>) => ({
  _id: `event-${String(index)}`,
  event_type: "cloudtrail",
  eventSource: "s3.amazonaws.com",
  eventName,
  user: "ann",
  requestParameters: parameters,
  timestamp: 1.7e12 + index,
});

const BUCKETS = ["assets", "backups", "images", "invoices", "logs", "reports"];

/** Scores by shape of an account where every bucket goes through the same calls. */
function scoresWith(extra: string, others: EventRecord[] = []): Map<string, number> {
  const events: EventRecord[] = BUCKETS.flatMap((bucketName, index) => [
    call(index * 3, "PutBucketTagging", { bucketName }),
    call(index * 3 + 1, "GetBucketAcl", { bucketName }),
    call(index * 3 + 2, "DeleteBucket", { bucketName }),
  ]);
  events.push(call(100, "DeleteBucket", { bucketName: extra }), ...others);
  const table = createGroupTable();
  const sight = createDescriber(() => []);
  for (const event of events) table.add(sight(event), event, Number(event["timestamp"]));
  const input = { total: events.length, families: table.families(), risky: table.risky() };
  return new Map(
    [...rarities(input)].map(([{ shape }, score]) => [`${shape.kind} ${shape.template}`, score]),
  );
}

test("a kind that changes things counts as a name, one that only looks does not", () => {
  const scores = scoresWith("logs", [
    call(101, "LeaveOrganization", {}),
    call(102, "DescribeRegions", {}),
  ]);
  const left = scores.get("s3:LeaveOrganization ") ?? 0;
  expect(left).toBeGreaterThan((scores.get("s3:DescribeRegions ") ?? 0) + 1);
});

test("what is named once is rarer than what other calls name as well", () => {
  const scores = scoresWith("payroll");
  const usual = scores.get("s3:DeleteBucket bucketName=logs") ?? 0;
  expect(scores.get("s3:DeleteBucket bucketName=payroll")).toBeGreaterThan(usual + 3);
});
