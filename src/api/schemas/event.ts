import { z } from "zod";
import { pageTokens } from "./page.ts";

/** One contributing event: no two types share their fields, so none is typed (docs/threat-stack-api.md §3.10). */
const eventSchema = z.record(z.string(), z.unknown());

/** Whether events are paged is unknown; a token is followed. */
export const eventPageSchema = z.looseObject({ events: z.array(eventSchema), ...pageTokens });
