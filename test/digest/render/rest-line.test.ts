import { expect, test } from "vitest";
import type { Candidate } from "../../../src/digest/notable/candidates.ts";
import { createLineCost } from "../../../src/digest/render/budget.ts";
import { restLine } from "../../../src/digest/render/rest-line.ts";
import { createClean } from "../../../src/text/clean.ts";
import { markRedacted } from "../../../src/text/redacted-text.ts";

const costOf = createLineCost();

function candidate(reason: string, kind: string, program = ""): Candidate {
  return {
    technique: reason.slice(0, reason.indexOf(" ")),
    reason: reason.slice(reason.indexOf(" ") + 1),
    who: "",
    host: "",
    source: reason,
    what: kind,
    kind,
    name: "",
    outcome: "",
    isOnly: false,
    program,
    text: () => markRedacted(kind),
    telling: [],
    time: 0,
    eventId: "e1",
    count: 1,
    groupId: "g1",
    alsoGroupIds: [],
    score: 12,
  };
}

const REST = [
  candidate("T1485 data destroyed", "s3:DeleteBucket"),
  candidate("T1485 data destroyed", "s3:DeleteBucket"),
  candidate("T1485 instances removed", "ec2:TerminateInstances"),
  candidate("T1218.011 rundll32 with a script", "start", "rundll32.exe"),
  candidate("T1110 refused, then let in", ""),
];

function line(tokens: number, told: readonly string[] = []): string {
  const clean = createClean({ redact: true });
  return restLine(REST, { tokens, clean, costOf, told: new Set(told), lead: "not shown" }).text;
}

test("each technique with how many were left out, and what they were", () => {
  expect(line(200)).toBe(
    "not shown: T1485 3 s3:DeleteBucket, ec2:TerminateInstances; T1218.011 1 rundll32.exe; T1110 1",
  );
});

test("what a line above has told is not named again, but counted", () => {
  expect(line(200, ["s3:DeleteBucket", "rundll32.exe"])).toBe(
    "not shown: T1485 3 ec2:TerminateInstances; T1218.011 1; T1110 1",
  );
});

test("fits in any number of tokens", () => {
  for (let tokens = 0; tokens < 60; tokens += 1) {
    const text = line(tokens);
    expect(text === "" ? 0 : costOf(text)).toBeLessThanOrEqual(tokens);
  }
});

test("techniques come before names, and names in the order in which they are notable", () => {
  const counts = "not shown: T1485 3; T1218.011 1; T1110 1";
  expect(line(costOf(counts))).toBe(counts);
  const two = "not shown: T1485 3 s3:DeleteBucket, ec2:TerminateInstances; T1218.011 1; T1110 1";
  expect(line(costOf(two))).toBe(two);
});

test("nothing is said where nothing is left", () => {
  const clean = createClean({ redact: true });
  expect(restLine([], { tokens: 100, clean, costOf, told: new Set(), lead: "not shown" })).toEqual({
    text: "",
    names: [],
  });
});
