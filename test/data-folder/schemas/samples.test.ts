import { describe, expect, test } from "vitest";
import { timeOf } from "../../../src/event-fields/event-time.ts";
import { foldAll, textFor } from "../../bench/digest-text.ts";
import { eventsIn, readAll } from "./read-all.ts";
import { ALL_SAMPLES } from "./samples/all-samples.ts";

describe.each(ALL_SAMPLES)("$name", ({ schema, documents, events, alerts = 0, ...sample }) => {
  const found = readAll(documents);
  const made = eventsIn(found);

  test("every record counts once, and nothing is left unread", () => {
    expect({
      events: made.length,
      alerts: found.filter(({ kind }) => kind === "alert").length,
      others: found.filter(({ kind }) => kind !== "alert" && kind !== "event"),
    }).toEqual({ events, alerts, others: [] });
  });

  test("the schema is told by the fields", () => {
    expect(found.map((one) => ("schema" in one ? one.schema : one.kind))).toContain(schema);
  });

  test("who, where, when and what stand in the digest", () => {
    const text = textFor(foldAll(made), 2000);
    expect(/types: ([^\n]*)/.exec(text)?.[1]).toContain(sample.type);
    for (const said of sample.says) expect(text).toContain(said);
    const first = Math.min(...made.map(timeOf));
    expect(first).toBe(sample.first ?? Number.NaN);
  });
});
