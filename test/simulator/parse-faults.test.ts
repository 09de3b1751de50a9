import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";

test("kind, value, rate and path are read in this order, each but the kind optional", () => {
  const [status, slow, torn] = parseFaults("429@0.1, slow=2000@/alerts,drop@.05@/alerts/.+/events");
  expect(status).toMatchObject({ effect: { replacement: { status: 429 } }, rate: 0.1 });
  expect(status?.path).toBeUndefined();
  expect(slow).toEqual({ effect: { delayMs: 2000 }, rate: 1, path: /^(?:\/alerts)/ });
  expect(torn).toEqual({ effect: { cut: "drop" }, rate: 0.05, path: /^(?:\/alerts\/.+\/events)/ });
});

test.each([
  ["slow", { delayMs: 1000 }],
  ["truncate", { cut: "truncate" }],
  ["truncate=chunked", { cut: "chunked" }],
  ["lost", { lost: { status: 504 } }],
  ["lost=500", { lost: { status: 500 } }],
  ["late", { lateMs: 1000 }],
  ["stale", { clockErrorMs: 600_000 }],
  ["stale=-90", { clockErrorMs: -90_000 }],
  ["badhash", { signature: "wrong-hash" }],
  ["nohash", { signature: "absent" }],
  ["html=200", { replacement: { status: 200, body: { contentType: "text/html" } } }],
  ["redirect=307", { replacement: { status: 307, headers: { location: expect.any(String) } } }],
  ["503", { replacement: { status: 503, body: { contentType: "text/plain" } } }],
])("%s means %j", (specification, effect) => {
  expect(parseFaults(specification)).toMatchObject([{ effect, rate: 1 }]);
});

test("an @ inside the path stays in the path", () => {
  expect(parseFaults("503@1@/alerts/a@b")[0]?.path).toEqual(/^(?:\/alerts\/a@b)/);
});

test("nothing is no fault", () => {
  expect(parseFaults(" , ")).toEqual([]);
});

test.each([
  ["sloww", 'fault "sloww": "sloww" is no kind of fault'],
  ["503,429@2", 'fault "429@2": "2" is no rate from 0 to 1'],
  ["429@often", 'fault "429@often": "often" is no rate from 0 to 1'],
  ["429@0.1@0.2", 'fault "429@0.1@0.2": "@0.2" is neither a rate nor a path'],
  ["slow=fast", 'fault "slow=fast": "fast" is no value for'],
  ["429=3", 'fault "429=3": "429" is no kind of fault'],
  ["drop=1", 'fault "drop=1": "1" is no value for'],
  ["200", 'fault "200": "200" is no kind of fault'],
  ["html=99", 'fault "html=99": "99" is no value for'],
  ["slow@/alerts(", 'fault "slow@/alerts(": "/alerts(" is no regular expression'],
])("%s is refused, naming the part that is wrong", (specification, message) => {
  const error = thrownBy(() => parseFaults(specification));
  expect(error).toBeInstanceOf(ThreatStackError);
  expect(error).toMatchObject({ code: "configuration" });
  expect(String(error)).toContain(message);
  for (const kind of ["429", "503", "slow", "drop", "truncate", "stale", "html", "redirect"]) {
    expect((error as ThreatStackError).hint).toContain(kind);
  }
});

test("any text is either read or refused with our own error", () => {
  const parts = fc.constantFrom("429", "slow", "drop", "stale", "=", "@", "/", ".", "0", ",", "(");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((list) => list.join("")),
      ),
      (text) => {
        const error = thrownBy(() => parseFaults(text));
        expect(error === undefined || error instanceof ThreatStackError).toBe(true);
      },
    ),
  );
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
