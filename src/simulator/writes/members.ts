import type { MemberRecord } from "../../tenant/records/member.ts";
import { ApiFailure } from "../api-failure.ts";
import { type Answer, emptyAnswer, jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";
import { type Author, type WriteContext, writeRoutes } from "./author.ts";
import { invitationFields, memberFields } from "./other-fields.ts";
import { invalidBody, readWritten } from "./read-written.ts";

/** Ids of users, as members have them (docs/threat-stack-api.md §3.8 [C]). */
const USER_ID = /^[0-9a-f]{24}$/;

/** docs/threat-stack-api.md §2.1 rows 30 to 32, and §1.4 for who may give which role [D]. */
export function memberWriteRoutes(context: WriteContext): Route[] {
  const { store } = context;
  /** Of those removed here: who they are is known when they come back. */
  const removed = new Map<string, MemberRecord>();
  const members = (): Map<string, MemberRecord> => store.records.members();
  return writeRoutes(context, [
    {
      method: "POST",
      path: "/v2/organizations/members",
      answer({ body }, author) {
        const { id, role } = readWritten(memberFields, body);
        mayGive(author, role);
        if (members().has(id)) throw new ApiFailure(409, "The user is a member already.");
        if (!USER_ID.test(id) && !removed.has(id)) throw new ApiFailure(404, "User not found.");
        const member: MemberRecord = { ...(removed.get(id) ?? elsewhere(id)), role };
        members().set(id, member);
        author.log(
          deed("member.add", `Member added as ${role}: ${member.email}`, { userId: id, role }),
        );
        return jsonAnswer(member);
      },
    },
    {
      method: "DELETE",
      path: "/v2/organizations/members/:userId",
      answer: ({ params }, author) => remove(params["userId"] ?? "", author),
    },
    {
      method: "POST",
      path: "/v2/organizations/invites",
      answer({ body }, author) {
        const { email, role } = readWritten(invitationFields, body);
        mayGive(author, role);
        if ([...members().values()].some((member) => member.email === email)) {
          throw new ApiFailure(409, "The user is a member already.");
        }
        author.log(deed("member.invite", `Member invited as ${role}: ${email}`, { email, role }));
        return jsonAnswer({ sentToEmail: email, role, status: "pending" });
      },
    },
  ]);

  function remove(userId: string, author: Author): Answer {
    const member = members().get(userId);
    if (member === undefined) throw new ApiFailure(404, "Member not found.");
    mayGive(author, member.role);
    const owners = [...members().values()].filter(({ role }) => role === "owner");
    if (member.role === "owner" && owners.length === 1) {
      throw invalidBody("userId", "An organization has at least one owner.");
    }
    removed.set(userId, member);
    members().delete(userId);
    const { email } = member;
    author.log({
      ...deed("member.remove", `Member removed: ${email}`, { userId }),
      crud: "delete",
    });
    return emptyAnswer();
  }
}

/** @throws ApiFailure 403: a user may give `user` and `reader`, an owner any role [D]; that removing follows the same rule is inferred [I]. */
function mayGive(author: Author, role: MemberRecord["role"]): void {
  if (author.role === "owner" || role !== "owner") return;
  throw new ApiFailure(403, "Only an owner may do this.");
}

/** A user of the service of whom nothing is known here: any id in the form of one is taken for theirs [I]. */
function elsewhere(id: string) {
  return {
    id,
    displayName: `User ${id.slice(0, 6)}`,
    email: `user-${id.slice(0, 6)}@elsewhere.example`,
    ssoEnabled: false,
    mfaEnabled: false,
    userEnabled: true,
    lastAuthenticatedAt: null,
  };
}

function deed(action: string, description: string, context: Readonly<Record<string, unknown>>) {
  return { crud: "create" as const, action, description, context };
}
