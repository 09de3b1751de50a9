/**
 * Real clients against the built server on the demo tenant, each with a stand-in for its model on
 * loopback: what the server says must come to the model. Exits 1 where it does not. Arguments name
 * clients; without any, all are run. What each model was given is kept in `.clients/reached`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FLAGS } from "../../src/config/flags.ts";
import { PROGRAM, startServer } from "../support/start-server.ts";
import { clients } from "./catalogue.ts";
import type { ClientProgram, Reached, ServerAddress, Transport } from "./client-program.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { triage } from "./conversation.ts";
import { FOLDER, installNode, installPackages } from "./install.ts";
import { judge } from "./judge.ts";
import { isMet, print, printFailures, printHeader, printRow, type Row } from "./report.ts";
import { killAtExit } from "./run-child.ts";
import { readTruth } from "./truth.ts";

/** The same tenant in every process: some clients start one for each call. */
const NOW = "now" in FLAGS ? ["--now", "2026-01-31T12:00:00Z"] : [];
const DEMO = ["--demo", "--seed", "41", ...NOW];
const TRANSPORTS: readonly Transport[] = ["stdio", "http"];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !clients.some((client) => client.name === name));
if (unknown.length > 0) {
  const known = clients.map(({ name }) => name).join(", ");
  print(`no client is called ${unknown.join(", ")}; there are ${known}`);
  process.exit(2);
}
const chosen = clients.filter(({ name }) => names.length === 0 || names.includes(name));
const node = await installNode();
const rows: Row[] = [];
printHeader();
for (const client of chosen) {
  const folder = await installPackages(client.packages);
  for (const transport of TRANSPORTS) {
    const row = await tryClient(client, transport, folder);
    printRow(row);
    rows.push(row);
  }
}
const failed = rows.filter((row) => !isMet(row));
for (const row of failed) printFailures(row);
print(`\n${rows.length - failed.length} of ${rows.length} hand on what the server says`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function tryClient(
  client: ClientProgram,
  transport: Transport,
  folder: string,
): Promise<Row> {
  const { server, stop } = await openServer(transport);
  try {
    const truth = await readTruth(server);
    const name = `${client.name}-${transport}`;
    const home = makeHome(name);
    const session = { server, steps: triage(truth.title), folder, home, node };
    const reached = await client.run(session).catch(toReached);
    keep(name, { truth, reached });
    return {
      client,
      transport,
      verdicts: judge(truth, reached),
      schemas: compareSchemas(truth.tools, reached.tools),
      hasBrokenOff: reached.results.length < session.steps.length,
      output: reached.output,
    };
  } finally {
    await stop();
  }
}

/** Over stdio each client starts the server itself; over HTTP each meets one that was just started. */
async function openServer(
  transport: Transport,
): Promise<{ server: ServerAddress; stop: () => Promise<unknown> }> {
  if (transport === "stdio") {
    const args = [PROGRAM, ...DEMO, "--log-level", "silent"];
    return { server: { transport, command: process.execPath, args }, stop: async () => {} };
  }
  const started = await startServer([...DEMO, "--http", "--port", "0", "--log-level", "info"]);
  killAtExit(started.process);
  return { server: { transport, url: started.url }, stop: () => started.stop() };
}

function toReached(error: unknown): Reached {
  return { tools: [], results: [], output: String(error) };
}

/** Nothing of an earlier run is in it. */
function makeHome(name: string): string {
  const home = path.join(FOLDER, "homes", name);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  return home;
}

function keep(name: string, what: object): void {
  const folder = path.join(FOLDER, "reached");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(what, null, 2));
}
