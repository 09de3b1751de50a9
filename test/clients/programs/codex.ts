import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ClientProgram, ServerAddress } from "../client-program.ts";
import { runChild } from "../run-child.ts";
import { responses } from "../stand-in/responses.ts";
import { withStandIn } from "../with-stand-in.ts";

const PACKAGE = "@openai/codex";
const VERSION = "0.171.0";

export const codex: ClientProgram = {
  name: "codex",
  version: VERSION,
  packages: { [PACKAGE]: VERSION },
  run: (session) =>
    withStandIn(responses, session, (url) => {
      const folder = path.join(session.home, ".codex");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "config.toml"), configuration(url, session.server));
      return runChild(session.node, {
        home: session.home,
        args: [
          path.join(session.folder, "node_modules", PACKAGE, "bin/codex.js"),
          "exec",
          "--skip-git-repo-check",
          // The stand-in calls nothing but this server's tools.
          "--dangerously-bypass-approvals-and-sandbox",
          "What needs triage?",
        ],
      });
    }),
};

function configuration(url: string, server: ServerAddress): string {
  const entry =
    server.transport === "http"
      ? [`url = ${quote(server.url)}`]
      : [`command = ${quote(server.command)}`, `args = [${server.args.map(quote).join(", ")}]`];
  return [
    `model = "stand-in"`,
    `model_provider = "stand-in"`,
    `check_for_update_on_startup = false`,
    `[analytics]`,
    `enabled = false`,
    `[model_providers.stand-in]`,
    `name = "stand-in"`,
    `base_url = ${quote(`${url}/v1`)}`,
    `wire_api = "responses"`,
    `[mcp_servers.threatstack]`,
    ...entry,
    // The first turn waits for the server.
    `required = true`,
    "",
  ].join("\n");
}

/** A JSON string is a TOML string. */
function quote(text: string): string {
  return JSON.stringify(text);
}
