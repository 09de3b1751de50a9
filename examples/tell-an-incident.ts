/**
 * An incident told from its first alert to its root cause: a real MCP client over stdio, the real server and the
 * demo tenant. It looks for a shell of a server program among the gravest alerts, and checks what the answers say of
 * it against each other. Exits 1 where they do not agree.
 */
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const SERVER = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const MAX_TRIES = 12;
const ROOT =
  /^root cause \((certain|guess)\): the server program (\S+) \(pid (\d+)\).* turned into a shell.*\[([0-9a-f]{8})(?:@([0-9a-f]{8}))?/m;

const client = new Client({ name: "incident-example", version: "1.0.0" });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [SERVER, "--demo", "--log-level", "warn"],
  }),
);

say("analyst", "What is the worst that happened, and how did it begin?");
const listed = await ask("threatstack_get_alerts", {
  query: "exploit started",
  severity: 1,
  status: "all",
  max_tokens: 1500,
});
const { alertId, text } = await findServerShell(idsOf(listed));
const [, sure, program, pid, eventId, elsewhere] = required(text, ROOT);

say(
  "assistant",
  `${program} (pid ${pid}) became a shell. I read the event that the answer rests on.`,
);
const rootAlert = elsewhere === "" ? alertId : elsewhere;
const event = await ask("threatstack_get_events", {
  alert_id: rootAlert,
  event_ids: [eventId],
  max_tokens: 1500,
});
required(event, new RegExp(escapeForRegExp(eventId)));
required(event, new RegExp(`\\b${pid}\\b`));
required(event, new RegExp(escapeForRegExp(program)));

say("assistant", "The event says so itself. Now all alerts of the incident in the order of time.");
const incident = incidentOf(text, alertId);
const timeline = await ask("threatstack_get_timeline", { alert_ids: incident, max_tokens: 1500 });
const [, span] = required(timeline, /of (\d+) alerts/);
if (Number(span) < 1 || Number(span) > incident.length) {
  throw new Error(
    `the timeline is of ${span} alerts, not of the ${String(incident.length)} asked for`,
  );
}
checkOrder(timeline);

say(
  "assistant",
  `Root cause (${sure}): ${program} (pid ${pid}) started a shell, event ${eventId} of alert ${rootAlert}; ${String(incident.length)} alerts are of the incident. Which request did it the events do not hold.`,
);
await client.close();

/** The first alert whose root cause is a server program that became a shell, and that is not alone. */
async function findServerShell(ids: readonly string[]) {
  for (const id of ids.slice(0, MAX_TRIES)) {
    const answer = await ask("threatstack_investigate_alert", { alert_id: id });
    const isIncident = incidentOf(answer, id).length > 1;
    if (ROOT.test(answer) && isIncident) return { alertId: id, text: answer };
    say("assistant", `${id} began otherwise, or stands alone; on to the next.`);
  }
  throw new Error("no alert of the gravest is of an incident that a server program's shell began");
}

/** As the next call of an investigation names them; the alert alone where it has no others. */
function incidentOf(investigation: string, own: string): string[] {
  const list = /threatstack_get_timeline alert_ids=\[([^\]]*)\]/.exec(investigation)?.[1] ?? "";
  const ids = [...list.matchAll(/"([0-9a-f-]+)"/g)].map(([, id = ""]) => id);
  if (ids.length === 0) return [own];
  if (!ids.includes(own.slice(0, 8))) throw new Error("the incident leaves out its own alert");
  return ids;
}

function checkOrder(entries: string): void {
  const times: string[] = [];
  let day = "";
  for (const line of entries.split("\n")) {
    day = /^\d{4}-\d\d-\d\d$/.exec(line)?.[0] ?? day;
    const clock = /^\d\d:\d\d:\d\d/.exec(line)?.[0];
    if (clock !== undefined) times.push(`${day} ${clock}`);
  }
  if (times.length < 2) throw new Error("the timeline tells less than two entries");
  if (times.some((time, at) => time < (times[at - 1] ?? ""))) {
    throw new Error("the timeline is not in the order of time");
  }
}

function idsOf(rows: string): string[] {
  return [...rows.matchAll(/^([0-9a-f]{8}),/gm)].map(([, id = ""]) => id);
}

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content;
  if (content?.type !== "text") throw new Error(`${name} answered no text`);
  print(`\n-> ${name} ${JSON.stringify(input)}\n${content.text.replaceAll(/^/gm, "   ")}`);
  if (result.isError) throw new Error(`${name} failed`);
  return content.text;
}

function required(
  answer: string,
  pattern: RegExp,
): string[] & Record<0 | 1 | 2 | 3 | 4 | 5, string> {
  const match = pattern.exec(answer);
  if (match === null) throw new Error(`the answer holds nothing like ${String(pattern)}`);
  const [all = "", one = "", two = "", three = "", four = "", five = ""] = match;
  return [all, one, two, three, four, five];
}

function escapeForRegExp(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function say(who: string, words: string): void {
  print(`\n${who}: ${words}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
