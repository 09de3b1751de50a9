import { expect, test } from "vitest";
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
    "s3:ListBuckets | read | (AccessDenied) | refused | by ann",
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
    "which secret was read, and a session that nobody named",
    {
      event_type: "cloudtrail",
      eventSource: "secretsmanager.amazonaws.com",
      eventName: "GetSecretValue",
      recipientAccountId: "123456789012",
      requestParameters: {
        secretId: "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-a1B2c3",
        versionId: "arn:aws:secretsmanager:us-east-1:123456789012:secret:my-secret",
        name: "arn:aws:iam::123456789012:role/secret/deploy-BLUE01",
      },
      userIdentity: {
        type: "AssumedRole",
        arn: "arn:aws:sts::123456789012:assumed-role/app/aws-go-sdk-1688990565286187801",
      },
    },
    "secretsmanager:GetSecretValue | read | secretId=secret/prod/db versionId=secret/my-secret name=role/secret/deploy-BLUE01 | by app/aws-go-sdk",
  ],
  [
    "an instance that was started, not whose it is",
    {
      ...CALL,
      eventSource: "ec2.amazonaws.com",
      eventName: "RunInstances",
      requestParameters: { instanceType: "t3.micro", imageId: "ami-1" },
      responseElements: {
        reservationId: "r-1",
        ownerId: "123456789012",
        instancesSet: { items: [{ instanceId: "i-0abc", imageId: "ami-1" }] },
      },
    },
    "ec2:RunInstances | ec2 | instanceType=t3.micro imageId=ami-1 → instanceId=i-0abc | by ann",
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
    "signin:ConsoleLogin | signin | (console login failure MFA no) | refused | by ann",
  ],
  [
    "a policy sent as text, with who is named in it",
    {
      ...CALL,
      eventSource: "iam.amazonaws.com",
      eventName: "UpdateAssumeRolePolicy",
      recipientAccountId: "1",
      requestParameters: {
        roleName: "admin",
        policyDocument:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::2:root"}}]}',
      },
    },
    "iam:UpdateAssumeRolePolicy | iam | roleName=admin Effect=Allow AWS=2:root | by ann",
  ],
  [
    "names at home without where home is, and without tags",
    {
      ...CALL,
      eventName: "CopyObject",
      recipientAccountId: "1",
      requestParameters: {
        tagSet: "x",
        bucketName: "b",
        "x-amz-copy-source": "payroll/d.zip",
        "x-amz-id-2": "y",
        kmsKey: "arn:aws:kms:us-east-1:1:key/k",
      },
    },
    "s3:CopyObject | s3 | bucketName=b x-amz-copy-source=payroll/d.zip kmsKey=key/k | by ann",
  ],
  [
    "what was refused, where no parameter says it",
    {
      ...CALL,
      eventSource: "sts.amazonaws.com",
      eventName: "AssumeRole",
      errorCode: "AccessDenied",
      errorMessage:
        "User: arn:aws:iam::1:user/ann is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::2:role/prod",
    },
    "sts:AssumeRole | sts | sts:AssumeRole 2:role/prod (AccessDenied) | refused | by ann",
  ],
  [
    "an error that is no refusal",
    { ...CALL, eventName: "DeleteBucket", errorCode: "NoSuchBucket", requestParameters: null },
    "s3:DeleteBucket | s3 | (NoSuchBucket) | failed | by ann",
  ],
  [
    "the role switched to, and from where",
    {
      ...CALL,
      eventSource: "signin.amazonaws.com",
      eventName: "SwitchRole",
      eventType: "AwsConsoleSignIn",
      sourceIPAddress: "203.0.113.9",
      additionalEventData: { SwitchTo: "arn:aws:iam::2:role/admin" },
    },
    "signin:SwitchRole | signin | to=2:role/admin from 203.0.113.9 | by ann",
  ],
  [
    "a caller of another account",
    {
      ...CALL,
      user: null,
      eventName: "GetObject",
      recipientAccountId: "1",
      sourceIPAddress: "203.0.113.9",
      userIdentity: { type: "AWSAccount", accountId: "anonymous" },
      resources: [{ ARN: "arn:aws:s3:::b/k.txt" }],
    },
    "s3:GetObject | read | b/k.txt account=anonymous from 203.0.113.9 | by AWSAccount",
  ],
  [
    "statements one after the other, each with what it allows or denies",
    {
      ...CALL,
      eventName: "PutBucketPolicy",
      requestParameters: {
        bucketName: "b",
        bucketPolicy: {
          Statement: [
            { Sid: "a", Principal: "*", Action: ["s3:Get*", "s3:List*"], Effect: "Deny" },
            {
              Action: "s3:Get*",
              NotPrincipal: { AWS: ["x", "y"] },
              Effect: "Allow",
              Condition: { StringNotEquals: { "aws:SourceVpce": ["v1", "v2"] } },
            },
          ],
        },
      },
    },
    "s3:PutBucketPolicy | s3 | bucketName=b Effect=Deny Action=s3:Get*,s3:List* Principal=* Effect=Allow Action=s3:Get* NotPrincipal=x y aws:SourceVpce!=v1,v2 | by ann",
  ],
  [
    "what was added and what was removed",
    {
      ...CALL,
      eventSource: "ec2.amazonaws.com",
      eventName: "ModifySnapshotAttribute",
      requestParameters: {
        snapshotId: "snap-1",
        createVolumePermission: {
          add: { items: [{ userId: "123456789012" }] },
          remove: { items: [{ group: "all" }] },
        },
      },
    },
    "ec2:ModifySnapshotAttribute | ec2 | snapshotId=snap-1 add.userId=123456789012 remove.group=all | by ann",
  ],
  [
    "a message of an error without a code",
    {
      ...CALL,
      eventSource: "iam.amazonaws.com",
      eventName: "DeleteUser",
      errorMessage: "Cannot delete",
      requestParameters: { userName: "bob" },
    },
    "iam:DeleteUser | iam | userName=bob | failed | by ann",
  ],
  [
    "a trial run",
    {
      ...CALL,
      eventSource: "ec2.amazonaws.com",
      eventName: "RunInstances",
      errorCode: "Client.DryRunOperation",
      errorMessage: "Request would have succeeded, but DryRun flag is set.",
      requestParameters: { imageId: "ami-1", instanceType: "t3.micro" },
    },
    "ec2:RunInstances | ec2 | imageId=ami-1 instanceType=t3.micro (Client.DryRunOperation) | failed | by ann",
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
