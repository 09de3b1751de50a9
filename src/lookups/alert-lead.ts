import { getAlert } from "../api/operations/alerts.ts";
import type { AlertParts } from "../summaries/alert-fields.ts";
import { recordOf } from "../summaries/alert-fields.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, linesOf } from "../text/clean-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { readAlertParts } from "./alert-parts.ts";
import { optional } from "./optional.ts";

/** The alert that events belong to, with its rule and agent; undefined, and reported, where it cannot be read. */
export async function readAlert(alertId: string, reach: Reach): Promise<AlertParts | undefined> {
  const { api, signal } = reach;
  const alert = api.call(getAlert, { alertId }, { signal });
  const found = await optional<Awaited<typeof alert> | undefined>(
    alert,
    { what: cleanText`the alert itself`, otherwise: undefined },
    reach,
  );
  return found && readAlertParts(found, reach);
}

/** Below so many tokens all room is for what happened; below so many more the alert's title alone comes before it. */
const NO_ROOM_TOKENS = 300;
const FEW_TOKENS = 800;

/** What the alert is, why it fired and where, in lines that come before its events, so that nothing else need be asked. */
export function alertLead(
  parts: AlertParts | undefined,
  { clean, tokens }: { readonly clean: Clean; readonly tokens: number },
): CleanText[] {
  if (parts === undefined || tokens < NO_ROOM_TOKENS) return [];
  const { alert } = parts;
  const isShort = tokens < FEW_TOKENS;
  const severity = alert.severity == null ? "" : cleanText`severity ${clean(alert.severity)}`;
  const title = cleanText`alert: ${clean(alert.title, isShort ? 80 : 160)}`;
  const first = joinClean([title, severity], ", ");
  return isShort ? [first] : [first, ...causeLines(parts, clean)];
}

/** Why it fired, and on which host. */
function causeLines(parts: AlertParts, clean: Clean): CleanText[] {
  const [rule, agent] = [recordOf(parts.rule), recordOf(parts.agent)];
  const filter = clean(rule?.filter, 200);
  const host = clean(agent?.hostname ?? agent?.name, 80);
  const about = joinClean([host, clean(agent?.osVersion, 40), clean(agent?.instanceId, 40)], ", ");
  return linesOf([
    filter === "" ? "" : cleanText`fires on: ${filter}`,
    about === "" ? "" : cleanText`host: ${about}`,
  ]);
}
