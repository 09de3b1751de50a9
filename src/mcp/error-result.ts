import type { CallToolResult } from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Clean } from "../text/clean.ts";
import { dataRegion } from "../text/data-region.ts";

const MAX_UPSTREAM_CHARS = 300;

export interface ErrorResultOptions {
  readonly clean: Clean;
  readonly logger: Logger;
}

/** Code, what happened and what to do in our own words; words of the upstream only cleaned and marked as data. */
export function toErrorResult(
  error: unknown,
  { clean, logger }: ErrorResultOptions,
): CallToolResult {
  if (!(error instanceof ThreatStackError)) {
    logger.error({ err: error }, "unexpected error in a tool");
    return errorText(
      "error internal: this server failed. Asking again the same way will not help.",
    );
  }
  logger.debug({ code: error.code, status: error.status }, error.message);
  const lines = [`error ${error.code}: ${clean(error.message, 600)}`];
  if (error.hint) lines.push(`next: ${error.hint}`);
  if (error.upstream)
    lines.push("the API said:", dataRegion([clean(error.upstream, MAX_UPSTREAM_CHARS)]));
  return errorText(lines.join("\n"));
}

function errorText(text: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text }] };
}
