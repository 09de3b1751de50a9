/**
 * The whole conversation of a rule that is tuned and an alert that is dismissed: a real MCP client over stdio that
 * has forms, the real server, the embedded Threat Stack API. The person is played; nothing is written before that
 * person has seen it and agreed. It checks itself and exits 1 when the answers do not hold what they must.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const client = new Client(
  { name: "tuning-example", version: "1.0.0" },
  { capabilities: { elicitation: { form: {} } } },
);
let agrees = true;
let asked = 0;
client.setRequestHandler("elicitation/create", ({ params }) => {
  asked += 1;
  print(`\nserver asks:\n${params.message.replaceAll(/^/gm, "   ")}`);
  print(`\nanalyst: ${agrees ? "Yes." : "No."}`);
  return agrees ? { action: "accept", content: { confirm: true } } : { action: "decline" };
});
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--allow-writes", "--log-level", "warn"],
  }),
);

print("\nanalyst: Which rule makes the most noise, and can we quieten what is ours?");
const counts = await ask("threatstack_count_alerts", { by: ["rule"], max_tokens: 500 });
const alerts = await ask("threatstack_get_alerts", { severity: 3, max_tokens: 600 });
const [alertId] = required(alerts, /^[0-9a-f]{8}/m);
const alert = await ask("threatstack_get_alert", { alert_id: alertId });
const [, ruleId] = required(alert, /^rule: .*\(([0-9a-f-]{8,36})/m);
const [, rulesetId] = required(alert, /^ruleset id: (\S+)/m);
required(counts, /\d/);

print("\nassistant: I try the suppression on the events of the alert before I propose it.");
const filter = 'user = "backup" and exe starts_with "/usr/bin/rsync"';
await ask("threatstack_test_filter", { alert_id: alertId, filter, max_tokens: 500 });

print("\nassistant: I propose it; the server shows the difference and asks you.");
const place = { rule_id: ruleId, ruleset_id: rulesetId };
agrees = false;
const refused = await ask("threatstack_update_suppressions", { ...place, add: [filter] });
required(refused, /nothing was written: the person who was asked declined/);
agrees = true;
const tuned = await ask("threatstack_update_suppressions", { ...place, add: [filter] });
required(tuned, /changed rule/);
required(tuned, /^undo: threatstack_update_suppressions/m);
const rule = await ask("threatstack_get_rule", { ...place, max_tokens: 1500 });
required(rule, /user = "backup" and exe starts_with/);

print("\nassistant: The alert itself is known work: dismissed, if you agree.");
const dismissed = await ask("threatstack_dismiss_alerts", {
  alert_ids: [alertId],
  reason: "MAINTENANCE",
});
required(dismissed, /dismissed 1 alert\b/);
required(dismissed, /This cannot be undone/);
required(await ask("threatstack_get_alert", { alert_id: alertId }), /MAINTENANCE/);
required(await ask("threatstack_get_audit_logs", { max_tokens: 600 }), /dismiss/i);
if (asked !== 3) throw new Error(`asked ${asked} times, not 3`);
print("\nDone: asked three times, written twice.");
await client.close();

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  print(`\n-> ${name} ${JSON.stringify(input)}`);
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content;
  if (content?.type !== "text") throw new Error(`${name} answered no text`);
  print(content.text.replaceAll(/^/gm, "   "));
  if (result.isError) throw new Error(`${name} failed`);
  return content.text;
}

function required(text: string, pattern: RegExp): [string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the answer holds nothing like ${String(pattern)}`);
  return [match[0], match[1] ?? ""];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
