import { expect, test } from "vitest";
import { judge } from "./judge.ts";

const truth = {
  tools: [
    { name: "threatstack_get_alerts", inputSchema: {} },
    { name: "threatstack_get_alert", inputSchema: {} },
  ],
  title: "Windows: eve ran C:\\Users\\Public\\a.exe",
  heading: "122 events",
  notable: 'T1059 "curl | sh" by root',
  connection: "The API accepts the credentials.",
  hint: "Copy the id from a list.",
};

const { title, heading, notable, connection, hint } = truth;
const whole = [title, `title: ${title}`, `${heading}\n${notable}`, connection, `next: ${hint}`];

const tools = truth.tools.map(({ name }) => ({ name: `mcp__threatstack__${name}`, schema: {} }));

const failed = (results: readonly unknown[], offered = tools): string[] =>
  judge(truth, { tools: offered, results })
    .filter(({ failure }) => failure !== undefined)
    .map(({ demand }) => demand);

test("a client that hands on the whole text meets every demand, however it wraps it", () => {
  expect(failed(whole)).toEqual([]);
  expect(failed(whole.map((text) => [{ type: "text", text }]))).toEqual([]);
  expect(failed(whole.map((text) => JSON.stringify({ content: [{ text }] })))).toEqual([]);
});

test("totals and ids alone meet none", () => {
  const core = { total: 122, shown: 122, ids: ["16b6db93"] };
  expect(failed(whole.map(() => core))).toHaveLength(6);
});

test.each([0, 1, 2, 3, 4])(
  "a result without the words of step %i fails that step alone",
  (step) => {
    const names = failed(whole.with(step, "{}"));
    expect(names).toEqual(
      [
        ["list: title"],
        ["alert: title"],
        ["digest: heading", "digest: notable"],
        ["connection"],
        ["error: hint"],
      ][step],
    );
  },
);

test("a conversation that broke off fails what did not come", () => {
  expect(failed(whole.slice(0, 2))).toHaveLength(4);
  expect(failed([])).toHaveLength(6);
});

test("a tool that the model was not offered", () => {
  expect(failed(whole, tools.slice(1))).toEqual(["tools"]);
});
