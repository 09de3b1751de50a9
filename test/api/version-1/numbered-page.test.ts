import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { listAgents } from "../../../src/api/operations/agents.ts";
import { listAlerts } from "../../../src/api/operations/alerts.ts";
import { paginate } from "../../../src/api/paginate.ts";
import { hadNoBody } from "../../../src/api/schemas/reading.ts";
import { createV1Api } from "../../../src/api/version-1/create-v1-api.ts";
import {
  firstPageToken,
  pageInWindowQuery,
  toPage,
} from "../../../src/api/version-1/numbered-page.ts";
import { json, startUpstream, status } from "../../support/start-upstream.ts";

const NOW = Date.parse("2026-03-02T12:00:00.400Z");
const END = "end=2026-03-02T12%3A00%3A01Z";

async function start(...answers: readonly RequestListener[]) {
  const upstream = await startUpstream(...answers);
  let moments = 0;
  // Time passes from page to page.
  const now = () => NOW + 60_000 * moments++;
  const api = createV1Api({ baseUrl: upstream.url, apiKey: "k", version: "0.0.0", now });
  return { ...upstream, api: api.client };
}

async function idsOf(api: Awaited<ReturnType<typeof start>>["api"]): Promise<string[]> {
  const ids: string[] = [];
  const input = { status: "active" as const };
  for await (const page of paginate(api, { operation: listAlerts, input })) {
    ids.push(...page.alerts.map((alert) => alert.id));
  }
  return ids;
}

test("pages are asked for by number until an empty one comes, all with the same end", async () => {
  const pages = [["a", "b"], ["c"], []].map((ids) => json(ids.map((id) => ({ id }))));
  const { api, targets } = await start(...pages);
  expect(await idsOf(api)).toEqual(["a", "b", "c"]);
  expect(targets).toEqual(
    [0, 1, 2].map(
      (page) => `/v2/alerts?page=${page}&count=100&start=1970-01-01T00%3A00%3A00Z&${END}`,
    ),
  );
});

test("a list that is not paged is read once", async () => {
  const { api, targets } = await start(json([{ id: "a" }, { id: "b" }]));
  expect(await idsOf(api)).toEqual(["a", "b"]);
  expect(targets).toHaveLength(2);
});

test("404 of a list never means none", async () => {
  const { api } = await start(status(404, "{}"));
  const expected = {
    code: "not_found",
    message: expect.stringContaining("the API has no such list here"),
  };
  await expect(idsOf(api)).rejects.toMatchObject(expected);
  await expect(api.call(listAgents, { status: "online" })).rejects.toMatchObject(expected);
});

test("no body is an empty page, and is known as that behind the list of version 2", async () => {
  const { api, targets } = await start(status(204));
  const page = await api.call(listAlerts, { status: "active" });
  expect([page, hadNoBody(page)]).toEqual([{ alerts: [], token: null }, true]);
  expect(targets).toHaveLength(1);
});

test("what is no array is no list", async () => {
  const { api } = await start(json({ alerts: [] }));
  await expect(idsOf(api)).rejects.toMatchObject({
    code: "upstream_shape",
    message: "v1.alerts.list: the answer has no alerts list",
  });
});

test("a window that is given is kept", () => {
  const token = firstPageToken(NOW);
  const window = { from: new Date(NOW - 1), until: new Date(NOW - 60_000) };
  expect(pageInWindowQuery({ ...window, token })).toEqual({
    page: 0,
    count: 100,
    start: "2026-03-02T12:00:00Z",
    end: "2026-03-02T11:59:01Z",
  });
  expect(pageInWindowQuery({})).toEqual({ page: 0, count: 100 });
});

test("rows without ids are followed to the empty page", () => {
  expect(toPage("logs", [{ timestamp: 1 }], "page:0:0")).toMatchObject({ token: "page:1:0" });
  expect(toPage("logs", [{ timestamp: 1 }], "page:1:0")).toMatchObject({ token: "page:2:0" });
});

test.each(["", "page", "page:x", "page:1:x", "eyJ0IjoxfQ"])("%j is no page token", (token) => {
  expect(() => pageInWindowQuery({ token })).toThrow(
    expect.objectContaining({ code: "invalid_argument" }),
  );
});

test("an id may hold whatever an id may hold", () => {
  const { token } = toPage("alerts", [{ id: "a:b\nc" }], undefined) as { token: string };
  expect(toPage("alerts", [{ id: "a:b\nc" }], token)).toEqual({ alerts: [], token: null });
});
