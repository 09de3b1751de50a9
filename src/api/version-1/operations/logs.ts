import { z } from "zod";
import { defineOperation } from "../../define-operation.ts";
import { pageInWindowQuery, toPage } from "../numbered-page.ts";
import { logPageSchema } from "../schemas/log.ts";

/** `GET /logs`: `q` searches freely; from a week ago where no `from` is given (docs/threat-stack-api.md §2.4 [C][D]). */
export const listLogs = defineOperation({
  id: "logs.list",
  apiVersion: 1,
  method: "GET",
  path: () => "/logs",
  query: ({ q, ...paged }) => ({ q, ...pageInWindowQuery(paged) }),
  input: z.strictObject({
    q: z.string().optional(),
    from: z.date().optional(),
    until: z.date().optional(),
    token: z.string().optional(),
  }),
  reshape: (rows, { token }) => toPage("logs", rows, token),
  output: logPageSchema,
  retry: "safe",
});
