import { noiseSource } from "../../../src/demo-tenant/noise-source.ts";
import { uniqueEvents } from "../../support/unique-events.ts";

export interface Body {
  readonly name: string;
  /** The answer of the API to a question for the events of an alert. */
  readonly make: () => Buffer;
}

const MB = 1_000_000;

/** What keeps a server busiest, for its size. */
export const BODIES: readonly Body[] = [
  { name: "long command lines", make: () => pageOf(Array.from({ length: 3 }, commandLine)) },
  { name: "ordinary events", make: () => pageOf(upTo(20 * MB, ordinary())) },
  { name: "nothing repeats", make: () => pageOf(upTo(40 * MB, uniqueEvents(1e9).open())) },
  {
    name: "one long string",
    make: () => pageOf([event({ arguments: "a b=c;".repeat(1.4 * MB) })]),
  },
  { name: "a million tiny records", make: () => pageOf(tiny()) },
];

function pageOf(events: Iterable<string>): Buffer {
  const parts: Buffer[] = [Buffer.from('{"events":[')];
  for (const text of events) parts.push(Buffer.from(parts.length === 1 ? text : `,${text}`));
  return Buffer.concat([...parts, Buffer.from('],"token":null}')]);
}

function event(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    _id: "e0000000-0000-4000-8000-000000000000",
    event_type: "audit",
    type: "start",
    timestamp: Date.UTC(2026, 0, 15),
    user: "root",
    exe: "/bin/sh",
    ...fields,
  });
}

function commandLine(): string {
  return event({ arguments: "wget;".repeat(24_000) });
}

function ordinary(): Iterable<string> {
  return noiseSource({ count: 1e9, seed: 7, kind: "mixed" }).open() as Iterable<string>;
}

function* upTo(bytes: number, events: Iterable<string>): Generator<string> {
  let taken = 0;
  for (const text of events) {
    if (taken > bytes) return;
    taken += text.length;
    yield text;
  }
}

function* tiny(): Generator<string> {
  for (let at = 0; at < 1_000_000; at += 1) yield `{"_id":"e${at}"}`;
}
