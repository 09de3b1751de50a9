import { ThreatStackError } from "../errors.ts";

export interface Proxy {
  readonly url: string;
  /** Hosts that go direct, as in the variable. */
  readonly noProxy: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The first that is set counts; each also in capitals. */
const NAMES = ["https_proxy", "all_proxy", "http_proxy"];
const HOST_AND_PORT = /^(?:[^\s/@]+@)?(?:[\w.-]+|\[[\da-f:.]+\]):\d+\/?$/i;
const PLACEHOLDER = /\$\{|\$\(|^%[^%]+%$|^<.*>$/;
const EXAMPLE = "http://proxy.example:3128";

/**
 * The proxy that the usual variables name, or undefined; `HOST:PORT` is one of http.
 * @throws ThreatStackError `configuration` for what is no address of an HTTP proxy, in one line
 */
export function readProxy(environment: Environment): Proxy | undefined {
  const noProxy = environment["no_proxy"] || environment["NO_PROXY"] || "";
  if (noProxy.trim() === "*") return undefined;
  for (const name of NAMES.flatMap((lower) => [lower, lower.toUpperCase()])) {
    const value = environment[name]?.trim();
    if (!value) continue;
    const url = HOST_AND_PORT.test(value) ? `http://${value}` : value;
    const problem = problemWith(url);
    if (problem !== undefined) {
      throw new ThreatStackError(
        "configuration",
        `${name} ${problem}: ${shown(value)}. Write the address of an HTTP proxy, for example ${EXAMPLE}, or unset it`,
      );
    }
    return { url, noProxy };
  }
  return undefined;
}

function problemWith(url: string): string | undefined {
  if (PLACEHOLDER.test(url)) return "is still a placeholder";
  // Without both slashes a host would be read as a scheme, or a path as a host.
  if (!/^[a-z][\w+.-]*:\/\//i.test(url) || !URL.canParse(url)) return "is not a URL";
  const { protocol, username, password } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:")
    return `names a proxy of a kind that is not supported (${protocol.slice(0, -1)})`;
  return isEncoded(username) && isEncoded(password)
    ? undefined
    : "has a user or password with a % that is not written as %25";
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whatever stands before the host may be a password. */
function shown(value: string): string {
  return JSON.stringify(value.replace(/^([a-z][\w+.-]*:\/\/)?.*@/is, "$1…@").slice(0, 100));
}
