import { expect, test } from "vitest";
import { clientOf } from "../../../src/digest/views/client-name.ts";
import { said } from "../../support/said.ts";

const CALL = { event_type: "cloudtrail", eventSource: "s3.amazonaws.com", user: "ann" };

test.each([
  [
    "a reading call with what it names",
    {
      ...CALL,
      eventName: "GetObject",
      requestParameters: { bucketName: "b", key: "k.txt", Host: "x" },
    },
    "s3:GetObject | read | bucketName=b key=k.txt | by ann",
  ],
  [
    "a refused call",
    { ...CALL, eventName: "ListBuckets", error: "AccessDenied", requestParameters: null },
    "s3:ListBuckets | read | (AccessDenied) | failed | by ann",
  ],
  [
    "what a call brought into being",
    {
      ...CALL,
      eventSource: "ec2.amazonaws.com",
      eventName: "CreateSnapshot",
      requestParameters: { volumeId: "vol-1" },
      responseElements: { snapshotId: "snap-2", requestId: "r" },
    },
    "ec2:CreateSnapshot | ec2 | volumeId=vol-1 → snapshotId=snap-2 | by ann",
  ],
  [
    "deep parameters",
    {
      ...CALL,
      eventSource: "ec2.amazonaws.com",
      eventName: "AuthorizeSecurityGroupIngress",
      requestParameters: {
        ipPermissions: {
          items: [{ fromPort: 22, ipRanges: { items: [{ cidrIp: "0.0.0.0/0" }] } }],
        },
      },
    },
    "ec2:AuthorizeSecurityGroupIngress | ec2 | fromPort=22 cidrIp=0.0.0.0/0 | by ann",
  ],
  [
    "a session of a role",
    {
      ...CALL,
      eventName: "ListBuckets",
      user: "i-0abc",
      arnRole: "assumed-role/web/i-0abc",
      userAgent: "aws-cli/1.18 Darwin/19.5.0",
    },
    "s3:ListBuckets | read | [aws-cli on Darwin] | by web/i-0abc",
  ],
  [
    "a console login",
    {
      ...CALL,
      eventSource: "signin.amazonaws.com",
      eventName: "ConsoleLogin",
      responseElements: { ConsoleLogin: "Failure" },
      additionalEventData: { MFAUsed: "No" },
    },
    "signin:ConsoleLogin | signin | (console login failure MFA no) | failed | by ann",
  ],
])("cloudtrail: %s", (_what, event, text) => {
  expect(said(event)).toBe(text);
});

const get = (key: string) =>
  said({ ...CALL, eventName: "GetObject", requestParameters: { bucketName: "b", key } }, "shape");

test("reading many objects of one kind is one shape", () => {
  expect(get("day/2026-01-31/part-00017.csv")).toBe(get("day/2026-02-01/part-00018.csv"));
  expect(get("salaries.xlsx")).not.toBe(get("ring.txt"));
});

test.each([
  ["[aws-cli/1.18.136 Python/3.8.5 Darwin/19.5.0 botocore/1.17.59]", "aws-cli on Darwin"],
  ["console.ec2.amazonaws.com", "console"],
  ["Boto3/1.26.8 Python/3.11 Windows/10", "Boto on Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) Firefox/102.0", "browser on Linux"],
  ["aws-cli/2.1 Python/3.11 Linux/6.1-kali5-amd64", "aws-cli on Kali"],
  ["ecs.amazonaws.com", "ecs.amazonaws.com"],
])("the client %s is %s", (userAgent, client) => {
  expect(clientOf(userAgent)).toBe(client);
});
