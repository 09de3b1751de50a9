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
  ["AuthorizeSecurityGroupIngress", { cidrIp: "10.1.0.0/16" }, "network rules changed"],
  ["ModifySecurityGroupRules", { cidrIpv4: "0.0.0.0/0" }, "network opened to everyone"],
  ["CreateRoute", { destinationCidrBlock: "0.0.0.0/0" }, "route to everywhere"],
  ["RevokeSecurityGroupIngress", { ipRanges: OPEN }, "network rules taken away"],
  ["RevokeSecurityGroupEgress", { ipRanges: OPEN }, "network rules taken away"],
  ["TerminateInstances", { instanceId: "i-0abc" }, "instances terminated"],
  ["StopInstances", { instanceId: "i-0abc" }, "instances or objects removed"],
  ["AttachRolePolicy", { roleName: "app", policyArn: "admin" }, "rights given"],
  ["DetachRolePolicy", { roleName: "app", policyArn: "deny" }, "rights taken away"],
  ["DeleteGroupPolicy", { groupName: "app" }, "rights taken away"],
  ["RemoveUserFromGroup", { groupName: "app", userName: "ann" }, "rights taken away"],
])("%s of %j: %s", (eventName, parameters, reason) => {
  expect(reasonsOf(eventName, parameters)[0]).toContain(reason);
});
