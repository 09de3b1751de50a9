import type { CloudCaller } from "../cloud-caller.ts";
import type { Stage, TenantEvent } from "../scene.ts";

export interface CloudCall {
  readonly by: CloudCaller;
  readonly eventName: string;
  /** Without `.amazonaws.com`. */
  readonly service: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly response?: Readonly<Record<string, unknown>>;
  /** What was refused, and as what. */
  readonly error?: { readonly code: string; readonly message: string };
  readonly eventType?: "AwsApiCall" | "AwsConsoleSignIn";
}

/** An AWS API call (`cloudtrail`), with all its values that appear twice (docs/threat-stack-api.md §3.10 [S]). */
export function call(stage: Stage, spec: CloudCall): TenantEvent {
  const { random, clock, world } = stage;
  const { by, eventName, service, request, response, error } = spec;
  // CloudTrail itself has seconds only, and is delivered minutes late.
  const timestamp = Math.floor(clock.now / 1000) * 1000;
  const eventId = random.uuid();
  const requestId = random.uuid();
  const eventType = spec.eventType ?? "AwsApiCall";
  const { id: organizationId, profileId } = world.organization;
  const event: TenantEvent & Record<string, unknown> = {
    timestamp,
    eventTime: timestamp,
    created_at: timestamp,
    ingestTime: timestamp + random.int(120_000, 600_000),
    _id: eventId,
    eventID: eventId,
    eventId,
    requestID: requestId,
    requestId,
    event_type: "cloudtrail",
    tsEventType: "cloudtrail",
    feed: "cloudtrail",
    eventClass: "CloudtrailEvent",
    eventType,
    eventSourceType: eventType,
    organization_id: organizationId,
    organizationId,
    agent_id: profileId,
    agentId: profileId,
    profile_id: profileId,
    profileId,
    eventName,
    eventSource: `${service}.amazonaws.com`,
    eventVersion: "1.08",
    awsRegion: by.region,
    region: by.region,
  };
  Object.assign(event, identityFields(by));
  if (request !== undefined) event["requestParameters"] = request;
  const bucketName = request?.["bucketName"];
  if (typeof bucketName === "string") event["bucketName"] = bucketName;
  if (response !== undefined) event["responseElements"] = response;
  if (error !== undefined) {
    Object.assign(event, { errorCode: error.code, error: error.code, errorMessage: error.message });
  }
  return event;
}

function identityFields(by: CloudCaller): Record<string, unknown> {
  const { accountId } = by;
  return {
    user: by.user,
    userType: by.type,
    arnRole: by.arnRole,
    accessKey: by.accessKey,
    accountId,
    recipientAccountId: accountId,
    recipientAccountID: accountId,
    sourceIPAddress: by.ip,
    ip: by.ip,
    userAgent: by.userAgent,
    mfaUsed: by.mfa,
    MFAUsed: String(by.mfa),
    userIdentity: {
      type: by.type,
      arn: `arn:aws:${by.issuer === undefined ? "iam" : "sts"}::${accountId}:${by.arnRole}`,
      principalId: by.principalId,
      accountId,
      accessKeyId: by.accessKey,
      ...(by.type === "IAMUser" && { userName: by.user }),
      ...(by.ip.endsWith("amazonaws.com") && { invokedBy: by.ip }),
      sessionContext: sessionContext(by),
    },
  };
}

function sessionContext({
  issuer,
  accountId,
  mfa,
  sessionStart,
  isInstance,
}: CloudCaller): unknown {
  return {
    attributes: {
      mfaAuthenticated: String(mfa),
      creationDate: `${new Date(sessionStart).toISOString().slice(0, 19)}Z`,
    },
    sessionIssuer:
      issuer === undefined
        ? {}
        : {
            type: "Role",
            userName: issuer.role,
            arn: `arn:aws:iam::${accountId}:role/${issuer.role}`,
            principalId: issuer.principalId,
            accountId,
          },
    webIdFederationData: {},
    ...(isInstance === true && { ec2RoleDelivery: "2.0" }),
  };
}
