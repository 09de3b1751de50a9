import type { Examples } from "./example.ts";

export const WINDOWS_OBJECTS_EXAMPLES: Examples = {};
