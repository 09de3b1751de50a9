/**
 * A false positive made quiet: a real MCP client over stdio that has forms asks the real server, on the demo tenant,
 * for a suppression of the port scan of our own scanner, tries it on the alert, and puts it on the rule once the
 * analyst, who is played, has seen the change and agreed. Then it is taken back by the undo that the answer names.
 * Checks itself and exits 1 where the proof, the rule or the undo does not hold.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const client = new Client(
  { name: "suppression-example", version: "1.0.0" },
  { capabilities: { elicitation: { form: {} } } },
);
const questions: string[] = [];
client.setRequestHandler("elicitation/create", ({ params }) => {
  questions.push(params.message);
  print(`\nserver asks:\n${params.message.replaceAll(/^/gm, "   ")}\n\nanalyst: Yes.`);
  return { action: "accept", content: { confirm: true } };
});
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--allow-writes", "--log-level", "warn"],
  }),
);

const alerts = await ask("threatstack_get_alerts", {
  query: "connected to many ports",
  status: "all",
});
const [, alertId] = required(alerts, /^([0-9a-f]{8}),.*connected to many ports/m);
const digest = await ask("threatstack_get_events", { alert_id: alertId, max_tokens: 600 });
required(digest, /accept/);

const draft = await ask("threatstack_draft_suppression", {
  alert_id: alertId,
  where: 'type = "accept" and exe = "/usr/sbin/xinetd"',
  allow: ["src_ip"],
});
required(draft, /nothing protected/);
const [, filter] = required(draft, /^1 (?:narrow|only): (.+)$/m);
const [, before, after] = required(draft, /alerts before (\d+), after (\d+)/);
if (Number(after) >= Number(before)) throw new Error("the suppression makes nothing quieter");
const [, rulesetId, ruleId, add] = required(
  draft,
  /threatstack_update_suppressions ruleset_id="([\w-]+)" rule_id="([\w-]+)" add=(\[.*\])$/m,
);

const tried = await ask("threatstack_test_filter", { alert_id: alertId, filter });
const [, matching, all] = required(
  tried,
  /^\[demo tenant\] the filter matches ([\d,]+) of ([\d,]+)/,
);
if (matching !== all) throw new Error("the filter leaves some of what was chosen");

print(`\nassistant: Proven. I propose it; the server asks you: ${filter}`);
const place = { ruleset_id: rulesetId, rule_id: ruleId };
const untouched = await suppressionsOf(place);
const applied = await ask("threatstack_update_suppressions", { ...place, add: JSON.parse(add) });
required(applied, /changed rule/);
const [, undo] = required(applied, /^undo: threatstack_update_suppressions .*remove=(\[.*\])$/m);
if (!questions.some((question) => question.includes(filter))) {
  throw new Error("the analyst did not see the suppression before it was written");
}
const tuned = await suppressionsOf(place);
if (!tuned.includes(filter)) throw new Error("the rule does not have the suppression");

print("\nanalyst: The scanner is retired next week; take it back again.");
await ask("threatstack_update_suppressions", { ...place, remove: JSON.parse(undo) });
const restored = await suppressionsOf(place);
if (restored !== untouched) throw new Error("the undo left something on the rule");

if (questions.length !== 2) throw new Error(`asked ${questions.length} times, not 2`);
print("\nDone: proven, applied and undone, and the analyst was asked for both.");
await client.close();

/** What a rule matches and what it lets pass, as the answer writes it. */
async function suppressionsOf(rule: Record<string, string>): Promise<string> {
  const text = await ask("threatstack_get_rule", { ...rule, max_tokens: 1500 });
  return (text.match(/^(?:filter|suppressions?(?: \d+)?): .*$/gm) ?? []).join("\n");
}

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content;
  if (content?.type !== "text") throw new Error(`${name} answered no text`);
  print(`\n-> ${name} ${JSON.stringify(input)}\n${content.text.replaceAll(/^/gm, "   ")}`);
  if (result.isError) throw new Error(`${name} failed`);
  return content.text;
}

function required(text: string, pattern: RegExp): [string, string, string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the answer holds nothing like ${String(pattern)}`);
  return [match[0], match[1] ?? "", match[2] ?? "", match[3] ?? ""];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
