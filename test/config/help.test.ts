import { expect, test } from "vitest";
import { FLAG_NAMES, environmentName } from "../../src/config/flags.ts";
import { helpText } from "../../src/config/help.ts";

test.each(FLAG_NAMES.filter((name) => environmentName(name) !== undefined))(
  "--help explains --%s and names its environment twin",
  (name) => {
    expect(helpText()).toMatch(new RegExp(`^  --${name}\\b.*\\[${environmentName(name)}\\]$`, "m"));
  },
);

test.each(["help", "version"] as const)("--%s has a letter and no variable", (name) => {
  expect(environmentName(name)).toBeUndefined();
  expect(helpText()).toMatch(new RegExp(`^  --${name} -${name[0]} `, "m"));
});
