import { pathsOf, readFirstPath } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";

/** Who acts: the API's names, then those of the common and the open schema, of clouds and of Windows. */
const USER = pathsOf(
  "user",
  "username",
  "userName",
  "user_name",
  "user.name",
  "user.username",
  "user.email",
  "actor.user.name",
  "actor.user.email_addr",
  "actor.alternateId",
  "userIdentity.userName",
  "userIdentity.arn",
  "SubjectUserName",
  "winlog.event_data.SubjectUserName",
  "Event.EventData.SubjectUserName",
  "User",
  "winlog.event_data.User",
  "src_user",
  "actor",
);

/** The account that acts, as the event spells it; "" where it names none. */
export function userOf(event: EventRecord): string {
  return readFirstPath(event, USER);
}
