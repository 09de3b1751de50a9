import { expect, test } from "vitest";
import {
  callParams,
  factsText,
  isOwn,
  plainName,
  serviceOf,
  strangersOf,
} from "../../../src/digest/parsers/call-facts.ts";

const HOME = "111122223333";
const policy = (statement: object) =>
  callParams(JSON.stringify({ policy: JSON.stringify({ Statement: [statement] }) }), HOME);

test.each([
  ["AddPermission20150331v2", "AddPermission"],
  ["ListFunctions20150331", "ListFunctions"],
  ["CreateDistribution2020_05_31", "CreateDistribution"],
  ["ListObjectsV2", "ListObjectsV2"],
])("%s is the call %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test("what stands for everything comes first in a long list of a statement", () => {
  const many = Array.from({ length: 90 }, (_, at) => `s3:Get${String(at)}`);
  expect(policy({ Effect: "Allow", Action: [...many, "*"], Principal: { AWS: "*" } })).toMatch(
    /^¦policy\.Statement=allow action:\*,s3:Get0,.* principal:\*¦$/,
  );
});

test.each([
  [{ StringEquals: { "aws:SourceVpce": "vpce-1" } }, "if:aws:SourceVpce=vpce-1"],
  [{ StringNotEquals: { "aws:SourceVpce": "vpce-1" } }, "if:aws:SourceVpce!=vpce-1"],
  [{ StringEqualsIfExists: { "aws:SourceVpce": "vpce-1" } }, "if:aws:SourceVpce?=vpce-1"],
  [{ "ForAllValues:StringLike": { "aws:TagKeys": "a" } }, "if:aws:TagKeys?=a"],
  [{ IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/0"] } }, "if:aws:SourceIp=0.0.0.0/0,10"],
  [
    {
      StringLike: { "aws:UserAgent": "x;aws:SourceVpce=v" },
      Bool: { "aws:SecureTransport": true },
    },
    "if:aws:UserAgent=x_aws:SourceVpce=v;aws:SecureTransport=true",
  ],
])("the condition %j", (condition, text) => {
  expect(policy({ Effect: "Allow", Principal: "*", Condition: condition })).toContain(text);
});

test("the account where it happened is home, any other is named", () => {
  const params = { a: `arn:aws:iam::${HOME}:root`, b: "arn:aws:iam::999988887777:root", c: HOME };
  expect(callParams(JSON.stringify(params), HOME)).toBe("¦a=root¦b=999988887777:root¦c=home¦");
  expect(strangersOf(JSON.stringify(params), HOME)).toBe("999988887777");
  expect(strangersOf(JSON.stringify(params), "")).toBe("");
});

test("a service acts for somebody only where AWS says so", () => {
  const agent = { userAgent: "ecs.amazonaws.com", sourceIPAddress: "203.0.113.9" };
  expect(serviceOf(agent)).toBe("");
  expect(serviceOf({ sourceIPAddress: "ecs.amazonaws.com" })).toBe("ecs.amazonaws.com");
  expect(serviceOf({ userIdentity: { invokedBy: "eks.amazonaws.com" } })).toBe("eks.amazonaws.com");
});

test("a user agent cannot pass for another fact", () => {
  expect(factsText({ type: "IAMUser", mfa: "", client: "type=Root" })).toBe(
    "type=IAMUser client=type_Root",
  );
});

test.each([
  ["CreateAccessKey", "¦userName=ann¦", true],
  ["CreateAccessKey", "¦userName=bob¦", false],
  ["CreateAccessKey", "", true],
  ["CreateLoginProfile", "", false],
])("whether %s of %s by ann is about herself: %s", (name, params, own) => {
  expect(isOwn({ name, user: "ann", params })).toBe(own);
});
