import type { CloudCaller } from "./cloud-caller.ts";
import { roleSession } from "./cloud-caller.ts";
import { call } from "./events/cloudtrail-event.ts";
import type { Stage, TenantEvent } from "./scene.ts";
import { HOUR_MS, isoOf } from "../seeded/time.ts";

export interface RoleTarget {
  readonly role: string;
  /** As the caller names it. */
  readonly session: string;
  readonly accountId: string;
}

/** Who `by` becomes by assuming a role: another principal with a key of its own, from the same place. */
export function assumedBy(stage: Stage, by: CloudCaller, target: RoleTarget): CloudCaller {
  const { ip, userAgent, region } = by;
  return { ...roleSession(stage, target), ip, userAgent, region, sessionStart: stage.clock.now };
}

/** `AssumeRole`: the answer's key and id are those that the role's own calls carry. */
export function assumeRole(stage: Stage, by: CloudCaller, assumed: CloudCaller): TenantEvent {
  const { accountId, issuer, user, accessKey, principalId, arnRole } = assumed;
  return call(stage, {
    by,
    eventName: "AssumeRole",
    service: "sts",
    request: {
      roleArn: `arn:aws:iam::${accountId}:role/${issuer?.role ?? ""}`,
      roleSessionName: user,
      durationSeconds: 3600,
    },
    response: {
      credentials: { accessKeyId: accessKey, expiration: isoOf(stage.clock.now + HOUR_MS) },
      assumedRoleUser: {
        assumedRoleId: principalId,
        arn: `arn:aws:sts::${accountId}:${arnRole}`,
      },
    },
  });
}
