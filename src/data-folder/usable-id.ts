import { derivedUuid } from "./derived-id.ts";

/** How an id of a record is read, wherever it stands: there or in what refers to it. */
export type ToId = (id: string) => string;

/** What a question can name again: the client shows other texts changed, and takes no shorter ones. */
const USABLE = /^[\w.:-]{4,64}$/;

/** The id itself where it can be asked for, otherwise a UUID that is always the same for it. */
export function usableId(id: string): string {
  return USABLE.test(id) ? id : derivedUuid(`id ${id}`);
}

/** An id that may be missing, which is no odd one. */
export function toOptionalId(id: string | undefined, toId: ToId): string {
  return id === undefined || id === "" ? "" : toId(id);
}
