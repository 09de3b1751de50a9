import { STREAM } from "./accept.ts";

const DATA = "data:";

export function isStream({ headers, body }: Response): boolean {
  return body !== null && headers.get("content-type")?.startsWith(STREAM) === true;
}

/** One event as the SDK would write it. */
export function toEvent(data: string): string {
  return `event: message\ndata: ${data}\n\n`;
}

/**
 * The data of the events of a stream, until it ends or is given up.
 * @yields what is not empty: neither comments nor the event that only opens a stream
 */
export async function* readEventData(
  { body }: Response,
  signal: AbortSignal,
): AsyncGenerator<string> {
  if (body === null) return;
  const reader = body.getReader();
  const giveUp = (): void => void reader.cancel().catch(() => {});
  if (signal.aborted) giveUp();
  signal.addEventListener("abort", giveUp, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    yield* events.map((event) => dataOf(event)).filter((data) => data !== "");
  }
  signal.removeEventListener("abort", giveUp);
}

/** The same stream with events of ours before its own. */
export function withFirst(data: readonly string[], answer: Response): Response {
  if (data.length === 0 || answer.body === null) return answer;
  const reader = answer.body.getReader();
  const first = new TextEncoder().encode(data.map((one) => toEvent(one)).join(""));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
}

function dataOf(event: string): string {
  const lines = event.split("\n").filter((line) => line.startsWith(DATA));
  return lines.map((line) => line.slice(DATA.length).trim()).join("\n");
}
