import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
} from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Clean } from "../text/clean.ts";

export interface ProtocolErrorOptions {
  readonly clean: Clean;
  readonly logger: Logger;
  /** Of the resource that was asked for. */
  readonly uri?: string;
}

const MAX_MESSAGE_CHARS = 600;
const MAX_URI_CHARS = 200;

/** For what is no tool: there an error is the protocol's own. Our words only; those of the upstream stay here. */
export function toProtocolError(
  error: unknown,
  { clean, logger, uri }: ProtocolErrorOptions,
): ProtocolError {
  if (error instanceof ProtocolError) return error;
  if (!(error instanceof ThreatStackError)) {
    logger.error({ err: error }, "unexpected error");
    return new ProtocolError(ProtocolErrorCode.InternalError, "internal: this server failed");
  }
  logger.debug({ code: error.code, status: error.status }, error.message);
  // A hint is our own words without anything of others: cleaned, it could lose some that look like a secret.
  const message = [clean(error.message, MAX_MESSAGE_CHARS), error.hint].filter(Boolean).join(". ");
  if (error.code === "not_found" && uri !== undefined) {
    return new ResourceNotFoundError(uri, `not_found: ${clean(uri, MAX_URI_CHARS)}: ${message}`);
  }
  const { InvalidParams, InternalError } = ProtocolErrorCode;
  const code = error.code === "invalid_argument" ? InvalidParams : InternalError;
  const data = { code: error.code, ...(uri !== undefined && { uri }) };
  return new ProtocolError(code, `${error.code}: ${message}`, data);
}
