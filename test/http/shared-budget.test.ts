import { type Dispatcher, Agent } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { type Api, createApi } from "../../src/api/create-api.ts";
import { getAlert } from "../../src/api/operations/alerts.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { CREATED_AT, makeAlert, makeTenant } from "../support/make-tenant.ts";

const START = Date.parse(CREATED_AT);

/** Programs with the real client over the embedded API with its real limit; time is fake, connections are not. */
async function start(programs: number) {
  const clock = createFakeClock();
  const now = () => START + clock.now();
  const tenant = makeTenant({ alerts: [makeAlert({ id: "alert" })] });
  const simulator = await createSimulator({ tenant, clock: now, rateLimit: { perMinute: 200 } });
  const traffic = { underWay: 0, sent: 0, refused: 0 };
  const agents = Array.from({ length: programs }, () => new Agent());
  const apis = agents.map((agent) =>
    createApi({
      baseUrl: new URL(simulator.url),
      credentials: simulator.credentials,
      version: "0.0.0",
      now,
      elapsed: clock.now,
      sleep: clock.sleep,
      deadline: () => new AbortController().signal,
      timeoutMs: 3_600_000,
      dispatcher: counting(agent, traffic),
    }),
  );
  onTestFinished(async () => {
    await Promise.all(agents.map((agent) => agent.destroy()));
    await simulator.close();
  });
  const run = <T>(work: Promise<T>) => clock.run(work, () => traffic.underWay > 0);
  return { apis, traffic, run, seconds: () => Math.round(clock.now() / 1000) };
}

function counting(agent: Agent, traffic: { underWay: number; sent: number; refused: number }) {
  const dispatcher: Pick<Dispatcher, "request"> = {
    async request(options: Dispatcher.RequestOptions) {
      traffic.underWay += 1;
      traffic.sent += 1;
      try {
        const response = await agent.request(options);
        if (response.statusCode === 429) traffic.refused += 1;
        response.body.once("close", () => {
          traffic.underWay -= 1;
        });
        return response as never;
      } catch (error) {
        traffic.underWay -= 1;
        throw error;
      }
    },
  };
  return dispatcher as Dispatcher;
}

async function callOften({ client }: Api, calls: number): Promise<void> {
  for (let made = 0; made < calls; made += 1) await client.call(getAlert, { alertId: "alert" });
}

test("ten callers of one program with 700 calls provoke no 429 and are done in the fourth minute", async () => {
  const { apis, traffic, run, seconds } = await start(1);
  const work = Array.from({ length: 10 }, () => Promise.all(apis.map((api) => callOften(api, 70))));
  await run(Promise.all(work));
  expect(traffic).toMatchObject({ sent: 700, refused: 0 });
  expect(seconds()).toBeLessThan(190);
});

test("a program that comes when the budget is gone waits for the next minute", async () => {
  const { apis, traffic, run, seconds } = await start(2);
  const [first, second] = apis as [Api, Api];
  await run(callOften(first, 195));
  await run(callOften(second, 30));
  expect(traffic.refused).toBeLessThanOrEqual(1);
  expect(seconds()).toBeLessThan(62);
});
