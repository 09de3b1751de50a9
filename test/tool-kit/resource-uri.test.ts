import { expect, test } from "vitest";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";

test("one segment an id, whatever is in it", () => {
  expect(resourceUri.alertEvents("a/b?c")).toBe("threatstack://alerts/a%2Fb%3Fc/events");
});

test("an id with half a character breaks no list", () => {
  expect(resourceUri.agent("a\uD800")).toBe("threatstack://agents/a%EF%BF%BD");
});
