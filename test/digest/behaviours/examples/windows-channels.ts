import type { Examples } from "./example.ts";

export const WINDOWS_CHANNELS_EXAMPLES: Examples = {};
