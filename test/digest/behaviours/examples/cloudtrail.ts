import type { Examples } from "./example.ts";

export const CLOUDTRAIL_EXAMPLES: Examples = {};
