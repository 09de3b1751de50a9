import { z } from "zod";
import { defineOperation } from "../../define-operation.ts";
import { encodeSegment } from "../../encode-segment.ts";
import { singleRecord } from "../../schemas/record.ts";
import { pageQuery, toPage } from "../numbered-page.ts";
import { policyPageSchema, policySchema } from "../schemas/policy.ts";

/** `GET /policies`: without their rules; one document pages them, one does not (docs/threat-stack-api.md §2.4 [C]). */
export const listPolicies = defineOperation({
  id: "policies.list",
  apiVersion: 1,
  method: "GET",
  path: () => "/policies",
  query: ({ token }) => pageQuery(token),
  input: z.strictObject({ token: z.string().optional() }),
  reshape: (rows, { token }) => toPage("policies", rows, token),
  output: policyPageSchema,
  retry: "safe",
});

/** `GET /policies/{id}`: with its rules (docs/threat-stack-api.md §2.4 [C], §3.6 [S]). */
export const getPolicy = defineOperation({
  id: "policies.get",
  apiVersion: 1,
  method: "GET",
  path: ({ policyId }) => `/policies/${encodeSegment(policyId)}`,
  input: z.strictObject({ policyId: z.string() }),
  output: singleRecord(policySchema),
  retry: "safe",
});
