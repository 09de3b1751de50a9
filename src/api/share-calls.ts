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

  return async function share<T>({ key, signal, start }: ShareOptions<T>): Promise<T> {
    signal?.throwIfAborted();
    let call = running.get(key);
    if (call === undefined) {
      const controller = new AbortController();
      const result = start(controller.signal).finally(() => running.delete(key));
      call = { result, controller, waiting: 0 };
      running.set(key, call);
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key is only ever shared with one type
    return joinCall(call, signal) as Promise<T>;
  };
}

function joinCall(call: SharedCall, signal: AbortSignal | undefined): Promise<unknown> {
  call.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = () => reject(new ThreatStackError("cancelled", "the call was cancelled"));
    signal?.addEventListener("abort", leave, { once: true });
    call.result.then(resolve, reject);
  }).finally(() => {
    call.waiting -= 1;
    if (call.waiting === 0) call.controller.abort();
  });
}
