import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { exampleText } from "../../../src/digest/describe/example-text.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { behavioursOf, said } from "../../support/said.ts";

test.each([
  [
    "a file event with none of a file's fields",
    { event_type: "file", colour: "red", size: 7 },
    "file | colour=red size=7",
  ],
  [
    "a login with the fields of another system",
    { event_type: "login", session_kind: "vpn", gateway: "gw-1" },
    "login | session_kind=vpn gateway=gw-1",
  ],
  [
    "a change of a cluster without any known field",
    { event_type: "kubernetesConfig", drift: "none" },
    "kubernetesConfig | drift=none",
  ],
  [
    "a call of which only the name is known",
    { eventName: "Frobnicate", eventSource: "frob.amazonaws.com", frobs: "many" },
    "frob:Frobnicate | frob | frobs=many",
  ],
  [
    "fields that end alike",
    { event_type: "x", source: { zone: "in" }, target: { zone: "out" }, a: { only: 1 } },
    "x | source.zone=in target.zone=out only=1",
  ],
  [
    "dotted names",
    { event_type: "x", "rule.name": "r", "agent.name": "a", "event.outcome": "failure" },
    "x | rule.name=r agent.name=a outcome=failure | failed",
  ],
  ["a field that only says how many", { event_type: "x", port: 1 }, "x | port=1"],
  ["a field that holds nothing", { event_type: "x", note: "" }, 'x | note=""'],
  [
    "words that look like ids",
    { event_type: "x", valid: true, paid: false },
    "x | valid=true paid=false",
  ],
  [
    "words that look like times",
    { event_type: "x", timeout: 3, update: "no" },
    "x | timeout=3 update=no",
  ],
  [
    "no failure",
    { event_type: "x", error: "", errors: 0, failover: "no" },
    "x | errors=0 failover=no",
  ],
  [
    "a refusal",
    { event_type: "x", message: "access denied for ann" },
    "x | message=access denied for ann | failed",
  ],
])("of %s is told what it says", (_what, event, text) => {
  expect(said(event)).toBe(text);
});

test("a name for the act keeps the act, and what it means, where nothing more is known", () => {
  const event = { eventName: "StopLogging", eventSource: "cloudtrail.amazonaws.com", reason: "x" };
  expect(said(event)).toBe("cloudtrail:StopLogging | cloudtrail | reason=x");
  expect(behavioursOf(event)).toEqual(
    behavioursOf({ ...event, requestParameters: { name: "trail-1" } }),
  );
  expect(behavioursOf(event)).not.toEqual([]);
});

const TYPES = [
  "audit",
  "cloudtrail",
  "file",
  "host",
  "kubernetes",
  "kubernetesConfig",
  "login",
  "network",
  "threatintel",
  "winsec",
  "volcano",
];
const scalar = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
/** Names of which none is an id, a time or a place. */
const name = fc.oneof(
  fc.constantFrom(
    "colour",
    "port",
    "version",
    "file_hash",
    "valid",
    "timeout",
    "user",
    "name",
    "x",
  ),
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom("a", "b", "c", "f", "k", "m", "n", "o", "r", "u"),
  }),
);
const known = fc.record(
  {
    eventName: fc.constantFrom("ListBuckets", ""),
    eventSource: fc.constant("s3.amazonaws.com"),
    win_event_id: fc.constantFrom(1102, 4624, 99_999),
    channel: fc.constantFrom("Security", "Nowhere"),
    verb: fc.constantFrom("get", ""),
    resource: fc.constantFrom("pods", ""),
    syscall: fc.constantFrom("bpf", "x"),
  },
  { requiredKeys: [] },
);

function textOf(event: EventRecord): string {
  const { shape, values } = createDescriber(() => [])(event);
  return exampleText(shape, values);
}

test("two events that differ in a field are never both told by nothing", () => {
  const change = fc
    .tuple(scalar, scalar)
    .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
  fc.assert(
    fc.property(
      fc.record({ type: fc.constantFrom(...TYPES), fields: known, field: name, values: change }),
      ({ type, fields, field, values }) => {
        const event = { event_type: type, ...fields };
        // The caller of an API or of the system is told beside the text.
        const isTold = field === "user" && ("eventName" in fields || "syscall" in fields);
        fc.pre(!(field in event) && !isTold);
        const texts = values.map((value) => textOf({ ...event, [field]: value }));
        expect(texts.some((text) => /[\p{L}\p{N}]/u.test(text))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test("events of any nesting are told, in bounded length", () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 20, maxKeys: 60 }), (event) => {
      expect(textOf({ event_type: "x", ...event }).length).toBeLessThan(1000);
    }),
  );
  let deep: EventRecord = { bottom: "a" };
  for (let depth = 0; depth < 50_000; depth += 1) deep = { deep };
  expect(textOf({ event_type: "x", deep })).toBe("deep=…");
});

test("what a sensor calls the kind of its event is told before its fields", () => {
  expect(said({ event_type: "eve", _subtype: "dns", action: "allowed" })).toBe(
    "eve dns | action=allowed",
  );
});
