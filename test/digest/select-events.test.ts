import { expect, test } from "vitest";
import { createSelector } from "../../src/digest/select-events.ts";

const event = { _id: "AbC123xyz", event_type: "audit" };

test.each([
  ["AbC123xyz", true],
  ["abc123", true],
  ["ABC123XYZ", true],
  ["bc123", false],
  ["", false],
])("the beginning %j selects an event by its id: %s", (beginning, isSelected) => {
  expect(createSelector({ eventIds: [beginning] })(event)).toBe(isSelected);
});
