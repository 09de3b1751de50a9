import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ThreatStackError } from "../../../src/errors.ts";
import { expectedOf } from "../../../src/tool-kit/arguments/expected.ts";
import { understandArguments } from "../../../src/tool-kit/arguments/understand-arguments.ts";
import { alertId, maxTokens, severities } from "../../../src/tool-kit/params.ts";
import { parseArguments } from "../../../src/tool-kit/parse-arguments.ts";
import { tools } from "../../../src/tools/catalogue.ts";
import { spelledCall } from "../../support/argument-arbitraries.ts";

/** Kinds of arguments that no tool of the catalogue may have at the moment. */
const OTHER = z.strictObject({
  alert_ids: z.array(alertId).min(1).max(20),
  by: z
    .array(z.enum(["rule", "dismissed_by", "day"]))
    .min(1)
    .max(2)
    .optional(),
  severity: severities,
  hours: z.array(z.int().min(0).max(23)).optional(),
  max_tokens: maxTokens,
});

const MADE_BY_HAND = ["rule", "email", "iam_role_arn"];

const SCHEMAS = [
  // A rule is checked by its own schema, and no made-up text is an email or the name of a role.
  ...tools
    .filter(({ input }) => !MADE_BY_HAND.some((name) => name in input.shape))
    .map(({ name, input }) => ({ name, schema: input })),
  { name: "other kinds", schema: OTHER },
];

describe.each(SCHEMAS)("$name", ({ schema }) => {
  const expected = expectedOf(schema);
  const calls = spelledCall(expected);

  test("takes what its schema takes, unchanged", () => {
    fc.assert(
      fc.property(calls, ({ plain }) => {
        expect(parseArguments(schema, plain)).toEqual(schema.parse(plain));
      }),
    );
  });

  test("takes another spelling of it as the same", () => {
    fc.assert(
      fc.property(calls, ({ plain, spelled }) => {
        const meant = schema.parse(plain);
        expect(parseArguments(schema, spelled)).toEqual(meant);
        expect(parseArguments(schema, JSON.stringify(spelled))).toEqual(meant);
      }),
    );
  });

  test("understands what it has understood as the same", () => {
    fc.assert(
      fc.property(calls, ({ spelled }) => {
        const { values } = understandArguments(expected, spelled);
        expect(understandArguments(expected, values)).toEqual({
          values,
          unknown: {},
          problems: [],
        });
      }),
    );
  });

  test("answers anything else with a short error that says what it takes", () => {
    const names = fc.oneof(
      fc.constantFrom(...expected.properties.keys(), "__proto__", "constructor"),
      fc.string(),
    );
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()), fc.string());
    fc.assert(
      fc.property(anything, (input) => {
        const error = refusalOf(() => parseArguments(schema, input));
        if (error === undefined) return;
        expect(error).toBeInstanceOf(ThreatStackError);
        expect(error).toMatchObject({
          code: "invalid_argument",
          hint: expect.stringMatching(/^(Arguments: .*|It takes no arguments)\.$/),
        });
        expect((error as Error).message.length).toBeLessThan(800);
      }),
    );
  });
});

function refusalOf(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
