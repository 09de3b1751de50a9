import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { singleRecord } from "../schemas/record.ts";
import {
  packagePageSchema,
  vulnerabilityPageSchema,
  vulnerabilitySchema,
  vulnerabilitySuppressionPageSchema,
  vulnerableServerPageSchema,
} from "../schemas/vulnerability.ts";

const status = z.enum(["active", "suppressed"]).optional();
const severity = z.enum(["high", "medium", "low"]);
const token = z.string().optional();

/** `GET /vulnerabilities`: CVE findings, 100 a page; `suppressed` as a status is assumed, `severity` may repeat (docs/threat-stack-api.md §2.1 [C]). */
export const listVulnerabilities = defineOperation({
  id: "vulnerabilities.list",
  method: "GET",
  path: () => "/vulnerabilities",
  query: (filters) => filters,
  input: z.strictObject({
    status,
    severity: z.union([severity, z.array(severity)]).optional(),
    agentId: z.string().optional(),
    hasSecurityNotices: z.boolean().optional(),
    token,
  }),
  output: vulnerabilityPageSchema,
  retry: "safe",
});

/** `GET /vulnerabilities/{cveNumber}` (docs/threat-stack-api.md §2.1 [C]). */
export const getVulnerability = defineOperation({
  id: "vulnerabilities.get",
  method: "GET",
  path: ({ cveNumber }) => `/vulnerabilities/${encodeSegment(cveNumber)}`,
  input: z.strictObject({ cveNumber: z.string() }),
  output: singleRecord(vulnerabilitySchema),
  retry: "safe",
});

/** `GET /vulnerabilities/{cveNumber}/servers`: a 404 where none is affected is likely (docs/threat-stack-api.md §2.0 [I], §2.1 [C]). */
export const listVulnerableServers = defineOperation({
  id: "vulnerabilities.servers",
  method: "GET",
  path: ({ cveNumber }) => `/vulnerabilities/${encodeSegment(cveNumber)}/servers`,
  query: ({ token: next }) => ({ token: next }),
  input: z.strictObject({ cveNumber: z.string(), token }),
  output: vulnerableServerPageSchema,
  retry: "safe",
  noneOn404: { answer: { servers: [], token: null } },
});

/** `GET /vulnerabilities/package/{package}`: low confidence in its shape (docs/threat-stack-api.md §2.1 [C], §3.7 [I]). */
export const listPackageVulnerabilities = defineOperation({
  id: "vulnerabilities.package",
  method: "GET",
  path: ({ packageName }) => `/vulnerabilities/package/${encodeSegment(packageName)}`,
  query: ({ status: wanted, token: next }) => ({ status: wanted, token: next }),
  input: z.strictObject({ packageName: z.string(), status, token }),
  output: packagePageSchema,
  retry: "safe",
});

/** `GET /vulnerabilities/suppressions`: low confidence in its shape (docs/threat-stack-api.md §2.1 [C], §3.7 [I]). */
export const listVulnerabilitySuppressions = defineOperation({
  id: "vulnerabilities.suppressions",
  method: "GET",
  path: () => "/vulnerabilities/suppressions",
  query: (filters) => filters,
  input: z.strictObject({ active: z.boolean().optional(), token }),
  output: vulnerabilitySuppressionPageSchema,
  retry: "safe",
});
