import { expect, test } from "vitest";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { fitMeta } from "../../src/answers/fit-meta.ts";

test("short ids are all there, twenty at most", () => {
  const ids = Array.from({ length: 30 }, (_, at) => `0000000${at}`.slice(-8));

  expect(fitMeta({ total: 30, ids })).toEqual({ total: 30, ids: ids.slice(0, 20) });
});

test("long ids are as many as 200 tokens hold", () => {
  const ids = Array.from(
    { length: 20 },
    (_, at) => `CVE-2021-${30_000 + at} openssl 1.0.2k-24.amzn2`,
  );

  const meta = fitMeta({ total: 20, next_cursor: null, ids });

  expect(meta.ids?.length).toBeGreaterThan(5);
  expect(countTokens(JSON.stringify(meta))).toBeLessThanOrEqual(200);
  expect(
    countTokens(JSON.stringify({ ...meta, ids: ids.slice(0, (meta.ids?.length ?? 0) + 1) })),
  ).toBeGreaterThan(200);
});

test("rows without an id add none", () => {
  expect(fitMeta({ total: 2, ids: ["", ""] })).toEqual({ total: 2, ids: [] });
});
