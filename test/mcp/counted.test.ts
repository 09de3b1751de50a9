import { expect, test } from "vitest";
import { createCounted } from "../../src/mcp/counted.ts";

test("made once, shared, ended with the last who drops it", () => {
  const ended: string[] = [];
  let made = 0;
  const counted = createCounted({
    begin: (key: string) => `${key}${(made += 1)}`,
    end: (value) => void ended.push(value),
  });
  expect([counted.add("a"), counted.add("a"), counted.add("b")]).toEqual(["a1", "a1", "b2"]);
  counted.drop("a");
  expect(ended).toEqual([]);
  counted.drop("a");
  counted.drop("a");
  counted.drop("never there");
  expect(ended).toEqual(["a1"]);
  expect([...counted.entries()]).toEqual([["b", "b2"]]);
  expect(counted.size).toBe(1);
});
