import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import type { Operation } from "../../src/api/define-operation.ts";
import { foldEvents } from "../../src/api/fold-events.ts";
import { operations } from "../../src/api/operations/catalogue.ts";
import { getRuleTags } from "../../src/api/operations/rule-tags.ts";
import { listRulesets } from "../../src/api/operations/rulesets.ts";
import { listVulnerableServers } from "../../src/api/operations/vulnerabilities.ts";
import { makeApi } from "../support/make-api.ts";
import { signed, startUpstream, status } from "../support/start-upstream.ts";

const AGENT = { agentId: "8b0f0b28-7fce-11e9-a123-99cdd68cb066" };
const CVE = { cveNumber: "CVE-2020-10001" };
const NONE = '{"errors":["no data associated with the query"]}';
const NO_TAGS = '{"errors":["No tags found for rule r"]}';

const call = async (operation: Operation, input: object, answer: RequestListener) =>
  makeApi(await startUpstream(answer)).api.inspect(operation, input);

test.each([
  [listRulesets, AGENT, NONE, { rulesets: [], token: null }],
  [listVulnerableServers, CVE, NONE, { servers: [], token: null }],
  [getRuleTags, { ruleId: "r" }, NO_TAGS, { inclusion: [], exclusion: [] }],
] as [Operation, object, string, object][])(
  "$id: a signed 404 means none where the API documents that",
  async (...[operation, input, body, value]) => {
    const answer = await call(operation, input, signed({ status: 404, body }));
    expect(answer).toEqual({ value, status: 404, contentType: "", verified: "payload" });
    await expect(call(operation, input, status(404, body))).rejects.toMatchObject({
      code: "not_found",
      status: 404,
      message: `${operation.id}: the answer would mean that there are none, but nobody signed it (HTTP 404)`,
    });
  },
);

const NO_LIST = "the API has no such list here, which does not mean that there are none";
const NO_PAGE = "the page that was asked for is no longer there";
const NO_RECORD = "there is no such record";

test.each([
  [listRulesets, {}, NO_LIST],
  [listRulesets, { ...AGENT, token: "t" }, NO_PAGE],
  [listVulnerableServers, { ...CVE, token: "t" }, NO_PAGE],
  [getRuleTags, { ruleId: "r" }, NO_RECORD],
] as [Operation, object, string][])(
  "$id of %j: any other 404 is a failure, signed or not",
  async (operation, input, says) => {
    for (const answer of [signed({ status: 404, body: NONE }), status(404, NONE)]) {
      await expect(call(operation, input, answer)).rejects.toMatchObject({
        code: "not_found",
        message: `${operation.id}: ${says} (HTTP 404)`,
        hint: expect.any(String),
        upstream: "no data associated with the query",
      });
    }
  },
);

/** Inputs of those operations that need some. */
const INPUTS: Readonly<Record<string, object>> = {
  "alerts.list": { status: "active" },
  "agents.list": { status: "online" },
};
const IDS = { alertId: "a", ruleId: "r", rulesetId: "s", agentId: "g", packageName: "p", ...CVE };

function inputOf(operation: Operation): object {
  if (operation.path.length === 0) return INPUTS[operation.id] ?? {};
  const known = Object.entries(IDS).filter(
    ([name, value]) => operation.input.safeParse({ [name]: value }).success,
  );
  return operation.id === "rules.get" ? { rulesetId: "s", ruleId: "r" } : Object.fromEntries(known);
}

const READS = operations.filter(({ id }) => id !== "self-test") as readonly Operation[];

test.each([...READS])(
  "$id: no 404 of anybody but the API means none, or no such record",
  async (operation) => {
    for (const answer of [
      status(404, "<title>404 Not Found</title>", { "content-type": "text/html" }),
      status(404, "<html>"),
      status(404, '{"message":"no Route matched with those values"}'),
      status(404, '{"statusCode":404,"error":"Not Found","message":"Not Found"}'),
      status(404, "404 page not found\n"),
      status(404),
    ]) {
      await expect(call(operation, inputOf(operation), answer)).rejects.toMatchObject({
        code: "upstream_status",
        status: 404,
        message: expect.stringMatching(/Threat Stack API/),
        hint: expect.stringContaining("THREATSTACK_BASE_URL"),
      });
    }
  },
);

test("a 404 of the API is the list's failure or the record's, and never none", async () => {
  const documented = new Set([listRulesets.id, listVulnerableServers.id, getRuleTags.id]);
  for (const operation of READS.filter(({ id }) => !documented.has(id))) {
    const says = operation.path.length > 0 ? NO_RECORD : NO_LIST;
    const answer = signed({ status: 404, body: NONE });
    await expect(call(operation, inputOf(operation), answer)).rejects.toMatchObject({
      code: "not_found",
      message: `${operation.id}: ${says} (HTTP 404)`,
    });
  }
});

const fold = () => ({ add() {}, end: () => 0 });

test("a page of events that is gone is told as a page, the first as the alert's", async () => {
  const first = status(200, '{"events":[{}],"token":"t"}');
  const gone = await startUpstream(first, status(404, NONE));
  expect(await foldEvents(makeApi(gone).api, "a", fold)).toMatchObject({
    pages: 1,
    stopped: { code: "not_found", message: `alerts.events: ${NO_PAGE} (HTTP 404)` },
  });
  const unknown = await startUpstream(status(404, NONE));
  await expect(foldEvents(makeApi(unknown).api, "a", fold)).rejects.toMatchObject({
    message: `alerts.events: ${NO_RECORD} (HTTP 404)`,
  });
});
