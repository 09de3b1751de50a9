import type { ApiClient } from "../api/client.ts";
import type { Operation } from "../api/define-operation.ts";
import { hadNoBody, unreadFields } from "../api/schemas/reading.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";

const MAX_NAMES = 6;
const NAME_CHARS = 60;

export interface UnreadNotes {
  /** The same client, whose answers to the operation are looked through. */
  readonly api: ApiClient;
  /** What of them could not be read, in our own words and the API's names of fields. */
  readonly notes: () => readonly CleanText[];
}

/** Follows what a tool reads with its own operation, so that an odd value is told whichever tool shows the record. */
export function noteUnread(api: ApiClient, operation: Operation, clean: Clean): UnreadNotes {
  const names = new Set<string>();
  const records = new Set<object>();
  let isBodyless = false;

  function look(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const unread = unreadFields(value);
    for (const name of unread) names.add(name);
    if (unread.length > 0) records.add(value);
    isBodyless ||= hadNoBody(value);
  }

  return {
    api: {
      ...api,
      async call(asked, input, options) {
        const value = await api.call(asked, input, options);
        if (asked.id !== operation.id) return value;
        look(value);
        const parts = typeof value === "object" && value !== null ? Object.values(value) : [];
        for (const part of Array.isArray(value) ? [value] : parts) {
          if (Array.isArray(part)) part.forEach(look);
        }
        return value;
      },
    },
    notes() {
      const known = [...names].filter((name) => name !== "");
      const shown = known.slice(0, MAX_NAMES).map((name) => clean(name, NAME_CHARS));
      const more = known.length - shown.length;
      const fields = joinClean([...shown, more > 0 ? cleanText`${more} more` : ""], ", ");
      const count = records.size === 1 ? cleanText`1 record` : cleanText`${records.size} records`;
      const unread = fields === "" ? count : cleanText`${fields} of ${count}`;
      return [
        ...(records.size > 0 ? [cleanText`${unread}, which the API sent in an unknown form`] : []),
        ...(isBodyless ? [cleanText`the API sent no body, which is taken as an empty list`] : []),
      ];
    },
  };
}
