import { expect, test } from "vitest";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { listAlerts } from "../../src/api/operations/alerts.ts";
import { tellRetries } from "../../src/tool-selection/tell-retries.ts";
import { makeApi } from "../support/make-api.ts";
import { json, startUpstream, status } from "../support/start-upstream.ts";

test("a wait is told with its reason, a short one is not", async () => {
  const upstream = await startUpstream(
    status(503),
    status(503, "", { "retry-after": "7" }),
    json({ alerts: [], token: null }),
  );
  const told: string[] = [];
  const { api } = tellRetries(
    { api: createCachedClient({ client: makeApi(upstream).api }) },
    (message) => told.push(message),
  );

  await api.call(listAlerts, { status: "active" });

  expect(upstream.targets.length).toBe(3);
  expect(told).toEqual(["alerts.list: upstream_status, trying again in 7 s"]);
});
