/** @type {import('dependency-cruiser').IConfiguration} */
const layer = (name, from, notTo, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: notTo },
});
/** Anything of ours outside the folders or files named. */
const outside = (...allowed) => `^src/(?!${allowed.join("|")})`;

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: "(^|/)main\\.ts$|\\.d\\.ts$" }, to: {} },
    layer("rules-are-a-library", "^src/rules/", `${outside("rules/", "text/nearest\\.ts")}|^node_modules/`, "The rule language depends on nothing but what tells a slip."),
    layer("tokens-are-a-library", "^src/tokens/", `${outside("tokens/")}|^node_modules/(?!@types/node/)`, "Counting tokens depends on nothing."),
    layer("text-is-pure", "^src/text/", `${outside("text/", "tokens/", "errors\\.ts")}`, "Text in, text out."),
    layer("digest-is-pure", "^src/digest/", `${outside("digest/", "event-fields/", "text/", "tokens/", "rules/", "errors\\.ts")}|^node_modules/(?!@types/node/)`, "The digest folds events; it fetches nothing."),
    layer("event-fields-are-a-library", "^src/event-fields/", `${outside("event-fields/")}|^node_modules/(?!@types/node/)`, "Who, where and when is read in one way by the digest, by lists and by the embedded API."),
    layer("schemas-are-pure", "^src/data-folder/(schemas|envelopes)/", `${outside("data-folder/(schemas|envelopes)/", "event-fields/")}|^node_modules/(?!@types/node/)`, "Whatever a record is, is told from its fields: no file is read."),
    layer("shape-knows-no-event-type", "^src/digest/shape/", "^src/digest/(?!shape/)", "Masks work on texts."),
    layer("behaviours-are-data", "^src/digest/behaviours/", "^src/digest/(?!behaviours/|parsers/signals\\.ts|shape/)", "A behaviour asks for signals and nothing else."),
    layer("describe-counts-nothing", "^src/digest/(parsers|describe|bounded)/", "^src/digest/(count|judge|notable|render)/", "One event at a time."),
    layer("count-judges-nothing", "^src/digest/count/", "^src/digest/(judge|notable|render)/", "Counting comes before judging."),
    layer("judge-names-nothing", "^src/digest/judge/", "^src/digest/(notable|render)/", "What is rare or changed is known before it is put in order."),
    layer("notable-writes-nothing", "^src/digest/notable/", "^src/digest/render/", "What deserves a line does not depend on how it is written."),
    layer("answers-are-pure", "^src/answers/", outside("answers/", "text/", "tokens/", "errors\\.ts"), "One renderer: data in, text out."),
    layer("summaries-are-pure", "^src/summaries/", `${outside("summaries/", "text/", "tokens/", "api/schemas/")}`, "A summary takes records and returns text or records."),
    layer("http-below-api", "^src/http/", outside("http/", "errors\\.ts", "logger\\.ts"), "Sending knows signing and errors only."),
    layer("api-below-tools", "^src/api/", outside("api/", "http/", "errors\\.ts", "logger\\.ts"), "The client knows no tool and no MCP."),
    layer("watch-looks-only", "^src/watch/", outside("watch/", "api/", "errors\\.ts", "logger\\.ts"), "Watching asks the API and compares; who is told of it, and how, is not its business."),
    layer("tools-know-no-wire", "^src/(tools|tool-kit|lists|lookups|tool-selection|warm-up|resources|prompts|guides)/", "^src/(http|mcp|simulator|config|commands)/", "A tool calls the client; it neither sends nor speaks MCP."),
    layer("kit-knows-no-tool", "^src/(tool-kit|lists|lookups)/", "^src/(tools|tool-selection|warm-up|resources|prompts)/", "What tools share knows none of them."),
    layer("lookups-below-lists", "^src/(tool-kit|lookups)/", "^src/lists/", "A look-up returns records; lists are made of them."),
    layer("mcp-is-thin", "^src/mcp/", "^src/(api|http|digest|rules|summaries|simulator|commands)/", "MCP glue knows tools, not how they work."),
    layer("nobody-imports-simulator", "^src/(?!simulator/|commands/|main\\.ts)", "^src/simulator/", "Only a command starts the embedded API."),
    layer("simulator-is-independent", "^src/simulator/", outside("simulator/", "event-fields/", "rules/", "errors\\.ts", "logger\\.ts"), "The embedded API must not test the client with the client."),
    { name: "sdk-only-in-mcp", comment: "One place to pay for an SDK change.", severity: "error", from: { path: "^src/(?!mcp/)" }, to: { path: "node_modules/@modelcontextprotocol/" } },
    { name: "undici-only-in-http", severity: "error", from: { path: "^src/(?!http/)" }, to: { path: "node_modules/undici/" } },
    { name: "src-never-imports-test", severity: "error", from: { path: "^src/" }, to: { path: "^(test|examples)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
