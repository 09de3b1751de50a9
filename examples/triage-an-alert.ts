/**
 * A conversation that solves one story of the demo tenant: a real MCP client over stdio, the real
 * server, Hawk-signed HTTP, the embedded Threat Stack API. It checks itself and exits 1 when the
 * answers do not hold what the verdict needs.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { encode } from "gpt-tokenizer/encoding/o200k_base";

type LoginPart = "loginRow" | "user" | "address" | "burst";

const LOGIN_ROW = /^[0-9a-f]{8}.*User (\S+) logged in from IP ([0-9.]+).*$/gm;
const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const client = new Client({ name: "triage-example", version: "1.0.0" });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--log-level", "warn"],
  }),
);

say("analyst", "Someone may have got in over SSH. What do our alerts say?");

say("assistant", "I look for logins from outside that an alert was raised about.");
const logins = await ask("threatstack_get_alerts", {
  query: "user activity logins logged in from",
  severity: 2,
  max_tokens: 600,
});
const { loginRow, user, address, burst } = await findGuessedLogin(logins);
const alertId = idOf(burst);

say("assistant", `The burst ${alertId} came first. I open it, its rule and its machine.`);
const alert = await ask("threatstack_get_alert", { alert_id: alertId });
const [, ruleId] = required(alert, /^rule: .*\(([0-9a-f-]{8,36})/m);
const [, rulesetId] = required(alert, /^ruleset id: (\S+)/m);
const [, agentId] = required(alert, /^agent: .*\(([0-9a-f-]{8,36})/m);
await ask("threatstack_get_rule", { rule_id: ruleId, ruleset_id: rulesetId, max_tokens: 500 });
await ask("threatstack_get_agent", { agent_id: agentId, max_tokens: 500 });

say("assistant", "What really happened: every event of the alert, folded.");
const digest = await ask("threatstack_get_events", { alert_id: alertId });
required(digest, new RegExp(escapeForRegExp(address)));

say(
  "assistant",
  "Guessing, user after user. Now the login that worked, and what the same machine saw next.",
);
await ask("threatstack_get_events", { alert_id: idOf(loginRow), max_tokens: 800 });
const [, day, clock] = required(loginRow, /,(\d{4}-\d\d-\d\d) ([\d:]{8})Z,/);
const loginMs = Date.parse(`${day}T${clock}Z`);
const later = await ask("threatstack_get_alerts", {
  severity: 1,
  agent_id: agentId,
  // Later alerts of the machine may belong to something else.
  start: new Date(loginMs - 600_000).toISOString(),
  end: new Date(loginMs + 3_600_000).toISOString(),
  max_tokens: 600,
});
const [worst] = required(later, /^[0-9a-f]{8}.*$/m);
const deed = await ask("threatstack_get_events", { alert_id: idOf(worst), max_tokens: 1200 });
required(deed, /\d events?, \d{4}-\d\d-\d\d/);

say(
  "assistant",
  `True positive (ATT&CK T1110, then T1078). ${address} guessed passwords until ${user} was let in; after that the machine raised: ${worst.slice(worst.indexOf(",") + 1)}. Isolate the host, reset ${user}, block ${address}, and look at what the session left behind.`,
);

print(`\nTo connect your own assistant, copy this into its MCP configuration (see mcp.json.example):
${JSON.stringify({ mcpServers: { threatstack: { command: "node", args: [SERVER, "--demo"] } } }, null, 2)}`);
await client.close();

/** The first login whose address also guessed: the title of a login alone does not tell it from a traveller's. */
async function findGuessedLogin(text: string): Promise<Record<LoginPart, string>> {
  for (const [row, who = "", from = ""] of text.matchAll(LOGIN_ROW)) {
    say("assistant", `${who} came from ${from}. Where else is this address?`);
    const sightings = await ask("threatstack_get_alerts", { query: from, max_tokens: 800 });
    const burstRow = /^[0-9a-f]{8}.*Authentication burst.*$/m.exec(sightings)?.[0];
    if (burstRow !== undefined) return { loginRow: row, user: who, address: from, burst: burstRow };
    say("assistant", `${from} guessed nothing: I keep this login in mind and go on to the next.`);
  }
  throw new Error("no login follows a burst of guesses");
}

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

/** The first cell of a row. */
function idOf(row: string): string {
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
