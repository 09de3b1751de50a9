import type { McpServer } from "@modelcontextprotocol/server";
import { vi } from "vitest";

export interface HeldCall {
  readonly signal: AbortSignal;
  /** Lets the call answer. */
  readonly release: () => void;
  /** Sends progress to the client. */
  readonly progress: (step: number) => Promise<void>;
}

/** The tool `hold`: each call works until the test releases it or its signal is aborted. */
export interface HeldTool {
  readonly register: (server: McpServer) => void;
  readonly calls: readonly HeldCall[];
  /** The call that was made as the `index`th, once it is at work. */
  readonly started: (index?: number) => Promise<HeldCall>;
}

export function createHeldTool(): HeldTool {
  const calls: HeldCall[] = [];
  return {
    calls,
    register(server) {
      server.registerTool("hold", { description: "Works until it is released" }, async (ctx) => {
        const { signal, notify, _meta: meta } = ctx.mcpReq;
        await new Promise<void>((resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("aborted")));
          calls.push({
            signal,
            release: resolve,
            progress: (progress) =>
              notify({
                method: "notifications/progress",
                params: { progressToken: meta?.progressToken ?? 0, progress },
              }),
          });
        });
        return { content: [{ type: "text", text: "held" }] };
      });
    },
    started: (index = 0) =>
      vi.waitFor(() => {
        const call = calls[index];
        if (call === undefined) throw new Error(`call ${index} has not started`);
        return call;
      }),
  };
}
