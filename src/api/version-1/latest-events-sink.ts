import type { AnswerSink } from "../../http/answer-sink.ts";
import { createEventsStream } from "../events-stream.ts";

/**
 * Takes an alert of version 1 and hands its `latest_events` on as a page of version 2 events, one at a time.
 * An alert without that member has none.
 */
export function createLatestEventsSink<T>(operation: string, page: AnswerSink<T>): AnswerSink<T> {
  let opened = false;
  const write = (text: string) => page.write(Buffer.from(text));
  const events = createEventsStream({
    operation,
    member: "latest_events",
    optional: true,
    onElement(_event, _byteLength, text) {
      const begin = opened ? "," : '{"events":[';
      opened = true;
      // As it was sent: what JSON.parse reads may be nested too deep to be written again.
      return write(`${begin}${text()}`);
    },
  });
  return {
    write: (chunk) => events.write(chunk),
    async end() {
      await events.end();
      await write(opened ? "]}" : '{"events":[]}');
      return page.end();
    },
  };
}
