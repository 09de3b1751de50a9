import { expect, onTestFinished, test } from "vitest";
import { createLogger } from "../../../src/logger.ts";
import { createServerFactory } from "../../../src/mcp/create-server-factory.ts";
import { serveHttp } from "../../../src/mcp/http/serve-http.ts";
import { resources } from "../../../src/resources/catalogue.ts";
import { resourceUri } from "../../../src/tool-kit/resource-uri.ts";
import { makeInventory } from "../../support/make-inventory.ts";
import { callModern, openSession } from "../../support/speak-mcp.ts";
import { createSpokenWatch } from "../../support/spoken-watch.ts";
import { startContext } from "../../support/start-context.ts";

async function startServing() {
  const { subscriptions, ...spoken } = createSpokenWatch();
  const { context } = await startContext({ tenant: makeInventory() });
  const logger = createLogger({ level: "silent" });
  const createServer = createServerFactory({
    tools: [],
    resources: resources.map(({ tool: _withheld, ...resource }) => resource),
    prompts: [],
    subscriptions,
    context,
    version: "0.0.0",
    logger,
  });
  const serving = await serveHttp({
    createServer,
    subscriptions,
    host: "127.0.0.1",
    port: 0,
    limits: { drainMs: 200 },
    logger,
  });
  onTestFinished(() => serving.close());
  return { ...spoken, serving, url: serving.url };
}

const filter = {
  notifications: { resourceSubscriptions: [resourceUri.alerts], resourcesListChanged: false },
};

async function nextChunk(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  reader?.releaseLock();
  return new TextDecoder().decode(value);
}

test("a stream of the 2026 era is watched for from before its acknowledgement until its client goes", async () => {
  const { url, topics, say } = await startServing();
  const user = new AbortController();
  const answer = await callModern(url, "subscriptions/listen", {
    params: filter,
    signal: user.signal,
  });
  expect(topics()).toEqual(["alerts"]);
  expect(await nextChunk(answer)).toContain("notifications/subscriptions/acknowledged");
  say("alerts", "alert-1");
  expect(await nextChunk(answer)).toContain("notifications/resources/updated");
  user.abort();
  await expect.poll(topics).toEqual([]);
});

test("what is refused, or asks for nothing of ours, is not watched", async () => {
  const { url, topics } = await startServing();
  const uris = Array.from({ length: 201 }, (_, index) => resourceUri.alert(`alert-${index}`));
  const tooMany = await callModern(url, "subscriptions/listen", {
    params: { notifications: { resourceSubscriptions: uris } },
  });
  expect(tooMany.status).toBe(400);
  expect(await tooMany.text()).toContain("A subscription may name 200 resources");
  const wrong = await callModern(url, "subscriptions/listen", { params: {} });
  await wrong.text();
  const other = await callModern(url, "subscriptions/listen", {
    params: { notifications: { toolsListChanged: true } },
  });
  await other.text();
  expect(topics()).toEqual([]);
});

test("a session that is ended is watched for no longer", async () => {
  const { url, topics } = await startServing();
  const session = await openSession(url);
  const answer = await session.post({
    id: 1,
    method: "resources/subscribe",
    params: { uri: resourceUri.agents },
  });
  await answer.text();
  expect(topics()).toEqual(["agents"]);
  await session.end();
  await expect.poll(topics).toEqual([]);
});

test("when the server stops, nothing is watched any more", async () => {
  const { url, topics, serving } = await startServing();
  const answer = await callModern(url, "subscriptions/listen", { params: filter });
  expect(topics()).toEqual(["alerts"]);
  await serving.close();
  await answer.text();
  expect(topics()).toEqual([]);
});
