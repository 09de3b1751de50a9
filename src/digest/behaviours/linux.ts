import { LINUX_ACCOUNTS } from "./linux/accounts.ts";
import { LINUX_CALLS } from "./linux/calls.ts";
import { LINUX_CREDENTIALS } from "./linux/credentials.ts";
import { LINUX_EXECUTION } from "./linux/execution.ts";
import { LINUX_FILES } from "./linux/files.ts";
import { LINUX_GUARDS } from "./linux/guards.ts";
import { LINUX_HOST } from "./linux/host.ts";
import { LINUX_TRANSFER } from "./linux/transfer.ts";

/** Processes, files and connections on Linux. */
export const LINUX = [
  ...LINUX_EXECUTION,
  ...LINUX_GUARDS,
  ...LINUX_ACCOUNTS,
  ...LINUX_HOST,
  ...LINUX_CREDENTIALS,
  ...LINUX_TRANSFER,
  ...LINUX_FILES,
  ...LINUX_CALLS,
];
