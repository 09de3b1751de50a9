import { z } from "zod";
import { timeSchema } from "./time.ts";

const text = z.string().nullish();

/** An organization that the key serves, with the role of its user (docs/threat-stack-api.md §2.4 [C]). */
const organizationSchema = z.looseObject({ id: z.string(), name: text, role: text });

export const organizationsSchema = z.looseObject({ organizations: z.array(organizationSchema) });

const userSchema = z.looseObject({
  id: z.string(),
  display_name: text,
  name: z.looseObject({ first: text, last: text }).nullish(),
  email: text,
  role: text,
  organization_id: text,
  updated_at: timeSchema,
});
/** docs/threat-stack-api.md §2.4 [C]; times become ISO 8601. */
export type OrganizationUser = z.output<typeof userSchema>;

export const organizationUsersSchema = z.looseObject({ users: z.array(userSchema) });
