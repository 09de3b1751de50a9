/**
 * A conversation that solves one story of the demo tenant: a real MCP client over stdio, the real
 * server, Hawk-signed HTTP, the embedded Threat Stack API. It checks itself and exits 1 when the
 * answers do not hold what the verdict needs.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { encode } from "gpt-tokenizer/encoding/o200k_base";

const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const client = new Client({ name: "triage-example", version: "1.0.0" });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--log-level", "warn"],
  }),
);

say("analyst", "Someone may have got in over SSH. What do our alerts say?");

const listed = await ask("threatstack_get_alerts", {
  severity: 1,
  query: "authentication",
  max_tokens: 800,
});
const alertId = idBefore(listed, /authentication/i);

say("assistant", `Alert ${alertId} is the most serious one about logins. I open it.`);
const alert = await ask("threatstack_get_alert", { alert_id: alertId });

say("assistant", "Why did it fire, and on which machine?");
const [, ruleId] = required(alert, /^rule: .*\(([0-9a-f-]{8,36})/m);
const [, agentId] = required(alert, /^agent: .*\(([0-9a-f-]{8,36})/m);
await ask("threatstack_get_rule", { rule_id: ruleId });
await ask("threatstack_get_agent", { agent_id: agentId });

say("assistant", "Now what really happened: every event of the alert, folded.");
const digest = await ask("threatstack_get_events", { alert_id: alertId });

say("assistant", "Failures, then a success. I open the accepted login and what its session did.");
const after = await ask("threatstack_get_events", {
  alert_id: alertId,
  where: 'log like "Accepted"',
  detail: "rows",
  max_tokens: 600,
});

const [, user, address] = required(`${after}\n${digest}`, /Accepted \w+ for (\S+) from ([0-9.]+)/);
required(digest, new RegExp(escapeForRegExp(address)));
say(
  "assistant",
  `True positive. ${address} guessed passwords until ${user} was let in (MITRE ATT&CK T1110). Isolate the host, reset ${user}, block ${address}.`,
);

print(`\nTo connect your own assistant, copy this into its MCP configuration (see mcp.json.example):
${JSON.stringify({ mcpServers: { threatstack: { command: "node", args: [SERVER, "--demo"] } } }, null, 2)}`);
await client.close();

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content;
  if (content?.type !== "text") throw new Error(`${name} answered no text`);
  print(`\n-> ${name} ${JSON.stringify(input)}`);
  print(content.text.replaceAll(/^/gm, "   "));
  print(`   (${encode(content.text).length} tokens)`);
  if (result.isError) throw new Error(`${name} failed`);
  return content.text;
}

function idBefore(text: string, title: RegExp): string {
  const row = text.split("\n").find((line) => /^[0-9a-f]{8}/.test(line) && title.test(line));
  if (row === undefined) throw new Error(`no row about ${String(title)}`);
  return row.slice(0, row.indexOf(","));
}

function required(text: string, pattern: RegExp): [string, string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the answer holds nothing like ${String(pattern)}`);
  return [match[0], match[1] ?? "", match[2] ?? ""];
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function say(who: string, words: string): void {
  print(`\n${who}: ${words}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
