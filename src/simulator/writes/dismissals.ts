import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";
import { type WriteContext, writeRoutes } from "./author.ts";
import { dismissalFields } from "./other-fields.ts";
import { readWritten } from "./read-written.ts";

/**
 * docs/threat-stack-api.md §2.1 row 6. That an alert which is not there is a 404 for the whole call, that one which is
 * dismissed already stays as it is, and the empty body of the answer are inferred [I].
 */
export function dismissalRoutes(context: WriteContext): Route[] {
  const { store } = context;
  const { alerts } = store.records;
  return writeRoutes(context, [
    {
      method: "POST",
      path: "/v2/alerts/dismiss",
      answer({ body }, author) {
        const { ids, dismissReason, dismissReasonText } = readWritten(dismissalFields, body);
        const known = [...new Set(ids)].flatMap((id) => store.alert(id) ?? []);
        if (known.length < new Set(ids).size) throw new ApiFailure(404, "Alert not found.");
        const active = known.filter(({ isDismissed }) => !isDismissed);
        for (const alert of active) {
          alerts.set(alert.id, {
            ...alert,
            isDismissed: true,
            dismissedAt: author.now,
            dismissReason,
            ...(dismissReasonText !== undefined && { dismissReasonText }),
            dismissedBy: author.email,
          });
        }
        author.log({
          crud: "update",
          action: "alert.dismiss",
          description: `Alert dismissed as ${dismissReason}`,
          context: { alertIds: active.map(({ id }) => id), dismissReason, dismissReasonText },
        });
        return jsonAnswer({});
      },
    },
  ]);
}
