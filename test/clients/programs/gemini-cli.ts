import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ClientProgram, ServerAddress } from "../client-program.ts";
import { runChild } from "../run-child.ts";
import { generateContent } from "../stand-in/generate-content.ts";
import { withStandIn } from "../with-stand-in.ts";

const PACKAGE = "@google/gemini-cli";
const VERSION = "0.61.0";

export const geminiCli: ClientProgram = {
  name: "gemini-cli",
  version: VERSION,
  packages: { [PACKAGE]: VERSION },
  run: (session) =>
    withStandIn(generateContent, session, (url) => {
      const folder = path.join(session.home, ".gemini");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings(session.server)));
      return runChild(session.node, {
        home: session.home,
        args: [
          path.join(session.folder, "node_modules", PACKAGE, "bundle/gemini.js"),
          "--skip-trust",
          "--model",
          "gemini-3.8-flash",
          "--prompt",
          "What needs triage?",
        ],
        environment: { GOOGLE_GEMINI_BASE_URL: url, GEMINI_API_KEY: "stand-in" },
      });
    }),
};

function settings(server: ServerAddress): object {
  const entry =
    server.transport === "http"
      ? { httpUrl: server.url }
      : { command: server.command, args: server.args };
  return {
    security: { auth: { selectedType: "gemini-api-key" } },
    general: { enableAutoUpdate: false, enableAutoUpdateNotification: false },
    privacy: { usageStatisticsEnabled: false },
    telemetry: { enabled: false },
    mcpServers: { threatstack: { ...entry, trust: true } },
  };
}
