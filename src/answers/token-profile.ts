/**
 * In whose tokens `max_tokens` is counted. Only o200k is counted exactly; of the others it is known how many
 * tokens they make of the same text at most, measured over texts of this server.
 */
export const TOKEN_PROFILES = { o200k: 1, claude: 1.53, gemini: 1.3 } as const;

export type TokenProfile = keyof typeof TOKEN_PROFILES;

/** How many o200k tokens may be written where `maxTokens` of the profile are allowed. */
export function o200kTokens(maxTokens: number, profile: TokenProfile): number {
  return Math.floor(maxTokens / TOKEN_PROFILES[profile]);
}
