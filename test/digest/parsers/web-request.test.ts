import { expect, test } from "vitest";
import { webRequestIn } from "../../../src/digest/parsers/web-request.ts";

test.each([
  ['203.0.113.9 "GET /a?b=1 HTTP/1.1" 200 12 "-" "x/1"', "GET /a?b=1", "200"],
  ['203.0.113.9 "GET /a?q=%2e%2e%2f+b HTTP/1.1" 404 12', "GET /a?q=../ b", "404"],
  ['"GET /..%252f..%255cx HTTP/1.0" 200', "GET /../..\\x", "200"],
  ['"GET /cgi?x=() { :; }; id HTTP/1.1" 200 4', "GET /cgi?x=() { :; }; id", "200"],
  ['open() failed, request: "GET /x HTTP/1.1", host: "a"', "GET /x", ""],
  ["10.1.0.4 GET /a.aspx cmd=id 443 - 203.0.113.1 agent - 200 0 0 5", "GET /a.aspx?cmd=id", "200"],
  ["10.1.0.4 GET /a.aspx - 80 - 203.0.113.1 agent 404 0 0", "GET /a.aspx", "404"],
  ['Started POST "/users?a=1" for 203.0.113.9', "POST /users?a=1", ""],
  ['{"method":"GET","path":"/a","status":403}', "GET /a", "403"],
  ['10.1.0.9 "GET /v2 HTTP/1.1" status: 500 len: 3', "GET /v2", "500"],
  ['a/a 0/0/1/2/3 200 2750 - - ---- 1/1 "GET /h HTTP/1.1"', "GET /h", "200"],
  ["[error] File does not exist: /srv/..%5ccmd.exe", "- /srv/..\\cmd.exe", "404"],
])("the request in: %s", (text, asked, status) => {
  expect(webRequestIn(text)).toMatchObject({ asked, status });
});

test("a client is told apart from what it asked", () => {
  expect(webRequestIn('"GET / HTTP/1.1" 200 4 "-" "() { :;}; id"')?.client).toContain("() { :;}");
});

test.each([
  "please GET the report",
  'git: wrote "/a/b" to GET list',
  "",
  'msg="API listen on /run/a.sock"',
])("no request is in: %s", (text) => {
  expect(webRequestIn(text)).toBeUndefined();
});
