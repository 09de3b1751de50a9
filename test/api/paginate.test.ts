import { expect, test } from "vitest";
import { listAlerts } from "../../src/api/operations/alerts.ts";
import { paginate } from "../../src/api/paginate.ts";
import { makeApi } from "../support/make-api.ts";
import { json, startUpstream } from "../support/start-upstream.ts";

const input = { status: "active", severity: 1 } as const;

test.each([[null], [""], [undefined]])("pages end at a token that is %j", async (end) => {
  const upstream = await startUpstream(
    json({ alerts: [{ id: "a" }], token: "t/1" }),
    json({ alerts: [{ id: "b" }], paginationToken: "t2" }),
    json({ alerts: [{ id: "c" }], token: end }),
  );
  const ids: string[] = [];
  for await (const page of paginate(makeApi(upstream).api, { operation: listAlerts, input })) {
    ids.push(...page.alerts.map(({ id }) => id));
  }
  expect(ids).toEqual(["a", "b", "c"]);
  expect(upstream.targets).toEqual([
    "/v2/alerts?status=active&severity=1",
    "/v2/alerts?status=active&severity=1&token=t%2F1",
    "/v2/alerts?status=active&severity=1&token=t2",
  ]);
});

test("a token that comes again is an error, not a loop", async () => {
  const upstream = await startUpstream(
    json({ alerts: [], token: "t2" }),
    json({ alerts: [], token: "t1" }),
  );
  const pages = paginate(makeApi(upstream).api, {
    operation: listAlerts,
    input: { ...input, token: "t1" },
  });
  await pages.next();
  await pages.next();
  await expect(pages.next()).rejects.toMatchObject({ code: "upstream_shape" });
  expect(upstream.targets).toHaveLength(2);
});

test.each([{}, ["t"], true, 1.5])(
  "a token %j that cannot be read ends the list in an error, behind the page that bore it",
  async (token) => {
    const upstream = await startUpstream(json({ alerts: [{ id: "a" }], token }));
    const pages = paginate(makeApi(upstream).api, { operation: listAlerts, input });
    const first = await pages.next();
    expect(first.value).toEqual({ alerts: [{ id: "a" }] });
    await expect(pages.next()).rejects.toMatchObject({
      code: "upstream_shape",
      message: "the token of the next page cannot be read",
    });
  },
);

test("a token that is a number is followed", async () => {
  const upstream = await startUpstream(
    json({ alerts: [], token: 12 }),
    json({ alerts: [], token: null }),
  );
  const pages = paginate(makeApi(upstream).api, { operation: listAlerts, input });
  await pages.next();
  await pages.next();
  expect(upstream.targets.at(-1)).toBe("/v2/alerts?status=active&severity=1&token=12");
});
