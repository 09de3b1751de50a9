import type { Examples } from "./example.ts";
import { LOGS_ACCOUNT_EXAMPLES } from "./logs-accounts.ts";
import { LOGS_COMMAND_EXAMPLES } from "./logs-commands.ts";
import { LOGS_HOST_EXAMPLES } from "./logs-host.ts";
import { LOGS_WEB_EXAMPLES } from "./logs-web.ts";

export const LOGS_EXAMPLES: Examples = {
  ...LOGS_ACCOUNT_EXAMPLES,
  ...LOGS_COMMAND_EXAMPLES,
  ...LOGS_HOST_EXAMPLES,
  ...LOGS_WEB_EXAMPLES,
};
