import type { Examples } from "./example.ts";
import { COMPONENT_EXAMPLES } from "./windows-channels/components.ts";
import { PROTECTION_EXAMPLES } from "./windows-channels/protection.ts";

export const WINDOWS_CHANNELS_EXAMPLES: Examples = {
  ...PROTECTION_EXAMPLES,
  ...COMPONENT_EXAMPLES,
};
