import type { AuditRecord } from "../../src/tenant/records/audit-record.ts";
import type { MemberRecord } from "../../src/tenant/records/member.ts";
import type { ServerRecord } from "../../src/tenant/records/server.ts";
import type { VulnerabilityRecord } from "../../src/tenant/records/vulnerability.ts";
import { CREATED_AT } from "./make-tenant.ts";

export function makeFinding(
  fields: Partial<VulnerabilityRecord> & { readonly cveNumber: string },
): VulnerabilityRecord {
  return {
    reportedPackage: "sudo 1.8.23",
    systemPackage: "sudo 1.8.23-9.amzn2.x86_64",
    vectorType: "local",
    severity: "high",
    isSuppressed: false,
    ...fields,
  };
}

export function makeServer(fields: Partial<ServerRecord> & { readonly id: string }): ServerRecord {
  return { monitored: true, launchTime: CREATED_AT, ...fields };
}

export function makeMember(fields: Partial<MemberRecord> & { readonly id: string }): MemberRecord {
  return {
    displayName: "Ada Berger",
    email: "aberger@example.com",
    role: "user",
    ssoEnabled: false,
    mfaEnabled: true,
    userEnabled: true,
    lastAuthenticatedAt: Date.parse(CREATED_AT),
    ...fields,
  };
}

export function makeAuditRecord(
  fields: Partial<AuditRecord> & { readonly id: string },
): AuditRecord {
  return {
    userEmail: "aberger@example.com",
    userId: "user-1",
    organizationId: "5fa075114135dd5944bb5faa",
    result: "success",
    crud: "update",
    action: "alert.dismiss",
    source: "ui",
    description: "Alert dismissed",
    eventTime: CREATED_AT,
    context: {},
    ...fields,
  };
}
