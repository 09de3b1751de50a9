import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
} from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { errorText } from "../answers/error-text.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";

export interface ProtocolErrorOptions {
  readonly clean: Clean;
  readonly logger: Logger;
  /** Of the resource that was asked for. */
  readonly uri?: string;
}

const MAX_URI_CHARS = 200;
const INTERNAL = cleanText`internal: this server failed`;

/** For what is no tool: there an error is the protocol's own. Our words only; those of the upstream stay here. */
export function toProtocolError(
  error: unknown,
  { clean, logger, uri }: ProtocolErrorOptions,
): ProtocolError {
  if (error instanceof ProtocolError) return error;
  if (!(error instanceof ThreatStackError)) {
    logger.error({ err: error }, "unexpected error");
    return failure(ProtocolErrorCode.InternalError, INTERNAL);
  }
  logger.debug({ code: error.code, status: error.status }, error.message);
  if (error.code === "not_found" && uri !== undefined) {
    return notFound(uri, saying(error, clean, clean(uri, MAX_URI_CHARS)));
  }
  const { InvalidParams, InternalError } = ProtocolErrorCode;
  const number = error.code === "invalid_argument" ? InvalidParams : InternalError;
  const data = { code: error.code, ...(uri !== undefined && { uri }) };
  return failure(number, saying(error, clean), data);
}

/** Why something is missing from an answer that is no error: "forbidden: …". */
export function troubleText(
  error: unknown,
  { clean, logger }: Omit<ProtocolErrorOptions, "uri">,
): CleanText {
  if (error instanceof ThreatStackError) return saying(error, clean);
  logger.error({ err: error }, "unexpected error");
  return INTERNAL;
}

function saying(error: ThreatStackError, clean: Clean, what: CleanText | "" = ""): CleanText {
  const { code, message, hint } = errorText(error, clean);
  return joinClean([code, what, joinClean([message, hint], ". ")], ": ");
}

/** Errors of the protocol take clean words only. */
function failure(code: ProtocolErrorCode, message: CleanText, data?: object): ProtocolError {
  return new ProtocolError(code, message, data);
}

function notFound(uri: string, message: CleanText): ProtocolError {
  return new ResourceNotFoundError(uri, message);
}
