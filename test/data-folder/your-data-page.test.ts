import { expect, test } from "vitest";
import { ALL_SAMPLES } from "./schemas/samples/all-samples.ts";
import { KINDS, yourDataPage } from "./your-data-page.ts";
import { GUIDES } from "./your-data-guides.ts";

test("the page on one's own data is what the tables and the samples say", async () => {
  await expect(yourDataPage()).toMatchFileSnapshot("../../docs/your-data.md");
});

test("every schema has a guide and a sample, and every guide a schema", () => {
  const names = KINDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(GUIDES).toSorted()).toEqual(names.toSorted());
  const shown = new Set(ALL_SAMPLES.map(({ schema }) => schema));
  expect(names.filter((name) => !shown.has(name))).toEqual(["webhook"]);
});
