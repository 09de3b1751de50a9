import { expect, test } from "vitest";
import { noiseSource } from "../../src/demo-tenant/noise-source.ts";
import type { NoiseKind } from "../../src/demo-tenant/noise-source.ts";
import { parsedEvents } from "../support/tenant-events.ts";

test.each<[NoiseKind, readonly string[]]>([
  ["linux", ["audit", "host", "login", "file", "network", "threatintel"]],
  ["windows", ["winsec"]],
  ["cloudtrail", ["cloudtrail"]],
  ["cluster", ["audit", "kubernetesAudit", "kubernetesConfig", "host", "login"]],
])(
  "%s noise is as many events as asked for, of its types, in order, with ids of their own",
  (kind, types) => {
    const source = noiseSource({ count: 6000, seed: 5, kind });
    const events = parsedEvents(source);
    expect(source.count).toBe(6000);
    expect(events).toHaveLength(6000);
    expect(new Set(events.map((event) => event["event_type"]))).toEqual(new Set(types));
    expect(new Set(events.map((event) => event["_id"])).size).toBe(6000);
    const times = events.map(({ timestamp }) => timestamp);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
  },
);

test("it can be read again and is the same, and another seed makes another", () => {
  const source = noiseSource({ count: 300, seed: 5, kind: "mixed" });
  expect(parsedEvents(source)).toEqual(parsedEvents(source));
  const other = noiseSource({ count: 300, seed: 6, kind: "mixed" });
  expect(parsedEvents(other)).not.toEqual(parsedEvents(source));
});
