import type { Alert } from "../api/schemas/alert.ts";
import { ThreatStackError } from "../errors.ts";

/** A place in the order of alerts, right after one of them. */
interface Mark {
  readonly severity: number;
  readonly created: number;
  readonly id: string;
}

export interface WindowPlace {
  /** Of the part of the list in which it is; absent in the first. */
  readonly token?: string | undefined;
  /** Alerts in the parts before. */
  readonly before: number;
  /** Absent where the part begins. */
  readonly mark?: Mark | undefined;
}

const UNKNOWN_SEVERITY = 9;
const PLACE = /^(\d{1,7})(?:_(\d)_([0-9a-z]{1,10})_([\w:-]{1,64}?))?(?:~(.*))?$/s;

/** The gravest first, and of those the newest. */
export function orderAlerts(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted((a, b) => compare(markOf(a), markOf(b)));
}

export function isAfter(mark: Mark): (alert: Alert) => boolean {
  return (alert) => compare(markOf(alert), mark) > 0;
}

function compare(a: Mark, b: Mark): number {
  return (
    a.severity - b.severity || b.created - a.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function markOf({ severity, createdAt, id }: Alert): Mark {
  return {
    severity: severity ?? UNKNOWN_SEVERITY,
    created: Date.parse(createdAt ?? "") || 0,
    id,
  };
}

/** Short, because a model repeats it letter by letter. */
export function encodePlace(place: {
  readonly token: string | undefined;
  readonly before: number;
  readonly mark?: Alert | undefined;
}): string {
  const { token, before } = place;
  const mark = place.mark && markOf(place.mark);
  const at = mark ? `_${mark.severity}_${mark.created.toString(36)}_${mark.id}` : "";
  return `${before}${at}${token === undefined ? "" : `~${token}`}`;
}

/** @throws ThreatStackError `invalid_argument` for what is no place. */
export function decodePlace(text: string): WindowPlace {
  const [, before, severity, created = "", id = "", token] = PLACE.exec(text) ?? [];
  if (before === undefined) {
    throw new ThreatStackError("invalid_argument", "cursor is not one this server gave", {
      hint: "Repeat the call that gave it, or call without cursor to begin again.",
    });
  }
  const mark =
    severity === undefined
      ? undefined
      : { severity: Number(severity), created: Number.parseInt(created, 36), id };
  return { before: Number(before), mark, token };
}
