import type { AlertCard } from "../causes/relate.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { ThreatStackError } from "../errors.ts";
import { safeJson } from "../event-fields/safe-json.ts";
import { cleanText } from "../text/clean-text.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { ALERT_STATUSES, type AlertStatus } from "./collect-alerts.ts";
import { optional } from "./optional.ts";

/** One upstream page of the alerts of a window. */
export interface AlertPage {
  readonly cards: readonly AlertCard[];
  readonly status: AlertStatus;
  /** Where the next page begins; undefined after the last. */
  readonly cursor: string | undefined;
  /** False where it could not be read. */
  readonly isRead: boolean;
}

interface Window {
  readonly from: Date;
  readonly until: Date;
}

/** Active alerts page by page, then dismissed ones. A page that fails is reported, and costs only itself. */
export async function readAlertPage(
  window: Window,
  cursor: string | undefined,
  context: RunContext,
): Promise<AlertPage> {
  const { status, token } = readCursor(cursor);
  const page = context.api.call(
    listAlerts,
    { ...window, status, ...(token !== undefined && { token }) },
    { signal: context.signal },
  );
  const what = cleanText`related alerts`;
  const read = await optional<Awaited<typeof page> | undefined>(
    page,
    { what, otherwise: undefined },
    context,
  );
  const next = read?.token ? `${status}:${read.token}` : afterStatus(status);
  return {
    cards: (read?.alerts ?? []).map(toCard),
    status,
    cursor: read === undefined ? `${status}:${token ?? ""}` : next,
    isRead: read !== undefined,
  };
}

function afterStatus(status: AlertStatus): string | undefined {
  return status === "active" ? "dismissed:" : undefined;
}

function readCursor(cursor: string | undefined): {
  status: AlertStatus;
  token: string | undefined;
} {
  if (cursor === undefined) return { status: "active", token: undefined };
  const status = ALERT_STATUSES.find((name) => cursor.startsWith(`${name}:`));
  if (status === undefined) {
    throw new ThreatStackError("invalid_argument", "cursor is none of this tool", {
      hint: "Copy it from the answer before, or leave it out.",
    });
  }
  return { status, token: cursor.slice(status.length + 1) || undefined };
}

export function toCard(alert: Alert): AlertCard {
  return {
    id: alert.id,
    createdAt: Date.parse(alert.createdAt ?? ""),
    severity: alert.severity ?? null,
    title: alert.title ?? "",
    agentId: alert.agentId ?? "",
    // Windows paths keep their single backslashes.
    text: `${alert.title ?? ""} ${safeJson(alert.aggregates).replaceAll("\\\\", "\\")}`.toLowerCase(),
  };
}
