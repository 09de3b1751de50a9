import type { DescribedEvent } from "../digest/describe/create-describer.ts";
import { destinationOf } from "../event-fields/endpoints.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { readField } from "../rules/read-field.ts";

/** The machine at the other end of what an event tells of; "" where there is none. */
export function remoteOf(event: EventRecord, { origin }: Pick<DescribedEvent, "origin">): string {
  if (event["type"] !== "connect") return origin;
  const [address] = readField(event, "dst_ip");
  return destinationOf(event) || (typeof address === "string" ? address : "");
}
