import type { Examples } from "./example.ts";

export const LOGS_EXAMPLES: Examples = {};
