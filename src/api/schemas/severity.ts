import { z } from "zod";

/** 1 is the most serious (docs/threat-stack-api.md §6 [D]); some senders spell numbers as strings (§3.9 [D]). */
export const severitySchema = z.coerce.number();
