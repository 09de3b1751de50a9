import { notableList } from "../../../src/digest/notable/acts.ts";
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/digest/notable/candidates.ts";
import { createLineCost } from "../../../src/digest/render/budget.ts";
import { renderNotable } from "../../../src/digest/render/notable.ts";
import type { NotableOptions } from "../../../src/digest/render/notable-words.ts";
import { createShowTime } from "../../../src/digest/render/show-time.ts";
import { createClean } from "../../../src/text/clean.ts";
import { markRedacted } from "../../../src/text/redacted-text.ts";

const START = Date.UTC(2026, 0, 31);

function rareEvents(count: number, score: number): Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    technique: "",
    reason: "rare",
    who: "",
    host: "",
    source: `source-${String(index)}`,
    what: `log line ${String(index)}`,
    kind: "log",
    name: "",
    outcome: "",
    isOnly: false,
    program: "app",
    text: () => markRedacted(`log line ${String(index)} ${"of many words ".repeat(12)}end`),
    telling: [],
    time: START + index,
    eventId: `e${String(score)}-${String(index)}`,
    count: 1,
    groupId: `g${String(score)}${String(index)}`,
    alsoGroupIds: [],
    score,
  }));
}

function render(unusual: readonly Candidate[], plain: number) {
  return renderNotable({ acts: [], unusual }, optionsWith(plain));
}

function optionsWith(plain: number): NotableOptions {
  return {
    tokens: 1000,
    plain,
    known: 0.6,
    grave: 0.8,
    lineChars: 110,
    hasMainHost: false,
    mainActor: "",
    isTimed: false,
    clean: createClean({ redact: true }),
    costOf: createLineCost(),
    times: createShowTime(START, START + 1000),
  };
}

function isWhole(line: string): boolean {
  return line.endsWith("end") && !line.includes("…");
}

test("events that are merely seldom take no more than their share", () => {
  expect(render(rareEvents(60, 5), 0.5).cost).toBeLessThanOrEqual(500);
  expect(render(rareEvents(60, 5), 1).cost).toBeGreaterThan(700);
});

test("striking ones take all there is, and come before the others", () => {
  const { cost, eventIds } = render([...rareEvents(60, 15), ...rareEvents(60, 5)], 0.5);

  expect(cost).toBeGreaterThan(700);
  expect(eventIds.every((id) => id.startsWith("e15"))).toBe(true);
});

test("room that is left writes out the striking ones only", () => {
  const striking = render(rareEvents(2, 15), 1).lines.filter(isWhole);
  const plain = render(rareEvents(2, 5), 1).lines.filter(isWhole);

  expect(striking).toHaveLength(2);
  expect(plain).toEqual([]);
});

test("ATT&CK's own name of a technique is said once a page", () => {
  const acts = ["ann", "bob"].map((who, index) =>
    Object.assign(rareEvents(1, 20 + index)[0]!, {
      technique: "T1562.008",
      reason: "logging stopped",
      who,
    }),
  );
  const lines = renderNotable(
    notableList({ mainHost: "", risky: acts, unusual: [] }, 10),
    optionsWith(0.9),
  ).lines;
  expect(lines.filter((line) => line.endsWith(":"))).toEqual([
    "T1562.008 Disable or Modify Cloud Logs: logging stopped by ann:",
    "T1562.008: logging stopped by bob:",
  ]);
});
