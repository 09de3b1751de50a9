import { type Logger as PinoLogger, destination, pino } from "pino";

export type Logger = PinoLogger;

/** Keys whose values never reach a log line, wherever they stand. */
const SECRET_KEYS = ["key", "apiKey", "authorization", "token", "secret", "password", "confirm"];

export interface LoggerOptions {
  readonly level: string;
}

/** Logs to stderr, written at once: stdout carries the protocol, and a last line must survive an exit. */
export function createLogger({ level }: LoggerOptions): Logger {
  return pino(
    {
      name: "threatstack-mcp",
      level,
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: "[redacted]",
      },
    },
    destination({ dest: 2, sync: true }),
  );
}
