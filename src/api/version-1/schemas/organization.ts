import type { z } from "zod";
import { id, text, time } from "../../schemas/fields.ts";
import { pageSchema } from "../../schemas/page.ts";
import { recordSchema } from "../../schemas/record.ts";

/** The organizations that the key serves, with the role of its user (docs/threat-stack-api.md §2.4 [C]). */
export const organizationsSchema = pageSchema(
  "organizations",
  recordSchema({ id, name: text, role: text }),
);

const userSchema = recordSchema({
  id,
  display_name: text,
  name: recordSchema({ first: text, last: text }).nullish(),
  email: text,
  role: text,
  organization_id: text,
  updated_at: time,
});
/** docs/threat-stack-api.md §2.4 [C]. */
export type OrganizationUser = z.output<typeof userSchema>;

export const organizationUsersSchema = pageSchema("users", userSchema);
