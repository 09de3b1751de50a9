import { once } from "node:events";
import { type IncomingMessage, get } from "node:http";
import { expect, test } from "vitest";
import type { EventSource } from "../../src/tenant/tenant.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { signHeader } from "../support/sign-request.ts";
import { type StartedSimulator, startSimulator } from "../support/start-simulator.ts";

const EVENT = JSON.stringify({ log: "x".repeat(10_000) });

/** A source of so many events that notes what became of it. */
function makeSource(count: number) {
  const seen = { opened: 0, closed: 0, made: 0 };
  const source: EventSource = {
    count,
    *open() {
      seen.opened += 1;
      seen.made = 0;
      try {
        for (; seen.made < count; seen.made += 1) yield EVENT;
      } finally {
        seen.closed += 1;
      }
    },
  };
  return { seen, source };
}

function startWith(source: EventSource): Promise<StartedSimulator> {
  const tenant = { ...makeTenant({ alerts: [makeAlert({ id: "a" })] }), events: () => source };
  return startSimulator({ tenant });
}

function ask({ url, credentials }: StartedSimulator) {
  const target = `${url}/alerts/a/events`;
  const { header } = signHeader(target, { credentials, timestamp: NOW / 1000 });
  const request = get(target, { headers: { authorization: header }, agent: false });
  request.on("error", () => {});
  return request;
}

const aTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await aTurn();
}

test("a client that goes away while the hash is taken ends the pass", async () => {
  const { seen, source } = makeSource(Number.POSITIVE_INFINITY);
  const simulator = await startWith(source);
  const request = ask(simulator);
  await until(() => seen.made > 10);
  request.destroy();
  await until(() => seen.closed === 1);
  expect(seen.opened).toBe(1);
  expect((await simulator.send("/alerts/a")).status).toBe(200);
});

test("a client that goes away while events are sent closes the source", async () => {
  const { seen, source } = makeSource(20_000);
  const simulator = await startWith(source);
  const request = ask(simulator);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  await once(response, "data");
  request.destroy();
  await until(() => seen.closed === 2);
  expect(seen.made).toBeLessThan(20_000);
});

test("of events that nobody reads yet only what fits the connection is made", async () => {
  const { seen, source } = makeSource(20_000);
  const simulator = await startWith(source);
  const request = ask(simulator);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.pause();
  let before = -1;
  while (seen.made !== before) {
    before = seen.made;
    for (let turn = 0; turn < 100; turn += 1) await aTurn();
  }
  // 200 MB in all; buffers of a loopback connection hold a few.
  expect(seen.made).toBeLessThan(4000);
  request.destroy();
  await until(() => seen.closed === 2);
});
