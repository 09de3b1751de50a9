import { ThreatStackError } from "../errors.ts";

interface SharedCall {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

export interface ShareOptions<T> {
  /** What makes two calls the same. */
  readonly key: string;
  readonly signal: AbortSignal | undefined;
  readonly start: (signal: AbortSignal) => Promise<T>;
}

/**
 * Calls for the same thing at the same time become one. It is cancelled when the last one who
 * waits for it has gone, so that one caller's cancellation never fails another's.
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
    const call = running.get(key) ?? begin(options);
    call.waiting += 1;
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key is only ever shared with one type
      return (await settled(call.result, signal)) as T;
    } finally {
      call.waiting -= 1;
      if (call.waiting === 0) {
        if (running.get(key) === call) running.delete(key);
        call.controller.abort();
      }
    }
  };
}

/** As the promise settles, or rejects at once when the signal is aborted. */
function settled(result: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const leave = () => reject(cancelled());
    const stay = () => signal.removeEventListener("abort", leave);
    signal.addEventListener("abort", leave, { once: true });
    result.finally(stay).then(resolve, reject);
  });
}

function cancelled(): ThreatStackError {
  return new ThreatStackError("cancelled", "the call was cancelled");
}
