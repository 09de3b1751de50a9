import { expect, test } from "vitest";
import { FLAG_NAMES, environmentName } from "../../src/config/flags.ts";
import { helpText } from "../../src/config/help.ts";

test.each(FLAG_NAMES.filter((name) => name !== "help" && name !== "version"))(
  "--help explains --%s and names its environment twin",
  (name) => {
    expect(helpText()).toMatch(new RegExp(`^  --${name}\\b.*\\[${environmentName(name)}\\]$`, "m"));
  },
);
