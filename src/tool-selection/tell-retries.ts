import type { ApiClient, CallOptions } from "../api/client.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";

/** Worth a line only where somebody waits for it. */
const NOTICEABLE_MS = 1000;

/** The same context, whose calls say why they take long: which operation is tried again, when and after what. */
export function tellRetries<C extends { readonly api: ApiClient }>(
  context: C,
  tell: (message: CleanText) => void,
): C {
  const { api } = context;
  const onRetry: CallOptions["onRetry"] = ({ operation, code, waitMs }) => {
    if (waitMs < NOTICEABLE_MS) return;
    const what = cleanText`${idText(operation)}: ${idText(code)}`;
    tell(cleanText`${what}, trying again in ${Math.ceil(waitMs / 1000)} s`);
  };
  const telling: ApiClient = {
    ...api,
    call: (operation, input, options) => api.call(operation, input, { ...options, onRetry }),
    stream: (operation, input, ...[begin, options]) =>
      api.stream(operation, input, begin, { ...options, onRetry }),
  };
  return { ...context, api: telling };
}
