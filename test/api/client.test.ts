import { expect, test } from "vitest";
import { z } from "zod";
import { defineOperation } from "../../src/api/define-operation.ts";
import { getAgent } from "../../src/api/operations/agents.ts";
import { getAlert, listAlerts } from "../../src/api/operations/alerts.ts";
import { getRuleTags } from "../../src/api/operations/rule-tags.ts";
import { selfTest } from "../../src/api/operations/self-test.ts";
import { makeApi } from "../support/make-api.ts";
import { json, signed, startUpstream, status } from "../support/start-upstream.ts";

test("a list is asked for with its filters, and unknown fields come through", async () => {
  const alert = { id: "a", severity: "2", newField: { deep: [1] } };
  const upstream = await startUpstream(json({ alerts: [alert], token: null }));
  const page = await makeApi(upstream).api.call(listAlerts, {
    status: "active",
    severity: 2,
    from: new Date("2026-01-31T10:00:00Z"),
  });
  expect(upstream.targets).toEqual([
    "/v2/alerts?status=active&severity=2&from=2026-01-31T10%3A00%3A00",
  ]);
  expect(page).toEqual({ alerts: [{ ...alert, severity: 2 }], token: null });
});

test("what is known of an answer besides its value", async () => {
  const upstream = await startUpstream(signed({ body: '{"message":"fine"}' }));
  const { api } = makeApi(upstream);
  expect(await api.inspect(selfTest, {})).toEqual({
    value: '{"message":"fine"}',
    status: 200,
    contentType: "application/json; charset=utf-8",
    verified: "payload",
  });
  expect(upstream.targets).toEqual(["/help/hawk/self-test"]);
});

test("404 means none for a list, and no such record for one", async () => {
  const upstream = await startUpstream(status(404, '{"errors":["none"]}'));
  const { api } = makeApi(upstream);
  expect(await api.call(listAlerts, { status: "active" })).toEqual({ alerts: [], token: null });
  await expect(api.call(getAlert, { alertId: "x" })).rejects.toMatchObject({ code: "not_found" });
});

test("404 means no tags only where the API says that", async () => {
  const none = await startUpstream(status(404, '{"errors":["No tags found for rule r"]}'));
  expect(await makeApi(none).api.call(getRuleTags, { ruleId: "r" })).toEqual({
    inclusion: [],
    exclusion: [],
  });
  const unknown = await startUpstream(status(404, '{"errors":["Rule not found"]}'));
  const call = makeApi(unknown).api.call(getRuleTags, { ruleId: "r" });
  await expect(call).rejects.toMatchObject({ code: "not_found" });
});

test("an answer that does not fit names the field, never its value", async () => {
  const upstream = await startUpstream(
    json({ alerts: [{ id: "a" }, { id: 7, title: ["secret"] }] }),
  );
  const error = await makeApi(upstream)
    .api.call(listAlerts, { status: "active" })
    .catch((e: unknown) => e);
  expect(error).toMatchObject({
    code: "upstream_shape",
    message: "alerts.list: the answer's alerts.1.id is not string, alerts.1.title is not string",
  });
  expect(JSON.stringify(error)).not.toContain("secret");
});

test("a wrong argument is refused before anything is sent", async () => {
  const upstream = await startUpstream(json({}));
  const { api } = makeApi(upstream);
  const calls = [
    api.call(listAlerts, { status: "active", severity: 9 }),
    api.call(listAlerts, { status: "active", agent: "x" } as never),
    api.call(getAgent, { agentId: ".." }),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: "invalid_argument" });
  expect(upstream.targets).toEqual([]);
});

test.each(['{"alerts":[{"id":"a"', "", "nonsense"])(
  "an answer that is no whole JSON is read again: %j",
  async (text) => {
    const upstream = await startUpstream(status(200, text), json({ alerts: [] }));
    expect(await makeApi(upstream).api.call(listAlerts, { status: "active" })).toEqual({
      alerts: [],
    });
    const always = await startUpstream(status(200, text));
    await expect(makeApi(always).api.call(listAlerts, { status: "active" })).rejects.toMatchObject({
      code: "upstream_shape",
      message: "alerts.list: the answer is not whole JSON",
    });
  },
);

test("a body is sent as JSON, and an answer without one is undefined", async () => {
  const dismiss = defineOperation({
    id: "test.dismiss",
    method: "POST",
    path: () => "/alerts/dismiss",
    body: (input) => input,
    input: z.strictObject({ ids: z.array(z.string()) }),
    output: z.undefined(),
    retry: "never",
  });
  const bodies: string[] = [];
  const upstream = await startUpstream((request, response) => {
    request.on("data", (chunk: Buffer) => bodies.push(chunk.toString()));
    request.on("end", () => response.writeHead(204).end());
  });
  await makeApi(upstream).api.call(dismiss, { ids: ["a"] });
  expect(bodies).toEqual(['{"ids":["a"]}']);
});
