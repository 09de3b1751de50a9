import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { withinTokens } from "../../src/tokens/count-tokens.ts";

/** The plain ways to fit events into a budget, to be compared with. */
export const BASELINES: Readonly<
  Record<string, (events: readonly EventRecord[], maxTokens: number) => string>
> = {
  "first events": firstEvents,
  "counts by field": countsByField,
  "rarest crude shapes": rarestShapes,
};

function firstEvents(events: readonly EventRecord[], maxTokens: number): string {
  return fitLines(
    events.slice(0, 200).map((event) => JSON.stringify(event)),
    maxTokens,
  );
}

function countsByField(events: readonly EventRecord[], maxTokens: number): string {
  const fields = new Map<string, Map<string, number>>();
  for (const event of events) {
    for (const [name, value] of Object.entries(event)) {
      if (typeof value !== "string" && typeof value !== "number") continue;
      const counts = fields.get(name) ?? new Map<string, number>();
      fields.set(name, counts);
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
  }
  const lines = Array.from({ length: 30 }, (_, rank) =>
    [...fields].flatMap(([name, counts]) => {
      const entry = [...counts].toSorted((a, b) => b[1] - a[1])[rank];
      return entry === undefined || (entry[1] === 1 && rank > 3)
        ? []
        : [`${name}=${entry[0].slice(0, 120)} ${String(entry[1])}`];
    }),
  );
  return fitLines(lines.flat(), maxTokens);
}

function rarestShapes(events: readonly EventRecord[], maxTokens: number): string {
  const shapes = new Map<string, { count: number; text: string }>();
  for (const event of events) {
    const parts = [
      "event_type",
      "win_event_id",
      "eventName",
      "syscall",
      "exe",
      "arguments",
      "log",
      "verb",
      "resource",
      "TargetObject",
      "TargetFilename",
    ]
      .map((name) => event[name])
      .filter((value) => typeof value === "string" || typeof value === "number");
    const text = parts.join(" ");
    const shape = text.replace(/\d+/g, "#");
    const known = shapes.get(shape) ?? { count: 0, text };
    known.count += 1;
    shapes.set(shape, known);
  }
  const lines = [...shapes.values()].toSorted((a, b) => a.count - b.count).slice(0, 600);
  return fitLines(
    lines.map(({ count, text }) => `${String(count)} ${text.slice(0, 160)}`),
    maxTokens,
  );
}

function fitLines(lines: readonly string[], maxTokens: number): string {
  let low = 0;
  let high = lines.length + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (withinTokens(lines.slice(0, middle).join("\n"), maxTokens)) low = middle;
    else high = middle;
  }
  return lines.slice(0, low).join("\n");
}
