import { expect, test } from "vitest";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { EVERYDAY_CHANNELS } from "./everyday/windows-channels.ts";
import { EVERYDAY_OBJECTS } from "./everyday/windows-objects.ts";

const describeEvent = createDescriber(matchBehaviours);
const EVERYDAY: readonly (readonly [string, EventRecord])[] = [
  ...EVERYDAY_OBJECTS,
  ...EVERYDAY_CHANNELS,
];

test.each(EVERYDAY)("%s is told as no attack", (_what, event) => {
  const { hits } = describeEvent(event).shape;
  const attacks = hits.filter(({ technique, weight }) => technique !== "" && weight > 1);
  expect(attacks.map(({ id }) => id)).toEqual([]);
});
