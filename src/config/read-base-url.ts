import { configError } from "./config-error.ts";
import type { ApiVersion } from "./read-credentials.ts";

/** docs/threat-stack-api.md §1.1. */
const DEFAULTS: Readonly<Record<ApiVersion, string>> = {
  1: "https://app.threatstack.com/api/v1",
  2: "https://api.threatstack.com/v2",
};
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Answers are secret, and in version 1 requests carry the key: plain http is refused except to this machine itself. */
export function readBaseUrl(value: string | undefined, version: ApiVersion): URL {
  const example = `For example ${DEFAULTS[version]}.`;
  const text = value?.trim() || DEFAULTS[version];
  if (!URL.canParse(text)) {
    throw configError(`THREATSTACK_BASE_URL is not a URL: "${text}"`, example);
  }
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    throw configError("THREATSTACK_BASE_URL must be scheme, host and path only", example);
  }
  const plainLoopback = url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !plainLoopback) {
    throw configError(
      `THREATSTACK_BASE_URL must be https: "${text}"`,
      "Plain http is for loopback addresses only.",
    );
  }
  return url;
}
