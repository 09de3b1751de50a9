import type { Inventory } from "../../../src/tenant/tenant.ts";
import {
  makeAuditRecord,
  makeFinding,
  makeMember,
  makeServer,
} from "../../support/make-records.ts";
import { IDS } from "./ids.ts";

/** What the small tenant has beside agents, rules and alerts. */
export const inventory: Inventory = {
  servers: [
    makeServer({
      id: "i-0a1b2c3d4e5f60718",
      instanceType: "t3.small",
      region: "eu-west-1",
      state: "running",
      privateIpAddress: "10.1.2.10",
      publicIpAddress: "203.0.113.20",
      agents: [{ id: IDS.bastion }],
      tags: [{ source: "ec2", key: "Name", value: "bastion" }],
    }),
    makeServer({
      id: "i-0c1b2c3d4e5f60718",
      instanceType: "m5.large",
      region: "eu-west-1",
      state: "running",
      monitored: false,
      privateIpAddress: "10.1.2.99",
      tags: [{ source: "ec2", key: "Name", value: "import-1" }],
    }),
  ],
  vulnerabilities: [
    makeFinding({
      cveNumber: "CVE-2021-3156",
      reportedPackage: "sudo 1.8.31",
      systemPackage: "sudo 1.8.31-1ubuntu1",
      securityNotices: [{ id: "USN-4705-1", url: "https://ubuntu.example/USN-4705-1" }],
      agents: [
        { agentId: IDS.bastion, hostname: "bastion" },
        { agentId: IDS.web, hostname: "web-1" },
      ],
    }),
    makeFinding({
      cveNumber: "CVE-2022-0778",
      severity: "medium",
      vectorType: "network",
      reportedPackage: "openssl 1.1.1f",
      systemPackage: "openssl 1.1.1f-1ubuntu2",
      agents: [{ agentId: IDS.web, hostname: "web-1" }],
    }),
    makeFinding({
      cveNumber: "CVE-2023-38546",
      severity: "low",
      reportedPackage: "curl 7.68.0",
      systemPackage: "curl 7.68.0-1ubuntu2",
      isSuppressed: true,
      agents: [{ agentId: IDS.web, hostname: "web-1" }],
    }),
  ],
  vulnerabilitySuppressions: [
    {
      id: "e50b3d96-0bb2-11f1-b43c-d058e97241e7",
      cveNumber: "CVE-2023-38546",
      isActive: true,
      reason: "no cookies there",
      createdAt: "2026-02-20T10:00:00.000Z",
      createdBy: "aberger@larkspur.example",
    },
  ],
  members: [
    makeMember({
      id: IDS.owner,
      displayName: "Key Owner",
      email: "key@larkspur.example",
      role: "owner",
    }),
    makeMember({ id: IDS.analyst, email: "aberger@larkspur.example" }),
    makeMember({
      id: IDS.auditor,
      displayName: "Otto Audit",
      email: "oaudit@larkspur.example",
      role: "reader",
      mfaEnabled: false,
      userEnabled: false,
      lastAuthenticatedAt: null,
    }),
  ],
  auditRecords: [
    makeAuditRecord({
      id: "f60b3d96-0bb2-11f1-b43c-d058e97241e7",
      userEmail: "aberger@larkspur.example",
      userId: IDS.analyst,
      organizationId: IDS.organization,
      description: "Alert dismissed as OTHER",
      eventTime: "2026-02-27T10:00:00.000Z",
      context: { alertIds: [IDS.dismissedAlert], dismissReasonText: "asked the user" },
    }),
    makeAuditRecord({
      id: "f70b3d96-0bb2-11f1-b43c-d058e97241e7",
      userEmail: "key@larkspur.example",
      userId: IDS.owner,
      organizationId: IDS.organization,
      crud: "create",
      action: "rule.create",
      source: "api",
      description: "Rule created: Netcat",
      eventTime: "2026-02-25T10:00:00.000Z",
      context: { ruleId: IDS.ncRule },
    }),
  ],
  s3Exports: [
    {
      organization_id: IDS.organization,
      s3Bucket: "larkspur-events",
      iamRoleArn: "arn:aws:iam::123456789012:role/threatstack-s3-export",
      iamRoleArnExternalId: "0d0b3d96-0bb2-41f1-b43c-d058e97241e7",
      region: "eu-west-1",
      prefix: "raw",
      enrolledAt: "2025-11-01T10:00:00.000Z",
      enabled: true,
      message: "",
    },
  ],
  ruleTags: new Map([
    [
      IDS.loginRule,
      {
        inclusion: [{ source: "ec2" as const, key: "Environment", value: "production" }],
        exclusion: [{ source: "ec2" as const, key: "Scratch" }],
      },
    ],
  ]),
};
