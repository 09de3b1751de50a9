import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../logger.ts";
import type { EventScan } from "../tenant/event-scan.ts";
import type { IntakeReport } from "../tenant/intake.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { type FolderRecords, completeTenant } from "./complete-tenant.ts";
import { derivedHex } from "./derived-id.ts";
import { type FolderReading, createFolderReading } from "./folder-reading.ts";
import { createEventScan } from "./scan-events.ts";

export interface DataFolder {
  /** Its records are those that are read by the moment they are asked for. */
  readonly tenant: Tenant;
  readonly report: () => IntakeReport;
  /** Its events, read anew from its files. */
  readonly events: EventScan;
  /** Tells of each change of the tenant. */
  readonly onChange: (listener: () => void) => void;
  /** Resolves when everything that the first look found is read. */
  readonly whenRead: Promise<void>;
  /** Goes through the folder once more, and resolves when what is new in it is read. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DataFolderOptions {
  readonly logger?: Logger;
  /** Milliseconds to wait for the folder to be read; a larger one goes on being read in the background. */
  readonly patienceMs?: number;
  /** Milliseconds between two looks at the folder, or more where looking takes long; 0 looks only when told to. */
  readonly lookEveryMs?: number;
}

const PATIENCE_MS = 1500;
const LOOK_EVERY_MS = 2000;
/** Looking shall take no more than this share of the time. */
const LOOK_SHARE = 0.05;

/**
 * A tenant out of a folder of files, whatever is in it. It never fails: what cannot be read, the folder itself
 * included, is in the report. The key is a new one each time, because another user of this machine can reach a
 * loopback port and shall not guess it.
 */
export async function openDataFolder(
  folder: string,
  options: DataFolderOptions = {},
): Promise<DataFolder> {
  const { logger, patienceMs = PATIENCE_MS, lookEveryMs = LOOK_EVERY_MS } = options;
  const stop = new AbortController();
  const reading = createFolderReading(folder, stop.signal);
  const whenRead = reading.look();
  await Promise.race([whenRead, delay(patienceMs, undefined, { ref: false })]);
  const looking = lookOn(whenRead, { reading, lookEveryMs, logger, signal: stop.signal });
  return {
    tenant: tenantOf(reading),
    report: reading.report,
    events: createEventScan(reading.state),
    onChange: reading.onChange,
    whenRead,
    look: reading.look,
    async close() {
      stop.abort();
      await looking;
    },
  };
}

function tenantOf(reading: FolderReading): Tenant {
  let known: { readonly revision: number; readonly records: FolderRecords } | undefined;
  const records = (): FolderRecords => {
    const revision = reading.revision();
    if (known?.revision !== revision) {
      known = { revision, records: completeTenant(reading.state()) };
    }
    return known.records;
  };
  return {
    organization: {
      id: reading.state().organizationId() ?? derivedHex("organization", 24),
      name: "Data folder",
    },
    credentials: { userId: derivedHex("user", 24), apiKey: randomBytes(32).toString("hex") },
    live: false,
    revision: reading.revision,
    get agents() {
      return records().agents;
    },
    get rulesets() {
      return records().rulesets;
    },
    get rules() {
      return records().rules;
    },
    get alerts() {
      return records().alerts;
    },
    get servers() {
      return records().servers;
    },
    get vulnerabilities() {
      return records().vulnerabilities;
    },
    get members() {
      return records().members;
    },
    get auditRecords() {
      return records().auditRecords;
    },
    events: (alertId) => records().events(alertId),
  };
}

interface Looking {
  readonly reading: FolderReading;
  readonly lookEveryMs: number;
  readonly logger: Logger | undefined;
  readonly signal: AbortSignal;
}

async function lookOn(whenRead: Promise<void>, looking: Looking): Promise<void> {
  const { reading, lookEveryMs: everyMs, logger, signal } = looking;
  await whenRead;
  logReport(reading.report(), logger);
  if (everyMs > 0) await keepLooking(reading.look, { everyMs, signal });
}

async function keepLooking(
  look: () => Promise<void>,
  { everyMs, signal }: { readonly everyMs: number; readonly signal: AbortSignal },
): Promise<void> {
  let waitMs = everyMs;
  while (!signal.aborted) {
    await delay(waitMs, undefined, { ref: false, signal }).catch(() => {});
    const began = performance.now();
    if (!signal.aborted) await look();
    waitMs = Math.max(everyMs, (performance.now() - began) / LOOK_SHARE);
  }
}

const MAX_LOGGED = 100;

/** One line of log a file and reason. */
function logReport({ unread, ...counts }: IntakeReport, logger: Logger | undefined): void {
  for (const { file, why, count, lines } of unread.slice(0, MAX_LOGGED)) {
    logger?.warn({ file, why, count, lines }, "data folder: not read");
  }
  logger?.info(counts, "data folder read");
}
