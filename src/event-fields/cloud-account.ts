import { pathsOf, readFirstPath } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";

/** The account that was called, then that of the host, and last that of the caller, which may be another. */
const ACCOUNT = pathsOf(
  "recipientAccountId",
  "recipientAccountID",
  "accountId",
  "account_id",
  "provider_metadata.account_id",
  "userIdentity.accountId",
  "cloud.account.id",
  "cloud.account.uid",
);

/** The account of a cloud in which something happened; "" where none is named. */
export function cloudAccountOf(event: EventRecord): string {
  return readFirstPath(event, ACCOUNT);
}
