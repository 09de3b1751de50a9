import type { Simulator } from "../../src/simulator/create-simulator.ts";

export interface Version1Request {
  /** Null sends no key at all. */
  readonly key?: string | null;
  /** The `Organization` header. */
  readonly organization?: string;
  readonly method?: string;
}

export interface Version1Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  json(): unknown;
}

/** A request to a path of version 1 of an embedded API, with its own key. */
export async function sendV1(
  { urlV1, credentials }: Pick<Simulator, "urlV1" | "credentials">,
  path: string,
  { key = credentials.apiKey, organization, method = "GET" }: Version1Request = {},
): Promise<Version1Answer> {
  const response = await fetch(urlV1 + path, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: key }),
      ...(organization === undefined ? {} : { organization }),
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    json: (): unknown => JSON.parse(text),
  };
}

/** Every row of a list, page after page until an empty one, as clients of version 1 read (docs/threat-stack-api.md §2.4). */
export async function allRows(
  simulator: Pick<Simulator, "urlV1" | "credentials">,
  path: string,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const sign = path.includes("?") ? "&" : "?";
  for (let page = 0; ; page += 1) {
    const answer = await sendV1(simulator, `${path}${sign}page=${page}`);
    const part = answer.json() as Record<string, unknown>[];
    if (part.length === 0) return rows;
    rows.push(...part);
  }
}
