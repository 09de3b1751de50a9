import { onTestFinished } from "vitest";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createConfirmations } from "../../src/confirm/create-confirmations.ts";
import { createSimulator, type SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import { type Fault, parseFaults } from "../../src/simulator/parse-faults.ts";
import { createClean } from "../../src/text/clean.ts";
import { tools } from "../../src/tools/catalogue.ts";
import type { Changed, WriteRecord } from "../../src/tool-kit/write-services.ts";
import { NOW } from "./make-tenant.ts";
import { withoutTags } from "./without-tags.ts";

export type Input = Readonly<Record<string, unknown>>;

export interface StartedWrites {
  /** The text of an answer, whether it tells of a failure or not. */
  readonly call: (tool: string, input?: Input) => Promise<string>;
  /** Shows the change, and has exactly that done: the preview and the result. */
  readonly write: (tool: string, input: Input) => Promise<{ preview: string; result: string }>;
  /** Log lines of writes so far. */
  readonly records: readonly WriteRecord[];
  /** What subscribers were told of. */
  readonly changed: readonly Changed[];
  /** Writes that reached the embedded API, as `POST /alerts/dismiss`. */
  readonly sent: readonly string[];
}

export interface WriteFaults {
  /** What strikes the n-th write, and nothing else. */
  readonly writeFault?: (write: number) => string;
  /** Of one request. */
  readonly timeoutMs?: number;
}

/** Every tool over the real client over the embedded API, with a client that is asked by codes; one clock for all. */
export async function startWrites(
  options: SimulatorOptions,
  { writeFault, timeoutMs = 20_000 }: WriteFaults = {},
): Promise<StartedWrites> {
  const { clock = () => NOW } = options;
  const faults: Fault[] = [];
  const simulator = await createSimulator({ clock, rateLimit: false, faults, ...options });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: clock,
    timeoutMs,
    ratePerMinute: false,
  });
  onTestFinished(async () => {
    await api.close();
    await simulator.close();
  });
  const records: WriteRecord[] = [];
  const changed: Changed[] = [];
  const sent: string[] = [];
  const context = {
    api: createCachedClient({
      now: clock,
      client: {
        ...api.client,
        async call(operation, input, more) {
          if (operation.method === "GET") return api.client.call(operation, input, more);
          sent.push(`${operation.method} ${operation.path(input as never)}`);
          const strikes = writeFault?.(sent.length) ?? "";
          faults.push(...parseFaults(strikes));
          try {
            return await api.client.call(operation, input, more);
          } finally {
            faults.length = 0;
          }
        },
      },
    }),
    clean: createClean({ redact: true }),
    now: () => new Date(clock()),
    maxTokens: 4000,
    banner: "",
    signal: new AbortController().signal,
    organization: simulator.credentials.organizationId,
    writes: {
      confirmations: createConfirmations({ now: clock }),
      record: (line: WriteRecord) => void records.push(line),
      changed: (_organization: string, changes: readonly Changed[]) =>
        void changed.push(...changes),
    },
  };
  const call = async (name: string, input: Input = {}): Promise<string> => {
    const tool = tools.find((candidate) => candidate.name === `threatstack_${name}`);
    if (tool === undefined) throw new Error(`no tool ${name}`);
    return withoutTags((await tool.run(input, context)).text);
  };
  return {
    call,
    records,
    changed,
    sent,
    async write(tool, input) {
      const preview = await call(tool, input);
      const confirm = /confirm="([^"]+)"/.exec(preview)?.[1];
      if (confirm === undefined) throw new Error(preview);
      return { preview, result: await call(tool, { ...input, confirm }) };
    },
  };
}
