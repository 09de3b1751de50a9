import { jsonAnswer } from "./body.ts";
import type { Door } from "./door.ts";
import type { HawkServer } from "./hawk-server.ts";

/** Version 2: signed requests, proven answers, errors as `{"errors":["…"]}` (docs/threat-stack-api.md §1.3, §2.0 [C]). */
export function createHawkDoor(hawk: HawkServer): Door {
  return {
    authenticate: (request, clockErrorMs) => hawk.authenticate(request, clockErrorMs),
    refuse: ({ status, headers, message }) => ({
      ...jsonAnswer({ errors: [message] }, status),
      headers,
    }),
  };
}
