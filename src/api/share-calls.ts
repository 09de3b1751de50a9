import { callDeadline, timeIsUp } from "../call-deadline.ts";
import { type ErrorCode, ThreatStackError } from "../errors.ts";

interface SharedCall {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

export interface ShareOptions<T> {
  /** What makes two calls the same. */
  readonly key: string;
  /** Of the operation, for errors. */
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly start: (signal: AbortSignal) => Promise<T>;
}

/** What says nothing to those who join: the time of whoever began was too short. */
const OF_THE_FIRST: ReadonlySet<ErrorCode> = new Set(["timeout", "rate_limited"]);

/**
 * Calls for the same thing at the same time become one. It is cancelled when the last one who
 * waits for it has gone, so that one caller's cancellation never fails another's; nor does the end of its time,
 * after which whoever has time left begins anew.
 */
export function createCallSharer(): <T>(options: ShareOptions<T>) => Promise<T> {
  const running = new Map<string, SharedCall>();

  function begin<T>({ key, start }: ShareOptions<T>): SharedCall {
    const controller = new AbortController();
    const call = { result: start(controller.signal), controller, waiting: 0 };
    running.set(key, call);
    return call;
  }

  return async function share<T>(options: ShareOptions<T>): Promise<T> {
    const { key, signal } = options;
    if (signal?.aborted) throw cancelled();
    const joined = running.get(key);
    const call = joined ?? begin(options);
    call.waiting += 1;
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key is only ever shared with one type
      return (await settled(call.result, options)) as T;
    } catch (error) {
      const isOfFirst = error instanceof ThreatStackError && OF_THE_FIRST.has(error.code);
      if (joined === undefined || !isOfFirst || isTimeUp()) throw error;
      if (running.get(key) === joined) running.delete(key);
      return await share(options);
    } finally {
      call.waiting -= 1;
      if (call.waiting === 0) {
        if (running.get(key) === call) running.delete(key);
        call.controller.abort();
      }
    }
  };
}

function isTimeUp(): boolean {
  return callDeadline()?.signal.aborted === true;
}

/** As the promise settles, or rejects at once when the signal is aborted or the time of the call is up. */
function settled(
  result: Promise<unknown>,
  { name, signal }: Pick<ShareOptions<unknown>, "name" | "signal">,
): Promise<unknown> {
  const deadline = callDeadline();
  if (signal === undefined && deadline === undefined) return result;
  return new Promise((resolve, reject) => {
    const leave = () => reject(cancelled());
    const late = () => reject(timeIsUp(`${name}: no complete answer`, deadline?.ms ?? 0));
    const stay = () => {
      signal?.removeEventListener("abort", leave);
      deadline?.signal.removeEventListener("abort", late);
    };
    signal?.addEventListener("abort", leave, { once: true });
    deadline?.signal.addEventListener("abort", late, { once: true });
    result.finally(stay).then(resolve, reject);
  });
}

function cancelled(): ThreatStackError {
  return new ThreatStackError("cancelled", "the call was cancelled");
}
