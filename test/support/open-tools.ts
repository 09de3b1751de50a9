import { encode } from "gpt-tokenizer/encoding/o200k_base";
import type { PresentedAnswer } from "../../src/answers/answer.ts";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createSimulator, type SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import type { ToolContext } from "../../src/tool-kit/tool-context.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { NOW } from "./make-tenant.ts";
import { withoutTags } from "./without-tags.ts";

export interface StartedTools {
  /**
   * Runs a tool of the catalogue as the server would, against the embedded API; throws what the answer tells of
   * a failure. The random tag of the data region is left out of the text.
   */
  readonly call: (
    name: string,
    input?: Record<string, unknown>,
  ) => Promise<Omit<PresentedAnswer, "text"> & { readonly text: string; tokens: number }>;
  /** Requests that reached the embedded API. */
  readonly requests: () => number;
}

export interface OpenTools extends StartedTools {
  readonly close: () => Promise<void>;
}

const clock = () => NOW;

/** Every tool over the real client over the embedded API with this tenant; its clock stands at `NOW`. The caller closes it. */
export async function openTools(
  options: SimulatorOptions,
  more: Pick<ToolContext, "tokenProfile"> = {},
): Promise<OpenTools> {
  const simulator = await createSimulator({ clock, ...options });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: clock,
  });
  const context = {
    api: createCachedClient({ client: api.client }),
    clean: createClean({ redact: true }),
    now: () => new Date(NOW),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
    ...more,
  };
  return {
    requests: () => simulator.requests(),
    async call(name, input = {}) {
      const tool = tools.find((candidate) => candidate.name === name);
      if (tool === undefined) throw new Error(`no tool ${name}`);
      const answer = await tool.run(input, context);
      if (answer.error !== undefined) throw answer.error;
      return { ...answer, text: withoutTags(answer.text), tokens: encode(answer.text).length };
    },
    async close() {
      await api.close();
      await simulator.close();
    },
  };
}
