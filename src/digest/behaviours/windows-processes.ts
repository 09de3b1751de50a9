import type { Behaviour, Condition } from "./behaviour.ts";
import { ANCESTRY } from "./windows-processes/ancestry.ts";
import { CREDENTIALS } from "./windows-processes/credentials.ts";
import { DEFENCES } from "./windows-processes/defences.ts";
import { DISCOVERY } from "./windows-processes/discovery.ts";
import { EXECUTION } from "./windows-processes/execution.ts";
import { PERSISTENCE } from "./windows-processes/persistence.ts";
import { REMOTE } from "./windows-processes/remote.ts";
import { SCRIPTS } from "./windows-processes/scripts.ts";

/** Events of Windows say their number first; Linux starts programs of the same names. */
const OF_WINDOWS: Condition = { signal: "extra", pattern: /^\d/, wanted: true };

/**
 * Process starts and PowerShell text on Windows; of several behaviours of one weight the first is told.
 * Sources: MITRE ATT&CK for Enterprise, the LOLBAS project.
 */
export const WINDOWS_PROCESSES: readonly Behaviour[] = [
  ...CREDENTIALS,
  ...DEFENCES,
  ...PERSISTENCE,
  ...REMOTE,
  ...DISCOVERY,
  ...SCRIPTS,
  ...ANCESTRY,
  ...EXECUTION,
].map(onWindows);

function onWindows(behaviour: Behaviour): Behaviour {
  return { ...behaviour, conditions: [OF_WINDOWS, ...behaviour.conditions] };
}
