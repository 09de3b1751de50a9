import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ApiFailure } from "../../src/simulator/api-failure.ts";
import { createPageTokens } from "../../src/simulator/page-token.ts";

const tokens = createPageTokens("a key");
const states = fc.record({ list: fc.string(), query: fc.string(), after: fc.string() });

test("a token opens to what was sealed, also after a restart with the same key", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(createPageTokens("a key").open(tokens.seal(state), state.list)).toEqual(state);
    }),
  );
});

test("a token that is changed, cut, of another key or of another list is a bad query", () => {
  fc.assert(
    fc.property(states, fc.nat(), (state, position) => {
      const token = tokens.seal(state);
      const at = position % token.length;
      const other = token[at] === "A" ? "B" : "A";
      expect(() =>
        tokens.open(token.slice(0, at) + other + token.slice(at + 1), state.list),
      ).toThrow(ApiFailure);
      expect(() => tokens.open(token.slice(0, at), state.list)).toThrow(ApiFailure);
      expect(() => tokens.open(token, `${state.list}.`)).toThrow(ApiFailure);
      expect(() => createPageTokens("another").open(token, state.list)).toThrow(ApiFailure);
    }),
  );
});

test("no text at all breaks the reader", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => tokens.open(text, "l")).toThrow(ApiFailure);
    }),
  );
});
