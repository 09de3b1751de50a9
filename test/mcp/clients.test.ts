import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { CLIENTS, type ConnectedClient, type Target } from "../support/connect-clients.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startServer, type StartedServer } from "../support/start-server.ts";

/** Each test starts or meets a real process. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const ALERT_ID = "550e8400-e29b-41d4-a716-446655440000";

let simulator: Simulator;
let held: HeldUpstream;
let served: StartedServer;
let servedHeld: StartedServer;

beforeAll(async () => {
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  const alerts = [makeAlert({ id: ALERT_ID, createdAt, title: "Netcat Detected" })];
  simulator = await createSimulator({ tenant: makeTenant({ alerts }), rateLimit: false });
  held = await startHeldUpstream();
  const http = ["--http", "--port", "0"];
  [served, servedHeld] = await Promise.all([
    startServer(http, environmentOf(simulator.url)),
    startServer(http, environmentOf(held.url)),
  ]);
});

afterAll(async () => {
  await Promise.all([served.stop(), servedHeld.stop()]);
  await simulator.close();
  held.close();
});

/** The same server twice: its upstream answers, or holds every request. */
const TRANSPORTS: Readonly<Record<string, (isHeld: boolean) => Target>> = {
  stdio: (isHeld) => ({
    args: ["--log-level", "silent"],
    environment: environmentOf(isHeld ? held.url : simulator.url),
  }),
  HTTP: (isHeld) => ({ url: (isHeld ? servedHeld : served).url }),
};

describe.each(Object.entries(TRANSPORTS))("over %s", (_transport, targetOf) => {
  describe.each(Object.entries(CLIENTS))("%s", (_client, connect) => {
    async function connected(isHeld = false): Promise<ConnectedClient> {
      const client = await connect(targetOf(isHeld));
      onTestFinished(() => client.close());
      return client;
    }

    test("lists the tools, calls them, and is told what is wrong", async () => {
      const client = await connected();
      expect(client.instructions).toContain("threatstack_get_alerts");

      const listed = (await client.listTools()).map(({ name }) => name);
      expect(listed.length).toBeGreaterThan(4);
      expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(listed));
      expect(listed[0]).toBe("threatstack_get_alerts");

      const answer = await client.call("threatstack_get_alerts", { severity: 2 });
      expect(answer).toMatchObject({
        isError: false,
        text: expect.stringMatching(/^.*1 alert.*[^]*Netcat Detected/),
        meta: { total: 1, shown: 1, truncated: false },
      });

      const wrong = await client.call("threatstack_get_alerts", { severty: 2 });
      expect(wrong.isError).toBe(true);
      expect(wrong.text).toMatch(/^error invalid_argument: .*did you mean "severity"/);

      await expect(client.call("threatstack_get_nothing", {})).rejects.toMatchObject({
        code: -32_602,
      });
    });

    test("cancels: the upstream request of the call ends", async () => {
      const client = await connected(true);
      const before = held.closed();
      const user = new AbortController();
      const calling = client.call("threatstack_get_agents", {}, { signal: user.signal });
      calling.catch(() => {});
      await vi.waitFor(() => expect(held.open()).toBeGreaterThan(0), 5000);

      user.abort("the user changed their mind");

      await expect(calling).rejects.toThrow("the user changed their mind");
      await vi.waitFor(() => expect(held.open()).toBe(0));
      expect(held.closed()).toBeGreaterThan(before);
    });
  });
});

test("a server that served them all over HTTP wrote nothing to stdout and ends when told", async () => {
  expect(await served.stop()).toBe(0);
  expect(served.stdout()).toBe("");
});

interface HeldUpstream {
  readonly url: string;
  /** Requests that wait for an answer, and those that ended without one. */
  readonly open: () => number;
  readonly closed: () => number;
  readonly close: () => void;
}

/** An API that never answers. */
async function startHeldUpstream(): Promise<HeldUpstream> {
  let open = 0;
  let closed = 0;
  const server = createServer((_request, response) => {
    open += 1;
    response.once("close", () => {
      open -= 1;
      closed += 1;
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    open: () => open,
    closed: () => closed,
    close: () => server.close().closeAllConnections(),
  };
}

function environmentOf(url: string): Record<string, string> {
  const { userId, apiKey, organizationId } = simulator.credentials;
  return {
    THREATSTACK_BASE_URL: url,
    THREATSTACK_USER_ID: userId,
    THREATSTACK_API_KEY: apiKey,
    THREATSTACK_ORG_ID: organizationId,
  };
}
