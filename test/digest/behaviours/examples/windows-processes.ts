import type { Examples } from "./example.ts";
import { ANCESTRY_EXAMPLES } from "./windows-processes/ancestry.ts";
import { CREDENTIAL_EXAMPLES } from "./windows-processes/credentials.ts";
import { DEFENCE_EXAMPLES } from "./windows-processes/defences.ts";
import { DISCOVERY_EXAMPLES } from "./windows-processes/discovery.ts";
import { EXECUTION_EXAMPLES } from "./windows-processes/execution.ts";
import { PERSISTENCE_EXAMPLES } from "./windows-processes/persistence.ts";
import { REMOTE_EXAMPLES } from "./windows-processes/remote.ts";
import { SCRIPT_EXAMPLES } from "./windows-processes/scripts.ts";

export const WINDOWS_PROCESSES_EXAMPLES: Examples = {
  ...ANCESTRY_EXAMPLES,
  ...CREDENTIAL_EXAMPLES,
  ...DEFENCE_EXAMPLES,
  ...DISCOVERY_EXAMPLES,
  ...EXECUTION_EXAMPLES,
  ...PERSISTENCE_EXAMPLES,
  ...REMOTE_EXAMPLES,
  ...SCRIPT_EXAMPLES,
};
