import { expect, test } from "vitest";
import { behavioursOf } from "../../support/said.ts";

const OPEN = { items: [{ cidrIp: "0.0.0.0/0" }] };

function reasonsOf(eventName: string, requestParameters: unknown) {
  return behavioursOf({
    event_type: "cloudtrail",
    eventSource: "ec2.amazonaws.com",
    eventName,
    requestParameters,
    userIdentity: { type: "IAMUser", userName: "ops" },
  });
}

test.each([
  ["AuthorizeSecurityGroupIngress", { ipRanges: OPEN }, "network opened to everyone"],
  [
    "AuthorizeSecurityGroupIngress",
    { cidrIp: "10.1.0.0/16" },
    "way in allowed by a security group",
  ],
  ["ModifySecurityGroupRules", { cidrIpv4: "0.0.0.0/0" }, "network opened to everyone"],
  ["CreateRoute", { destinationCidrBlock: "0.0.0.0/0" }, "route to everywhere"],
  ["RevokeSecurityGroupIngress", { ipRanges: OPEN }, "rule of a security group taken away"],
  ["RevokeSecurityGroupEgress", { ipRanges: OPEN }, "rule of a security group taken away"],
  ["TerminateInstances", { instanceId: "i-0abc" }, "instances terminated"],
  ["StopInstances", { instanceId: "i-0abc" }, "instances stopped"],
  ["AttachRolePolicy", { roleName: "app", policyArn: "admin" }, "policy attached"],
  ["DetachRolePolicy", { roleName: "app", policyArn: "deny" }, "policy taken from an identity"],
  ["DeleteGroupPolicy", { groupName: "app" }, "policy taken from an identity"],
  ["RemoveUserFromGroup", { groupName: "app", userName: "ann" }, "user removed from a group"],
])("%s of %j: %s", (eventName, parameters, reason) => {
  expect(reasonsOf(eventName, parameters)[0]).toContain(reason);
});
