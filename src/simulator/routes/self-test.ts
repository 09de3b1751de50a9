import { jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";

/** Lets a client prove its signing; it lies outside `/v2` (docs/threat-stack-api.md §1.1 [C]). The body is ours [I]. */
export function selfTestRoutes(): Route[] {
  return [
    {
      method: "GET",
      path: "/help/hawk/self-test",
      answer: () => jsonAnswer({ message: "The request is authentic." }),
    },
  ];
}
