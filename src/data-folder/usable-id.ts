import { derivedUuid } from "./derived-id.ts";
import type { FolderProblems } from "./folder-problems.ts";

/** How an id of a record is read, wherever it stands: there or in what refers to it. */
export type ToId = (id: string) => string;

/** What a question can name again: the client shows other texts changed, and takes no shorter ones. */
const USABLE = /^[\w.:-]{4,64}$/;

const WHY = "an id that is not 4 to 64 of A-Z a-z 0-9 _ . : - is replaced by a UUID made of it";

/** The id itself where it can be asked for, otherwise a UUID that is always the same for it. */
export function usableId(id: string): string {
  return USABLE.test(id) ? id : derivedUuid(`id ${id}`);
}

export interface IdPlace {
  readonly file: string;
  readonly line: number;
  readonly problems: FolderProblems;
}

/** `usableId` that tells of the first id of a file it had to replace. */
export function createToId({ file, line, problems }: IdPlace): ToId {
  return (id) => {
    const usable = usableId(id);
    if (usable !== id) problems.addOnce({ file, line, why: WHY });
    return usable;
  };
}

/** An id that may be missing, which is no odd one. */
export function toOptionalId(id: string | undefined, toId: ToId): string {
  return id === undefined || id === "" ? "" : toId(id);
}
