import { z } from "zod";
import { defineOperation } from "../../define-operation.ts";
import { encodeSegment } from "../../encode-segment.ts";
import { organizationUsersSchema, organizationsSchema } from "../schemas/organization.ts";

/** `GET /organizations`: those the key serves, all at once (docs/threat-stack-api.md §2.4 [C]). */
export const listOrganizations = defineOperation({
  id: "organizations.list",
  apiVersion: 1,
  method: "GET",
  path: () => "/organizations",
  input: z.strictObject({}),
  reshape: (organizations) => ({ organizations }),
  output: organizationsSchema,
  retry: "safe",
});

/** `GET /organizations/{orgId}/users`: all at once (docs/threat-stack-api.md §2.4 [C]). */
export const listOrganizationUsers = defineOperation({
  id: "organizations.users",
  apiVersion: 1,
  method: "GET",
  path: ({ organizationId }) => `/organizations/${encodeSegment(organizationId)}/users`,
  input: z.strictObject({ organizationId: z.string() }),
  reshape: (users) => ({ users }),
  output: organizationUsersSchema,
  retry: "safe",
});
