import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createClean } from "../../src/text/clean.ts";
import { makeApi } from "../support/make-api.ts";
import { makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startMcp } from "../support/start-mcp.ts";
import { json, startUpstream, status } from "../support/start-upstream.ts";

const ID = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";

/** Answers so many pages of every list at once, each with the token of a next one, and nothing else ever. */
function pages(count: number): RequestListener {
  return (request, response) => {
    const target = request.url ?? "";
    const at = Number(/[?&]token=(\d+)/.exec(target)?.[1] ?? 0);
    const member = /\/(events|alerts)(\?|$)/.exec(target)?.[1];
    const isOther = member === undefined;
    if (isOther && count === Infinity) return status(404, '{"errors":[]}')(request, response);
    if (isOther || at >= count) return;
    const alert = { ...makeAlert({ id: ID }), agentId: "a" };
    const record =
      member === "alerts" ? alert : { _id: `e${at}`, event_type: "audit", user: "root" };
    json({ [member]: [record], token: String(at + 1) })(request, response);
  };
}

async function start(count: number, timeoutMs: number) {
  const upstream = await startUpstream(pages(count));
  const context = {
    api: createCachedClient({ client: makeApi(upstream, { ratePerMinute: false }).api }),
    clean: createClean({ redact: true }),
    now: () => new Date(NOW),
    maxTokens: 2000,
    banner: "",
    timeoutMs,
  };
  const { client } = await startMcp({ tenant: makeTenant() }, { context });
  const call = async (name: string, args: Record<string, unknown>): Promise<string> => {
    const { content } = await client.callTool({ name: `threatstack_${name}`, arguments: args });
    return String((content as { text: string }[])[0]?.text);
  };
  return { call, upstream };
}

const TIME_RAN_OUT = /not read: .*: time ran out/;

test("when the time of a call is up, a list tells what was read and how it goes on", async () => {
  const { call } = await start(2, 400);
  const text = await call("get_alerts", { max_tokens: 600 });
  expect(text).toMatch(/^at least 2 alerts .*2 pages of the API read/);
  expect(text).toMatch(TIME_RAN_OUT);
  expect(text).toMatch(/next: threatstack_get_alerts .*cursor="/);
});

test("nothing found before the time was up is not told as nothing", async () => {
  const { call } = await start(2, 400);
  const text = await call("get_alerts", { query: "elsewhere" });
  expect(text).toMatch(/^none of the 2 alerts read so far fits/);
  expect(text).toContain("cursor=");
});

test.each(["digest", "rows", "raw"])("events as %s: at least what was read", async (detail) => {
  const { call } = await start(3, 400);
  const text = await call("get_events", { alert_id: ID, detail });
  expect(text).toMatch(/^at least 3 events/);
  expect(text).toMatch(TIME_RAN_OUT);
});

test("a filter is tried on what was read of the events", async () => {
  const { call } = await start(3, 400);
  const text = await call("test_filter", { alert_id: ID, filter: 'user = "root"' });
  expect(text).toMatch(/^the filter matches at least 3 of 3 events read/);
});

test("where nothing was read in time, that is the error, and all look-ups share the time", async () => {
  const { call } = await start(2, 400);
  const began = performance.now();
  const text = await call("get_alert", { alert_id: "abcdef12" });
  expect(text).toMatch(/^error timeout: alerts\.list: no complete answer within 0\.4 s/);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("an upstream without end is read for the pages of one call, of lists and of events", async () => {
  const { call, upstream } = await start(Infinity, 60_000);
  expect(await call("get_events", { alert_id: ID })).toMatch(
    /^at least 200 events(.|\n)*not read: events after the first 200 pages: one call reads no more/,
  );
  expect(upstream.targets.length).toBeLessThanOrEqual(202);
  expect(await call("get_alerts", {})).toMatch(/^at least 20 alerts .*20 pages of the API read/);
}, 30_000);
