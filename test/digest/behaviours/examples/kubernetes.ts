import type { Examples } from "./example.ts";

export const KUBERNETES_EXAMPLES: Examples = {};
