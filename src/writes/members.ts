import { listMembers } from "../api/operations/organization.ts";
import type { Member } from "../api/schemas/member.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { ThreatStackError } from "../errors.ts";
import type { Clean } from "../text/clean.ts";
import { type Field, field } from "../text/field.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";

/** All members as they are now. Throws where they cannot all be read: who is missing from a part of a list, nobody knows. */
export async function membersNow(context: PlanContext): Promise<readonly Member[]> {
  const { items, isWhole } = await collectPages(
    { operation: listMembers, input: {}, itemsOf: (page) => page.members },
    context,
  );
  if (isWhole) return items;
  throw new ThreatStackError("upstream_shape", "the list of members could not be read whole", {
    hint: "Nothing was written. Ask again; where it stays so, do it in the console.",
  });
}

/** When somebody was last there is not among them: it changes by itself. */
export function memberFields(
  { displayName, email, role, mfaEnabled }: Member,
  clean: Clean,
): Field[] {
  return [
    field("name", clean(displayName)),
    field("email", clean(email)),
    field("role", clean(role)),
    field("mfa", clean(mfaEnabled)),
  ].filter(({ value }) => value !== "");
}

/** What a change of members rests on. */
export function memberState({ id, email, role }: Member): unknown {
  return { id, email, role };
}
