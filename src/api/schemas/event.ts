import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** One contributing event: no two types share their fields, so none is typed (docs/threat-stack-api.md §3.10). */
const eventSchema = recordSchema({});

/** Whether events are paged is unknown; a token is followed. */
export const eventPageSchema = pageSchema("events", eventSchema);
