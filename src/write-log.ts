import type { Logger } from "./logger.ts";
import { capLength } from "./text/cap-length.ts";
import { redactSecrets } from "./text/redact.ts";
import { stripUnsafe } from "./text/strip-unsafe.ts";
import type { Logged, LoggedValue, WriteRecord } from "./tool-kit/write-services.ts";

const MAX_CHARS = 500;
const MAX_VALUES = 2000;

/**
 * One line for each write, at every level but silent: `{tool, organization, caller, before, after, confirmation,
 * outcome}`. Values hold what rules and records hold: they are redacted as telemetry is.
 */
export function createWriteLog(logger: Logger): (line: WriteRecord) => void {
  const own = logger.child({});
  if (logger.level !== "silent") own.level = "info";
  return ({ before, after, ...line }) => {
    own.info({ ...line, before: redacted(before), after: redacted(after) }, "write");
  };
}

function redacted(values: Logged): Logged {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, redactedValue(value)]),
  );
}

function redactedValue(value: LoggedValue | undefined): LoggedValue | undefined {
  if (typeof value === "string") return redactedText(value);
  return Array.isArray(value) ? value.slice(0, MAX_VALUES).map(redactedText) : value;
}

function redactedText(text: string): string {
  return capLength(stripUnsafe(redactSecrets(text)), MAX_CHARS);
}
