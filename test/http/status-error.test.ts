import { expect, test } from "vitest";
import { type ErrorForm, createErrorBody } from "../../src/http/error-body.ts";
import { statusError } from "../../src/http/status-error.ts";

interface Answer {
  readonly body?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly verified?: "payload" | "absent";
}

function errorOf(status: number, { body = "", type = "", ...rest }: Answer) {
  const written = createErrorBody();
  written.write(Buffer.from(body));
  const { form, words } = written.read(type);
  return statusError({
    operation: "test.get",
    status,
    form,
    upstream: words,
    verified: rest.verified ?? "absent",
    challenge: rest.challenge ?? "",
  });
}

const errors = (words: string) => JSON.stringify({ errors: [words] });
const hawk = (words: string) => `Hawk error="${words}"`;

const CLOCK = [
  "clock_skew",
  "the API finds that our clock is wrong, without proof of the right time",
];
const MAC = ["unauthorized", "the API finds the signature of the request wrong"];
const USER = ["unauthorized", "the API does not know the user id"];
const KEY = ["unauthorized", "the API does not accept the credentials"];
const ROLE = ["forbidden", "the credentials are valid but not allowed to do this"];
const GATEWAY = ["forbidden", "the request is not allowed"];
const PROXY = [
  "upstream_status",
  "a web page refused the request, such as a proxy or a firewall sends, and not the API",
];

test.each([
  [401, { body: errors("Stale timestamp") }, CLOCK],
  [403, { body: errors("Stale timestamp") }, CLOCK],
  [401, { challenge: hawk("Stale timestamp") }, CLOCK],
  [401, { body: '{"statusCode":401,"error":"Unauthorized","message":"Stale timestamp"}' }, CLOCK],
  [403, { body: "stale timestamp", type: "text/plain" }, CLOCK],
  [401, { body: errors("Bad mac") }, MAC],
  [403, { body: errors("Bad mac") }, MAC],
  [401, { challenge: hawk("Bad mac") }, MAC],
  [401, { body: errors("Unknown credentials") }, USER],
  [401, { challenge: hawk("Unknown credentials") }, USER],
  [401, { body: errors("Unauthorized") }, KEY],
  [401, {}, KEY],
  [401, { body: "<html>Sign in to the proxy" }, PROXY],
  [403, { body: "Access denied", type: "text/html" }, PROXY],
  [403, { body: "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>" }, PROXY],
  [403, { body: errors("Your role does not allow that.") }, ROLE],
  [403, { body: '{"message":"No."}', verified: "payload" }, ROLE],
  [403, { body: "<html>", verified: "payload" }, PROXY],
  [403, { body: '{"message":"Missing Authentication Token"}' }, GATEWAY],
  [403, { body: "error code: 1020" }, GATEWAY],
  [403, {}, GATEWAY],
] as [number, Answer, string[]][])("%i with %j names its cause", (status, answer, [code, says]) => {
  const error = errorOf(status, answer);
  expect([error.code, error.message]).toEqual([code, `test.get: ${says} (HTTP ${status})`]);
});

test("a page's refusal blames neither key nor organization", () => {
  const { hint } = errorOf(403, { body: "<html>" });
  expect(hint).toMatch(/proxy/);
  expect(hint).not.toMatch(/THREATSTACK_(ORG_ID|API_KEY)|role/);
});

const SAYS_PAGE = "this is not the Threat Stack API: an HTML or XML page answered";

test.each([
  [404, { body: "<html>" }, "upstream_status", SAYS_PAGE],
  [404, { body: "<html>", verified: "payload" }, "not_found", "there is no such record"],
  [404, { body: "{}" }, "not_found", "there is no such record"],
  [404, { body: "gone", verified: "payload" }, "not_found", "there is no such record"],
  [405, { body: "<html>" }, "upstream_status", SAYS_PAGE],
  [407, {}, "upstream_status", "the proxy asks for a user name and a password"],
  [418, { body: errors("x") }, "upstream_status", "the API answered with an unexpected status"],
  [502, { body: "<html>" }, "upstream_status", "the API failed"],
  [429, { body: "<html>" }, "rate_limited", "the organization's request budget is used up"],
] as [number, Answer, string, string][])("%i with %j is %s", (...[status, answer, code, says]) => {
  const error = errorOf(status, answer);
  expect([error.code, error.message]).toEqual([code, `test.get: ${says} (HTTP ${status})`]);
});

test("every refusal has advice, whatever its status and form", () => {
  const forms: ErrorForm[] = ["api", "json", "page", "text", "none"];
  for (let status = 300; status < 600; status += 1) {
    for (const form of forms) {
      const answer = { operation: "test.get", status, form, challenge: "", upstream: undefined };
      expect(statusError({ ...answer, verified: "absent" }).hint).toMatch(/\w{3}.*\.$/);
    }
  }
});
