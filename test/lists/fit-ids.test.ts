import { expect, test } from "vitest";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { fitIds } from "../../src/lists/fit-ids.ts";

test("short ids are all there, twenty at most", () => {
  const ids = Array.from({ length: 30 }, (_, at) => `0000000${at}`.slice(-8));

  expect(fitIds({ total: 30 }, ids)).toEqual({ total: 30, ids: ids.slice(0, 20) });
});

test("long ids are as many as 200 tokens hold", () => {
  const ids = Array.from(
    { length: 20 },
    (_, at) => `CVE-2021-${30_000 + at} openssl 1.0.2k-24.amzn2`,
  );

  const core = fitIds({ total: 20, next_cursor: null }, ids);

  expect(core.ids?.length).toBeGreaterThan(5);
  expect(countTokens(JSON.stringify(core))).toBeLessThanOrEqual(200);
  expect(
    countTokens(JSON.stringify({ ...core, ids: ids.slice(0, (core.ids?.length ?? 0) + 1) })),
  ).toBeGreaterThan(200);
});

test("rows without an id add none", () => {
  expect(fitIds({ total: 2 }, ["", ""])).toEqual({ total: 2, ids: [] });
});
