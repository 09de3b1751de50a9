import { type Logger as PinoLogger, destination, pino } from "pino";
import { capLength } from "./text/cap-length.ts";
import { hideOwnSecrets } from "./text/own-secrets.ts";
import { redactSecrets } from "./text/redact.ts";
import { stripUnsafe } from "./text/strip-unsafe.ts";

export type Logger = PinoLogger;

/** Keys whose values never reach a log line, wherever they stand. */
const SECRET_KEYS = ["key", "apiKey", "authorization", "token", "secret", "password", "confirm"];

/** Causes of causes, and words of others, are logged so far. */
const MAX_CAUSES = 5;
const MAX_UPSTREAM_CHARS = 300;

export interface LoggerOptions {
  readonly level: string;
}

/** Logs to stderr, written at once: stdout carries the protocol, and a last line must survive an exit. */
export function createLogger({ level }: LoggerOptions): Logger {
  const stderr = destination({ dest: 2, sync: true });
  return pino(
    {
      name: "threatstack-mcp",
      level,
      serializers: { err: (error: unknown) => describeError(error, MAX_CAUSES) },
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: "[redacted]",
      },
    },
    { write: (line: string) => void stderr.write(hideOwnSecrets(line)) },
  );
}

/**
 * The fields of an error that are known to be safe. Others may hold anything: those of the HTTP parser hold
 * the bytes that it could not read.
 */
function describeError(error: unknown, causes: number): unknown {
  if (!(error instanceof Error)) return redactSecrets(String(error));
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: redactSecrets(message),
    stack: stack === undefined ? undefined : redactSecrets(stack),
    code: textField(error, "code"),
    status: textField(error, "status"),
    upstream: textField(error, "upstream"),
    ...(cause !== undefined && causes > 0 && { cause: describeError(cause, causes - 1) }),
  };
}

/** A field that errors of ours and of Node have; words of others only cleaned. */
function textField(error: Error, name: string): string | number | undefined {
  const value: unknown = Reflect.get(error, name);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return capLength(stripUnsafe(redactSecrets(value)), MAX_UPSTREAM_CHARS);
}
