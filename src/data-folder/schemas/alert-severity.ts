/** 1 is the most serious (docs/threat-stack-api.md §6 [D]). */
export type AlertSeverity = 1 | 2 | 3;

const BY_WORD: ReadonlyMap<string, AlertSeverity> = new Map([
  ["critical", 1],
  ["fatal", 1],
  ["severe", 1],
  ["high", 1],
  ["medium", 2],
  ["moderate", 2],
  ["low", 3],
  ["info", 3],
  ["informational", 3],
  ["information", 3],
]);

/** A severity as a word or as the API's own number; undefined for what says neither. */
export function severityOf(value: unknown): AlertSeverity | undefined {
  if (typeof value === "string") {
    const word = BY_WORD.get(value.trim().toLowerCase());
    if (word !== undefined) return word;
  }
  const number = numberIn(value);
  return number === 1 || number === 2 || number === 3 ? number : undefined;
}

/** GuardDuty's runs from 0 to 10: high from 7, medium from 4. */
export function severityOfTen(value: unknown): AlertSeverity | undefined {
  const number = numberIn(value);
  if (number === undefined || number < 0 || number > 10) return undefined;
  if (number >= 7) return 1;
  return number >= 4 ? 2 : 3;
}

const BY_PRIORITY: ReadonlyMap<string, AlertSeverity> = new Map([
  ["emergency", 1],
  ["alert", 1],
  ["critical", 1],
  ["error", 1],
  ["warning", 2],
  ["notice", 3],
  ["informational", 3],
  ["info", 3],
  ["debug", 3],
]);

/** Falco's priorities are those of syslog. */
export function severityOfPriority(value: unknown): AlertSeverity | undefined {
  return typeof value === "string" ? BY_PRIORITY.get(value.trim().toLowerCase()) : undefined;
}

/** Suricata's begin with 1 and have no end; what is beyond 2 is the least. */
export function severityOfRank(value: unknown): AlertSeverity | undefined {
  const number = numberIn(value);
  if (number === undefined || number < 1 || !Number.isInteger(number)) return undefined;
  if (number === 1) return 1;
  return number === 2 ? 2 : 3;
}

function numberIn(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || !/^\s*\d{1,3}(?:\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}
