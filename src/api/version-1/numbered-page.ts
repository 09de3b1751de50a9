import { ThreatStackError } from "../../errors.ts";
import { wireWindow } from "../wire-time.ts";

/** As many as any client asked for; the documents disagree on the default (docs/threat-stack-api.md §2.4 [C], §4 no. 25 [D]). */
const COUNT = 100;
const TOKEN = /^page:(\d{1,6})(?::(\d{1,15})(?::(.+))?)?$/s;

interface NumberedPage {
  readonly page: number;
  /** Epoch ms: the end of the list's window, the same for all its pages. */
  readonly until: number | undefined;
  /** Id that the page before began with. */
  readonly first: string | undefined;
}

/** Stands for the first page of a list as it is at that moment, epoch ms. */
export function firstPageToken(now: number): string {
  return `page:0:${now}`;
}

export interface PagedInput {
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly token?: string | undefined;
}

/** Version 1 pages by number, from 0 (docs/threat-stack-api.md §2.4 [C][D]). */
export function pageQuery(token: string | undefined) {
  return { page: readToken(token).page, count: COUNT };
}

/** As `pageQuery`, with the window: without an end it is the moment the first page was asked for, so that pages fit. */
export function pageInWindowQuery({ from, until, token }: PagedInput) {
  const pinned = readToken(token).until;
  const end = until ?? (pinned === undefined ? undefined : new Date(pinned));
  const window = wireWindow({ from, until: end });
  return {
    ...pageQuery(token),
    start: window.from && `${window.from}Z`,
    end: window.until && `${window.until}Z`,
  };
}

/**
 * The rows under a name, and the token of the next page. The list ends with an empty page (docs/threat-stack-api.md §2.4 [C]), or
 * with one that begins like the one before: some lists may not be paged at all.
 */
export function toPage(name: string, rows: unknown, token: string | undefined): unknown {
  if (!Array.isArray(rows)) return { [name]: rows, token: null };
  const { page, until, first } = readToken(token);
  const id = idOf(rows[0]);
  if (rows.length === 0 || (id !== undefined && id === first)) return { [name]: [], token: null };
  const parts = ["page", page + 1, until ?? 0, ...(id === undefined ? [] : [id])];
  return { [name]: rows, token: parts.join(":") };
}

function readToken(token: string | undefined): NumberedPage {
  if (token === undefined) return { page: 0, until: undefined, first: undefined };
  const [, page, until = "0", first] = TOKEN.exec(token) ?? [];
  if (page === undefined) {
    throw new ThreatStackError("invalid_argument", "This is no page token of API version 1", {
      hint: "Use a token as the list gave it.",
    });
  }
  return { page: Number(page), until: Number(until) || undefined, first };
}

function idOf(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null || !("id" in row)) return undefined;
  return typeof row.id === "string" ? row.id : undefined;
}
