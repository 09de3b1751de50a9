import type { Examples } from "./example.ts";
import { ACCOUNTS_EXAMPLES } from "./linux/accounts.ts";
import { CALL_EXAMPLES } from "./linux/calls.ts";
import { CREDENTIALS_EXAMPLES } from "./linux/credentials.ts";
import { EXECUTION_EXAMPLES } from "./linux/execution.ts";
import { FILE_EXAMPLES } from "./linux/files.ts";
import { GUARDS_EXAMPLES } from "./linux/guards.ts";
import { HOST_EXAMPLES } from "./linux/host.ts";
import { TRANSFER_EXAMPLES } from "./linux/transfer.ts";

export const LINUX_EXAMPLES: Examples = {
  ...EXECUTION_EXAMPLES,
  ...GUARDS_EXAMPLES,
  ...ACCOUNTS_EXAMPLES,
  ...HOST_EXAMPLES,
  ...CREDENTIALS_EXAMPLES,
  ...TRANSFER_EXAMPLES,
  ...FILE_EXAMPLES,
  ...CALL_EXAMPLES,
};
