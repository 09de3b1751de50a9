/**
 * A false positive made quiet: a real MCP client over stdio asks the real server, on the demo tenant, for a
 * suppression of the weekly port scan of our own scanner, and tries it itself on every alert of the rule. Checks
 * itself and exits 1 where the proof does not hold.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const client = new Client({ name: "suppression-example", version: "1.0.0" });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--log-level", "warn"],
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
required(draft, /threatstack_update_suppressions ruleset_id="[\w-]+" rule_id="[\w-]+" add=/);

const tried = await ask("threatstack_test_filter", { alert_id: alertId, filter });
const [, matching, all] = required(
  tried,
  /^\[demo tenant\] the filter matches ([\d,]+) of ([\d,]+)/,
);
if (matching !== all) throw new Error("the filter leaves some of what was chosen");

print(`\nProven, and left to the analyst: ${filter}`);
await client.close();

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content;
  if (content?.type !== "text") throw new Error(`${name} answered no text`);
  print(`\n-> ${name} ${JSON.stringify(input)}\n${content.text.replaceAll(/^/gm, "   ")}`);
  if (result.isError) throw new Error(`${name} failed`);
  return content.text;
}

function required(text: string, pattern: RegExp): [string, string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the answer holds nothing like ${String(pattern)}`);
  return [match[0], match[1] ?? "", match[2] ?? ""];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
