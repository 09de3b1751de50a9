import { expect, test } from "vitest";
import { inSight, MAX_SEEN } from "../../../src/digest/behaviours/sight.ts";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { signalsOf } from "../../../src/digest/parsers/signals.ts";

const DUMPED = "procdump -ma lsass.exe out.dmp ";

function idsOf(command: string): string[] {
  return matchBehaviours(signalsOf({ act: "start", extra: "1", command })).map(({ id }) => id);
}

test.each([
  ["blanks", " ".repeat(120_000)],
  ["encoded text", "QUJD".repeat(30_000)],
  ["commands", "wget;".repeat(24_000)],
])("a command behind or between many %s is seen", (_, padding) => {
  expect(idsOf(`${padding}; ${DUMPED}`)).toContain("windows-processes.lsass-dumped");
  expect(idsOf(`x ${padding}; ${DUMPED}; y ${padding}`)).toContain(
    "windows-processes.lsass-dumped",
  );
});

test("of a text of any length a pattern sees a bounded part, and of a short one all", () => {
  const places = Array.from({ length: 400 }, (_, index) => index * 2000);
  const long = signalsOf({ command: "a".repeat(1_000_000), target: "b" });
  const seen = inSight(long, () => places);
  expect(seen.command.length).toBeLessThanOrEqual(MAX_SEEN);
  expect(seen.target).toBe("b");
  const short = signalsOf({ command: "a".repeat(6000) });
  expect(inSight(short, () => places)).toBe(short);
});
