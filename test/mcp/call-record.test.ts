import { expect, test } from "vitest";
import type { PresentedAnswer } from "../../src/answers/answer.ts";
import { ThreatStackError } from "../../src/errors.ts";
import type { Logger } from "../../src/logger.ts";
import { recordCall } from "../../src/mcp/call-record.ts";
import { ownText } from "../../src/text/answer-text.ts";

const ANSWER: PresentedAnswer = { text: ownText("3 alerts"), meta: {}, links: [] };
const LEVELS = ["debug", "info", "warn"];

function recorded(input: unknown, level: string, answer: PresentedAnswer = ANSWER): unknown[] {
  const lines: unknown[] = [];
  const logger = {
    isLevelEnabled: (asked: string) => LEVELS.indexOf(asked) >= LEVELS.indexOf(level),
    info: (line: unknown) => lines.push(line),
  } as unknown as Logger;
  const tool = "threatstack_get_events";
  recordCall(logger, { tool, input, answer, milliseconds: 12.4, requests: 2 });
  return lines;
}

test("one line a call: tool, arguments, duration, requests, tokens, outcome", () => {
  expect(recorded({ alert_id: "2abca110", max_tokens: 500 }, "info")).toEqual([
    {
      tool: "threatstack_get_events",
      arguments: { alert_id: "2abca110", max_tokens: 500 },
      ms: 12,
      requests: 2,
      tokens: 2,
      outcome: "ok",
    },
  ]);
});

test("what was searched for is logged at debug only", () => {
  const input = { where: 'user = "jane"', query: "jane", filter: 'user = "jane"' };

  expect(JSON.stringify(recorded(input, "info"))).not.toContain("jane");
  expect(JSON.stringify(recorded(input, "debug"))).toContain("jane");
});

test("the outcome of a failure is its code", () => {
  const error = new ThreatStackError("not_found", "no such alert");

  expect(recorded({}, "info", { ...ANSWER, error })).toMatchObject([{ outcome: "not_found" }]);
});

test("nothing is written where the level is above info", () => {
  expect(recorded({}, "warn")).toEqual([]);
});

test.each([[undefined], [null], ["text"], [7], [["a"]]])(
  "arguments that are no record are recorded as what they are: %j",
  (input) => {
    expect(recorded(input, "info")).toHaveLength(1);
  },
);

test("long values are cut, and lists are written as text", () => {
  const [line] = recorded({ event_ids: ["a", "b"], cursor: "x".repeat(5000) }, "info");

  expect(line).toMatchObject({
    arguments: { event_ids: '["a","b"]', cursor: `${"x".repeat(100)}…` },
  });
});
