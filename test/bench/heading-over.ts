import { eventIdOf } from "../../src/event-fields/event-id.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { foldAll, textFor } from "./digest-text.ts";
import type { Platform } from "./needles/needle.ts";
import { makeNoise } from "./noise/make-noise.ts";
import { createRandom } from "./random.ts";

const BUDGET = 2000;
const COMPANY = 300;
const BARE_ID = 8;

/** The heading over an event's line, alone and among others; "" where no line of what is notable names it. */
export function headingsOver(event: EventRecord): readonly [alone: string, among: string] {
  const others = makeNoise(platformOf(event), createRandom(11), COMPANY).events;
  return [headingIn([event], event), headingIn([...others, event], event)];
}

function headingIn(events: readonly EventRecord[], event: EventRecord): string {
  const lines = textFor(foldAll(events), BUDGET).split("\n");
  const from = lines.findIndex((line) => line.startsWith("notable"));
  const to = lines.findIndex((line) => line.startsWith("groups"));
  const notable = lines.slice(from + 1, to);
  const id = eventIdOf(event).slice(0, BARE_ID);
  const at = notable.findIndex((line) => line.split(" ").some((word) => word.startsWith(id)));
  return at < 0 ? "" : (notable.slice(0, at).findLast((line) => line.endsWith(":")) ?? "");
}

function platformOf(event: EventRecord): Platform {
  const type = String(event["event_type"]);
  if (type === "winsec") return "windows";
  if (type.startsWith("kubernetes")) return "kubernetes";
  if (type === "host") return "logs";
  return type === "cloudtrail" ? "cloudtrail" : "linux";
}
