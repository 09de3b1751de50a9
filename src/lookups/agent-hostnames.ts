import { collectAgents } from "./collect-agents.ts";
import type { ToolContext } from "../tool-kit/define-tool.ts";

/** Hostnames by agent id: two cached lists serve every row, instead of a call a row. */
export async function agentHostnames(
  context: Pick<ToolContext, "api" | "signal">,
): Promise<ReadonlyMap<string, string>> {
  const { items } = await collectAgents({ statuses: ["online", "offline"] }, context);
  return new Map(
    items.flatMap(({ id, hostname, name }): [string, string][] => {
      const known = hostname || name;
      return known ? [[id, known]] : [];
    }),
  );
}
