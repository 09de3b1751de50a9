import type { ErrorAnswer, Meaning } from "./error-meaning.ts";

interface Cause extends Meaning {
  /** Words of the `hawk` package, or of others who say the same. */
  readonly words: RegExp;
}

/** The first that fits counts. */
const CAUSES: readonly Cause[] = [
  {
    words: /stale timestamp|timestamp (is )?(stale|expired|too (old|new))|clock skew/i,
    code: "clock_skew",
    says: "the API finds that our clock is wrong, without proof of the right time",
    hint: "Set this machine's clock by NTP: Hawk allows a minute. The credentials may be right.",
  },
  {
    words:
      /bad (mac|payload hash)|(mac|signature) (mismatch|does not match)|invalid (mac|signature)/i,
    code: "unauthorized",
    says: "the API finds the signature of the request wrong",
    hint: "THREATSTACK_API_KEY is not the key of THREATSTACK_USER_ID (64 and 24 hexadecimal digits, both from Settings > Application Keys), or a proxy changed host or path of the request.",
  },
  {
    words: /unknown (credentials|user|id\b)/i,
    code: "unauthorized",
    says: "the API does not know the user id",
    hint: "Check THREATSTACK_USER_ID: 24 hexadecimal digits from Settings > Application Keys, not the e-mail address.",
  },
];

/** The cause of a 401 or 403, where the answer names it in its body or its challenge. */
export function whyUnauthorized({ upstream = "", challenge }: ErrorAnswer): Meaning | undefined {
  const said = `${upstream}\n${challenge}`;
  return CAUSES.find(({ words }) => words.test(said));
}
