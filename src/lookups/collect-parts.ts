import { ThreatStackError } from "../errors.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { type Collected, MAX_PAGES, unreadPages } from "./collect-pages.ts";

/** One of several upstream lists that are read one after the other as if they were one. */
export interface ListPart<T> {
  /** Names the part in the token; no colon. */
  readonly name: string;
  readonly load: (
    from: { readonly token: string | undefined; readonly maxPages: number },
    reach: Reach,
  ) => Promise<Collected<T>>;
}

export interface PartsToRead {
  readonly token: string | undefined;
  /** Upstream pages in all; `MAX_PAGES` where absent. */
  readonly maxPages?: number | undefined;
}

/** The parts from where `token` says. */
export async function collectParts<T>(
  parts: readonly ListPart<T>[],
  { token, maxPages = MAX_PAGES }: PartsToRead,
  reach: Reach,
): Promise<Collected<T>> {
  const at = readToken(parts, token);
  const items: T[] = [];
  let pages = 0;
  for (const [index, { name, load }] of parts.slice(at.index).entries()) {
    if (pages >= maxPages) return { items, token: `${name}:`, isWhole: false, pages };
    const from = { token: index === 0 ? at.token : undefined, maxPages: maxPages - pages };
    const list = await loadPart({ name, pages, load: () => load(from, reach) }, reach);
    if (list === undefined) return { items, token: `${name}:`, isWhole: false, pages };
    for (const item of list.items) items.push(item);
    pages += list.pages;
    if (!list.isWhole) {
      const next = list.token === undefined ? undefined : `${name}:${list.token}`;
      return { items, token: next, isWhole: false, pages };
    }
  }
  return { items, token: undefined, isWhole: true, pages };
}

interface PartToLoad<T> {
  readonly name: string;
  /** Pages of the parts before it. */
  readonly pages: number;
  readonly load: () => Promise<Collected<T>>;
}

/** Undefined, and reported, where nothing of a part could be read but something of those before it. */
async function loadPart<T>(
  { name, pages, load }: PartToLoad<T>,
  { signal, report }: Reach,
): Promise<Collected<T> | undefined> {
  try {
    return await load();
  } catch (error) {
    if (pages === 0 || !(error instanceof ThreatStackError) || signal.aborted) throw error;
    report?.(unreadPages({ operation: name, pages: 0, error }));
    return undefined;
  }
}

function readToken(
  parts: readonly { readonly name: string }[],
  token: string | undefined,
): { index: number; token: string | undefined } {
  const index = parts.findIndex(({ name }) => token?.startsWith(`${name}:`));
  if (index === -1) return { index: 0, token: undefined };
  return { index, token: token?.slice(token.indexOf(":") + 1) || undefined };
}
