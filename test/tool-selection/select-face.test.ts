import { expect, test } from "vitest";
import { z } from "zod";
import { textAnswer } from "../../src/answers/text-answer.ts";
import { selfTest } from "../../src/api/operations/self-test.ts";
import { cleanText } from "../../src/text/clean-text.ts";
import { defineTool, type Toolset } from "../../src/tool-kit/define-tool.ts";
import { type FaceChoice, selectFace } from "../../src/tool-selection/select-face.ts";

function makeTool(
  name: string,
  toolset: Toolset,
  more: { onRequest?: true; versions?: (1 | 2)[] } = {},
) {
  return defineTool({
    name: `threatstack_${name}`,
    title: name,
    description: name,
    toolset,
    operation: selfTest,
    input: z.strictObject({}),
    run: async () => textAnswer(cleanText`nothing`),
    ...more,
  });
}

const all = [
  makeTool("get_alerts", "alerts", { versions: [1, 2] }),
  makeTool("get_agents", "agents"),
  makeTool("get_rule_tags", "rules", { onRequest: true }),
  makeTool("get_s3_exports", "export", { onRequest: true }),
  makeTool("get_logs", "legacy", { versions: [1] }),
];

function face(choice: Partial<FaceChoice>): string[] {
  return selectFace(all, { apiVersion: 2, ...choice }).map((tool) =>
    tool.name.replace("threatstack_", ""),
  );
}

test.each<[Partial<FaceChoice>, string[]]>([
  [{}, ["get_alerts", "get_agents"]],
  [{ apiVersion: 1 }, ["get_alerts", "get_logs"]],
  [{ toolsets: "agents, export" }, ["get_agents", "get_s3_exports"]],
  [{ toolsets: "all" }, ["get_alerts", "get_agents", "get_rule_tags", "get_s3_exports"]],
  [{ tools: "get_rule_tags" }, ["get_rule_tags"]],
  [{ tools: "threatstack_get_rule_tags", toolsets: "alerts" }, ["get_alerts", "get_rule_tags"]],
  [{ excludeTools: "get_agents" }, ["get_alerts"]],
  [{ tools: "get_agents", excludeTools: "get_agents" }, []],
])("%j shows %j", (choice, expected) => {
  expect(face(choice)).toEqual(expected);
});

test.each<[Partial<FaceChoice>, string, string]>([
  [{ tools: "get_alert" }, 'unknown tool "get_alert"', 'Did you mean "get_alerts"?'],
  [{ toolsets: "allerts" }, 'unknown toolset "allerts"', 'Did you mean "alerts"?'],
  [{ excludeTools: "nothing_like_it" }, 'unknown tool "nothing_like_it"', "Known: get_alerts"],
])("%j stops the start", (choice, message, hint) => {
  expect(() => face(choice)).toThrow(
    expect.objectContaining({
      code: "configuration",
      message,
      hint: expect.stringContaining(hint),
    }),
  );
});

test("a tool of another API version is told apart from one that does not exist", () => {
  expect(() => face({ tools: "get_logs" })).toThrow(
    'tool "get_logs" is not served with this API version',
  );
});
