import type { ClientProgram } from "./client-program.ts";
import { claudeCode } from "./programs/claude-code.ts";
import { codex } from "./programs/codex.ts";
import { geminiCli } from "./programs/gemini-cli.ts";
import { aiSdk, aiSdkGoogle, langchain, mastra, openaiAgents } from "./programs/libraries.ts";
import { mcporter } from "./programs/mcporter.ts";
import { oldSdks } from "./programs/old-sdks.ts";

/** In the order in which they are run. */
export const clients: readonly ClientProgram[] = [
  claudeCode,
  codex,
  geminiCli,
  mcporter,
  mastra,
  langchain,
  aiSdk,
  aiSdkGoogle,
  openaiAgents,
  ...oldSdks,
];
