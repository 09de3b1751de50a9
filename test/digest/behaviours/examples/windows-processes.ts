import type { Examples } from "./example.ts";

export const WINDOWS_PROCESSES_EXAMPLES: Examples = {};
