import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";
import type { Outcome } from "../signals.ts";
import { WINDOWS_FIELDS } from "./fields.ts";
import type { WindowsEvent } from "./known-events.ts";
import { windowsValue } from "./value.ts";

/** Kerberos and NTLM say in a status whether they let the account in. */
const STATUS_IDS: ReadonlySet<string> = new Set(["4768", "4769", "4776"]);
/** Bit of the keywords of an event of the Security channel whose audited operation failed. */
const AUDIT_FAILURE = 0x10n << 48n;
const KEYWORDS = ["keywords", "Keywords"] as const;

/** How an event of a known id ended, as far as it says. */
export function windowsOutcome(event: EventRecord, known: WindowsEvent, id: string): Outcome {
  if (known.outcome !== "") return known.outcome;
  if (STATUS_IDS.has(id)) return statusOutcome(windowsValue(event, WINDOWS_FIELDS["status"] ?? []));
  return isAuditFailure(event) ? "refused" : "";
}

function statusOutcome(status: string): Outcome {
  if (!/^0x[0-9a-f]{1,8}$/i.test(status)) return "";
  return /^0x0+$/i.test(status) ? "" : "failed";
}

/** Audits of access fail where the right is not granted. */
function isAuditFailure(event: EventRecord): boolean {
  for (const name of KEYWORDS) {
    const text = readText(event, name);
    if (/audit failure/i.test(text)) return true;
    if (/^0x[0-9a-f]{1,16}$/i.test(text) && (BigInt(text) & AUDIT_FAILURE) !== 0n) return true;
  }
  return false;
}

/** Events of other channels that tell of what was kept from happening: who says it, and its ids. */
const REFUSED: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/AppLocker/i, new Set(["8004", "8007", "8022", "8025", "8029", "8036", "8040"])],
  [/CodeIntegrity/i, new Set(["3004", "3023", "3033", "3077"])],
  [/Windows Defender/i, new Set(["1121", "1123", "1126", "1127"])],
  [/NTLM/i, new Set(["4001", "4002", "4003"])],
  [/NETLOGON/i, new Set(["5805", "5827", "5828"])],
  [/DistributedCOM/i, new Set(["10016", "10036"])],
];
const FAILED: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/TaskScheduler/i, new Set(["101", "103", "203"])],
  [/Windows Defender/i, new Set(["1008", "1118", "1119"])],
  [/PrintService/i, new Set(["808"])],
  [/Bits-Client/i, new Set(["61"])],
  [/SMBClient/i, new Set(["30803", "30804", "31001"])],
];

/** How an event of a channel without a table ended, as far as its id says. */
export function otherOutcome(source: string, id: string): Outcome {
  if (REFUSED.some(([name, ids]) => ids.has(id) && name.test(source))) return "refused";
  return FAILED.some(([name, ids]) => ids.has(id) && name.test(source)) ? "failed" : "";
}
