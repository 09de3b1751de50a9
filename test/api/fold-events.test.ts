import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { withDeadline } from "../../src/call-deadline.ts";
import { type EventFold, foldEvents } from "../../src/api/fold-events.ts";
import { makeApi } from "../support/make-api.ts";
import { json, signed, startUpstream, status } from "../support/start-upstream.ts";

function collect(): EventFold<{ ids: unknown[]; bytes: number; skipped: number }> {
  const seen = { ids: [] as unknown[], bytes: 0, skipped: 0 };
  return {
    add(event, byteLength) {
      seen.ids.push(event["_id"]);
      seen.bytes += byteLength;
    },
    skip: () => void seen.skipped++,
    end: () => seen,
  };
}

/** Enough events that some reach the fold before the connection breaks. */
const many = Array.from({ length: 2000 }, (_, index) => ({ _id: index, text: "x".repeat(100) }));
const manyIds = many.map(({ _id }) => _id);

function breaksAfter(text: string): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "9999999" });
    response.write(text, () => void setImmediate(() => response.destroy()));
  };
}

const half = breaksAfter(JSON.stringify({ events: many }).slice(0, 200_000));

test("events of all pages reach one fold, in order", async () => {
  const upstream = await startUpstream(
    json({ events: [{ _id: 1 }, { _id: 2 }], token: "a b" }),
    json({ token: "c", events: [] }),
    json({ events: [{ _id: 3 }], token: "" }),
  );
  const folded = await foldEvents(makeApi(upstream).api, "x/y", collect);
  expect(folded).toEqual({ value: { ids: [1, 2, 3], bytes: 28, skipped: 0 }, pages: 3 });
  expect(upstream.targets).toEqual([
    "/v2/alerts/x%2Fy/events",
    "/v2/alerts/x%2Fy/events?token=a%20b",
    "/v2/alerts/x%2Fy/events?token=c",
  ]);
});

test("what is no event is reported, not folded", async () => {
  const upstream = await startUpstream(json({ events: [{ _id: 1 }, null, "x", [1], { _id: 2 }] }));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded.value).toMatchObject({ ids: [1, 2], skipped: 3 });
});

test("an answer that broke half way begins a new fold", async () => {
  const upstream = await startUpstream(half, json({ events: many }));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded.value.ids).toEqual(manyIds);
});

/** A first page that leads to a second, which is answered by `answers` in turn. */
function twoPages(...answers: readonly RequestListener[]): RequestListener {
  let asked = 0;
  return (request, response) => {
    const second = request.url?.includes("token=t");
    const answer = second
      ? answers[Math.min(asked++, answers.length - 1)]
      : json({ events: [{ _id: "first" }], token: "t" });
    answer?.(request, response);
  };
}

test("a later page that broke half way is asked for again, and the first is not", async () => {
  const upstream = await startUpstream(twoPages(half, json({ events: many })));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded.value.ids).toEqual(["first", ...manyIds]);
  expect(upstream.targets.filter((target) => !target.includes("token"))).toHaveLength(1);
});

test("a later page that was refused before it began is only asked for again", async () => {
  const upstream = await startUpstream(
    json({ events: [{ _id: 1 }], token: "t" }),
    status(503),
    json({ events: [{ _id: 2 }] }),
  );
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded.value.ids).toEqual([1, 2]);
  expect(upstream.targets).toHaveLength(3);
});

/** Larger than what is held back of a later page until it is known to be whole. */
const large = Array.from({ length: 12_000 }, (_, index) => ({ _id: index, text: "x".repeat(100) }));
const mostOfIt = breaksAfter(JSON.stringify({ events: large }).slice(0, 1_300_000));

test("a later page too large to be held back that broke half way begins again at the first", async () => {
  const upstream = await startUpstream(twoPages(mostOfIt, json({ events: large })));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded).toMatchObject({
    pages: 2,
    value: { ids: ["first", ...large.keys()] },
  });
  expect(upstream.targets.filter((target) => !target.includes("token"))).toHaveLength(2);
});

test("large later pages that keep breaking are given up", async () => {
  const upstream = await startUpstream(twoPages(mostOfIt));
  await expect(foldEvents(makeApi(upstream).api, "a", collect)).rejects.toMatchObject({
    code: "unreachable",
  });
});

test("where a later page fails, what was read before it stands, and why there is no more is told", async () => {
  const upstream = await startUpstream(twoPages(half));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded).toMatchObject({
    value: { ids: ["first"] },
    pages: 1,
    stopped: { code: "unreachable" },
  });
});

test("where the time of the call is up, what was read before stands", async () => {
  const upstream = await startUpstream(twoPages(() => {}));
  const folded = await withDeadline(300, () => foldEvents(makeApi(upstream).api, "a", collect));
  expect(folded).toMatchObject({
    value: { ids: ["first"] },
    pages: 1,
    stopped: { code: "timeout" },
  });
});

test("an upstream that names a next page for ever is read for so many pages", async () => {
  const upstream = await startUpstream((request, response) => {
    const at = Number(/token=(\d+)/.exec(request.url ?? "")?.[1] ?? 0);
    json({ events: [{ _id: at }], token: String(at + 1) })(request, response);
  });
  const { api } = makeApi(upstream);
  const folded = await foldEvents(api, "a", collect, { maxPages: 7 });
  expect(folded).toMatchObject({
    value: { ids: [0, 1, 2, 3, 4, 5, 6] },
    pages: 7,
    stopped: "pages",
  });
  expect(upstream.targets).toHaveLength(7);
});

test("nothing of an answer with a wrong hash comes out", async () => {
  const body = JSON.stringify({ events: [{ _id: 1 }] });
  const sent = body.replace("1", "2");
  const upstream = await startUpstream(signed({ body, sent }));
  let ended = 0;
  const begin = () => ({ add() {}, end: () => ended++ });
  await expect(foldEvents(makeApi(upstream).api, "a", begin)).rejects.toMatchObject({
    code: "upstream_unverified",
  });
  expect(ended).toBe(0);
});

test("an unknown alert is not an empty one", async () => {
  const upstream = await startUpstream(status(404, '{"errors":["no such alert"]}'));
  await expect(foldEvents(makeApi(upstream).api, "a", collect)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a page that leads to itself ends what can be read, which is told", async () => {
  const upstream = await startUpstream(json({ events: [{ _id: 1 }], token: "t" }));
  const folded = await foldEvents(makeApi(upstream).api, "a", collect);
  expect(folded).toMatchObject({ value: { ids: [1, 1] }, pages: 2, stopped: "token" });
  expect(upstream.targets).toHaveLength(2);
});
