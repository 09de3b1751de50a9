import {
  aksEnvelope,
  cloudWatchEnvelope,
  googleEnvelope,
  textEnvelope,
  wrappedEventEnvelope,
} from "./collectors.ts";
import type { Envelope } from "./envelope.ts";
import { listEnvelope, osqueryEnvelope, queueEnvelope } from "./lists.ts";
import {
  athenaEnvelope,
  columnEnvelope,
  hitEnvelope,
  lookupEnvelope,
  miscellaneousEnvelope,
  splunkEnvelope,
} from "./searches.ts";

/** Opened before a record is taken for an event, in this order: each is told by fields that no event has. */
export const WRAPPERS: readonly Envelope[] = [
  hitEnvelope,
  splunkEnvelope,
  lookupEnvelope,
  aksEnvelope,
  cloudWatchEnvelope,
  athenaEnvelope,
  miscellaneousEnvelope,
  osqueryEnvelope,
  queueEnvelope,
  wrappedEventEnvelope,
];

/**
 * Opened where a record is no known event by itself, or one that only carries what a program wrote: the text within
 * an event of a sensor is written by anybody, and must not replace the event.
 */
export const CARRIERS: readonly Envelope[] = [textEnvelope];

/** Opened where a record is no known event by itself. */
export const HOLDERS: readonly Envelope[] = [googleEnvelope, listEnvelope, columnEnvelope];

/** All of them. */
export const ENVELOPES: readonly Envelope[] = [...WRAPPERS, ...CARRIERS, ...HOLDERS];
