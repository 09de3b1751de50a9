import type { Examples } from "./example.ts";

export const LINUX_EXAMPLES: Examples = {};
