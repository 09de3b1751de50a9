import { configError } from "./config-error.ts";

const DEFAULT_BASE_URL = "https://api.threatstack.com/v2";
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The signed requests carry no secret, but answers do: plain http is refused except to this machine itself. */
export function readBaseUrl(value: string | undefined): URL {
  const text = value?.trim() || DEFAULT_BASE_URL;
  if (!URL.canParse(text)) {
    throw configError(
      `THREATSTACK_BASE_URL is not a URL: "${text}"`,
      `For example ${DEFAULT_BASE_URL}.`,
    );
  }
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    throw configError(
      "THREATSTACK_BASE_URL must be scheme, host and path only",
      `For example ${DEFAULT_BASE_URL}.`,
    );
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
