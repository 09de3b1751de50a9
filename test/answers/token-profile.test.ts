import { expect, test } from "vitest";
import { o200kTokens } from "../../src/answers/token-profile.ts";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

test.each([
  ["o200k", 2000],
  ["claude", 1307],
  ["gemini", 1538],
] as const)("2,000 tokens of %s are %i of o200k", (profile, expected) => {
  expect(o200kTokens(2000, profile)).toBe(expected);
});

test("an answer keeps to the tokens of its profile", async () => {
  const alerts = Array.from({ length: 60 }, (_, index) =>
    makeAlert({ id: `${String(index).padStart(8, "0")}-1`, title: `Login failures ${index}` }),
  );
  const { call } = await startTools({ tenant: makeTenant({ alerts }) }, { tokenProfile: "claude" });

  const { text } = await call("threatstack_get_alerts", { max_tokens: 600 });

  expect(countTokens(text)).toBeLessThanOrEqual(Math.floor(600 / 1.53));
});
