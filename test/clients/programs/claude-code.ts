import path from "node:path";
import type { ClientProgram, ServerAddress } from "../client-program.ts";
import { runChild } from "../run-child.ts";
import { messages } from "../stand-in/messages.ts";
import { withStandIn } from "../with-stand-in.ts";

const PACKAGE = "@anthropic-ai/claude-code";
const VERSION = "2.1.332";

export const claudeCode: ClientProgram = {
  name: "claude-code",
  version: VERSION,
  packages: { [PACKAGE]: VERSION },
  run: (session) =>
    withStandIn(messages, session, (url) =>
      runChild(session.node, {
        home: session.home,
        args: [
          path.join(session.folder, "node_modules", PACKAGE, "cli-wrapper.cjs"),
          "--print",
          "What needs triage?",
          "--mcp-config",
          JSON.stringify({ mcpServers: { threatstack: entryOf(session.server) } }),
          "--strict-mcp-config",
          "--allowedTools",
          "mcp__threatstack",
        ],
        environment: {
          ANTHROPIC_BASE_URL: url,
          ANTHROPIC_API_KEY: "stand-in",
          CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
          // The first turn waits for the server.
          MCP_CONNECTION_NONBLOCKING: "false",
          // All tools at once, and not those alone that the model searched for.
          ENABLE_TOOL_SEARCH: "false",
          DISABLE_AUTOUPDATER: "1",
          DISABLE_TELEMETRY: "1",
        },
      }),
    ),
};

function entryOf(server: ServerAddress): object {
  if (server.transport === "http") return { type: "http", url: server.url };
  return { type: "stdio", command: server.command, args: server.args };
}
