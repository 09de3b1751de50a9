import { z } from "zod";

/** The end of a list is a null or empty token; `paginationToken` is an older name (docs/threat-stack-api.md §2.0 [C]). */
export const pageTokens = {
  token: z.string().nullish(),
  paginationToken: z.string().nullish(),
};
