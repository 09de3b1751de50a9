import { expect, test } from "vitest";
import { makeAlert, makeTenant } from "../../support/make-tenant.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const ALERTS = [makeAlert({ id: "a" }), makeAlert({ id: "b" })];

function makeEvents(count: number): { _id: string; log: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    _id: `event-${index}`,
    log: "ü€😀".repeat(40),
  }));
}

test("events come all at once, without a token, and prove their bytes", async () => {
  const events = makeEvents(3);
  const { send } = await startSimulator({
    tenant: makeTenant({ alerts: ALERTS, events: { a: events } }),
  });
  const answer = await send("/alerts/a/events");
  expect(answer.json()).toEqual({ events });
  expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(answer.text)));
  answer.verify();
});

test("a known alert without events answers none, an unknown one is not found", async () => {
  const { send } = await startSimulator({
    tenant: makeTenant({ alerts: ALERTS, events: { a: [] } }),
  });
  expect((await send("/alerts/a/events")).json()).toEqual({ events: [] });
  expect((await send("/alerts/b/events")).json()).toEqual({ events: [] });
  expect((await send("/alerts/none/events")).status).toBe(404);
});

test("events of several megabytes arrive whole; their source is measured once and read again to send", async () => {
  const events = makeEvents(20_000);
  let opened = 0;
  const texts = events.map((event) => JSON.stringify(event));
  const source = {
    count: texts.length,
    async *open() {
      opened += 1;
      yield* texts;
    },
  };
  const tenant = { ...makeTenant({ alerts: ALERTS }), events: () => source };
  const { send } = await startSimulator({ tenant });
  const [first, second] = await Promise.all([send("/alerts/a/events"), send("/alerts/a/events")]);
  expect(first.json()).toEqual({ events });
  expect(second.text).toBe(first.text);
  first.verify();
  second.verify();
  expect(opened).toBe(3);
});

test("a source that yields less when it is sent breaks the answer rather than hanging it", async () => {
  let opened = 0;
  const source = {
    count: 2,
    open() {
      opened += 1;
      return opened === 1 ? ['{"a":1}', '{"a":2}'] : ['{"a":1}'];
    },
  };
  const tenant = { ...makeTenant({ alerts: ALERTS }), events: () => source };
  const { send } = await startSimulator({ tenant });
  await expect(send("/alerts/a/events")).rejects.toThrow(/terminated|fetch failed/);
});

test("a source that fails while it is measured is asked anew the next time", async () => {
  let opened = 0;
  const source = {
    count: 1,
    open() {
      opened += 1;
      if (opened === 1) throw new Error("busy");
      return ['{"a":1}'];
    },
  };
  const tenant = { ...makeTenant({ alerts: ALERTS }), events: () => source };
  const { send } = await startSimulator({ tenant });
  expect((await send("/alerts/a/events")).status).toBe(500);
  expect((await send("/alerts/a/events")).json()).toEqual({ events: [{ a: 1 }] });
});

test("paged events, where a test asks for them, add up and end with null", async () => {
  const events = makeEvents(25);
  const tenant = makeTenant({ alerts: ALERTS, events: { a: events, b: events } });
  const { send } = await startSimulator({ tenant, eventsPageSize: 10 });
  const seen: unknown[] = [];
  const tokens: (string | null)[] = [];
  let query = "";
  for (let page = 0; page < 3; page += 1) {
    const answer = await send(`/alerts/a/events${query}`);
    answer.verify();
    const { events: part, token } = answer.json() as { events: unknown[]; token: string | null };
    seen.push(...part);
    tokens.push(token);
    query = `?token=${encodeURIComponent(token ?? "")}`;
  }
  expect(seen).toEqual(events);
  expect(tokens).toEqual([expect.any(String), expect.any(String), null]);
  const elsewhere = await send(`/alerts/b/events?token=${encodeURIComponent(tokens[0] ?? "")}`);
  expect(elsewhere.status).toBe(400);
});
