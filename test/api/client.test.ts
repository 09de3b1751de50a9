import { expect, test } from "vitest";
import { z } from "zod";
import { type Operation, defineOperation } from "../../src/api/define-operation.ts";
import { getAgent } from "../../src/api/operations/agents.ts";
import { countAlertsBySeverity, getAlert, listAlerts } from "../../src/api/operations/alerts.ts";
import { listS3Exports } from "../../src/api/operations/s3-exports.ts";
import { asSent, hadNoBody, unreadFields } from "../../src/api/schemas/reading.ts";
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

test("an odd record costs no other, and is known as it was sent", async () => {
  const odd = { id: 7, title: ["secret"] };
  const upstream = await startUpstream(json({ alerts: [{ id: "a" }, odd, null] }));
  const { alerts } = await makeApi(upstream).api.call(listAlerts, { status: "active" });
  expect(alerts).toEqual([{ id: "a" }, { id: "7" }, { id: "" }]);
  expect(alerts.map(unreadFields)).toEqual([[], ["title"], ["record"]]);
  expect(alerts.map(asSent)).toEqual([{ id: "a" }, odd, null]);
});

test.each([
  [
    listAlerts,
    { status: "active" },
    { alerts: null },
    "alerts.list: the answer has no alerts list",
  ],
  [listAlerts, { status: "active" }, [], "alerts.list: the answer has no alerts list"],
  [getAlert, { alertId: "x" }, null, "alerts.get: the answer is no record of the API"],
  [getAlert, { alertId: "x" }, { ok: 1 }, "alerts.get: the answer is no record of the API"],
  [listS3Exports, {}, null, "s3exports.list: the answer has no export enrolments"],
  [listS3Exports, {}, { ok: 1 }, "s3exports.list: the answer has no export enrolments"],
])(
  "$id: %j answered by %j is an error with advice",
  async (...[operation, input, answer, message]) => {
    const upstream = await startUpstream(json(answer));
    await expect(makeApi(upstream).api.call(operation as Operation, input)).rejects.toMatchObject({
      code: "upstream_shape",
      message,
      hint: expect.stringContaining("threatstack-mcp check"),
    });
    expect(upstream.targets).toHaveLength(1);
  },
);

test.each(["", " \r\n"])(
  "a list without a body, %j, is empty, said so, and not asked again",
  async (body) => {
    for (const code of [200, 204]) {
      const upstream = await startUpstream(status(code, code === 204 ? "" : body));
      const page = await makeApi(upstream).api.call(listAlerts, { status: "active" });
      expect([page, hadNoBody(page)]).toEqual([{ alerts: [], token: null }, true]);
      expect(upstream.targets).toHaveLength(1);
    }
  },
);

test.each([
  [getAlert, { alertId: "x" }],
  [countAlertsBySeverity, {}],
  [listAlerts, { status: "active", token: "t" }],
])("$id: no body is no answer where it would be taken for a fact", async (operation, input) => {
  const upstream = await startUpstream(status(200));
  await expect(makeApi(upstream).api.call(operation as Operation, input)).rejects.toMatchObject({
    code: "upstream_shape",
    message: `${operation.id}: the answer is empty`,
    hint: expect.stringContaining("THREATSTACK_BASE_URL"),
  });
});

test("a number that no double can hold keeps its digits", async () => {
  const record = '{"id":9007199254740993,"aggregates":{"session":18446744073709551615}}';
  const upstream = await startUpstream(status(200, `{"alerts":[${record}]}`));
  const { alerts } = await makeApi(upstream).api.call(listAlerts, { status: "active" });
  const aggregates = { session: "18446744073709551615" };
  expect(alerts).toEqual([{ id: "9007199254740993", aggregates }]);
  expect(alerts.map(asSent)).toEqual(alerts);
});

test("a byte order mark is skipped", async () => {
  const upstream = await startUpstream(status(200, '\uFEFF{"alerts":[{"id":"a"}]}'));
  const { alerts } = await makeApi(upstream).api.call(listAlerts, { status: "active" });
  expect(alerts).toEqual([{ id: "a" }]);
});

test.each([listAlerts, selfTest])(
  "$id: a web page without a type is told as one",
  async (operation) => {
    const upstream = await startUpstream(status(200, "\n<!DOCTYPE html><p>Sign in"));
    const input = operation === listAlerts ? { status: "active" } : {};
    await expect(makeApi(upstream).api.call(operation as Operation, input)).rejects.toMatchObject({
      code: "upstream_shape",
      message: `${operation.id}: this is not the Threat Stack API: an HTML or XML page answered`,
    });
    expect(upstream.targets).toHaveLength(1);
  },
);

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

test.each(['{"alerts":[{"id":"a"', "nonsense"])(
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
      hint: expect.stringContaining("try again"),
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
