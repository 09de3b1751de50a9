import type { PresentedAnswer } from "../../../src/answers/answer.ts";
import { createCachedClient } from "../../../src/api/cached-client.ts";
import { createApi } from "../../../src/api/create-api.ts";
import { createV1Api } from "../../../src/api/version-1/create-v1-api.ts";
import { createConfirmations } from "../../../src/confirm/create-confirmations.ts";
import type { Simulator } from "../../../src/simulator/create-simulator.ts";
import { ownText } from "../../../src/text/answer-text.ts";
import { createClean } from "../../../src/text/clean.ts";
import type { Tool } from "../../../src/tool-kit/define-tool.ts";
import type { WriteServices } from "../../../src/tool-kit/write-services.ts";
import { tools } from "../../../src/tools/catalogue.ts";
import { NOW } from "../../support/make-tenant.ts";
import { idsOf } from "../../tools/contract/ids.ts";
import { CONTRACT } from "../../tools/contract/table.ts";
import type { Args, ToolContract } from "../../tools/contract/tool-contract.ts";

/** One row of the table: a tool in a version of the API, with everything that it is asked. */
export interface Row {
  readonly tool: Tool;
  readonly apiVersion: 1 | 2;
  readonly contract: ToolContract;
  readonly calls: readonly Args[];
}

/** What a call came to. */
export interface Asked {
  readonly answer: PresentedAnswer;
  readonly ms: number;
}

/** An upstream, and the key that opens it. */
export interface Door {
  readonly origin: string;
  readonly credentials: Simulator["credentials"];
}

/** Calls at a time: most only wait for their retries. */
const AT_ONCE = 48;

export const clock = (): number => NOW;

export function rowsOf(): Row[] {
  return tools.flatMap((tool) => {
    const contract = CONTRACT[tool.name];
    if (contract === undefined) throw new Error(`${tool.name} has no contract`);
    return tool.versions
      .toSorted((left, right) => right - left)
      .map((apiVersion) => {
        const ids = idsOf(apiVersion);
        const calls = [contract.full(ids), ...(contract.views?.(ids) ?? [])];
        return { tool, apiVersion, contract, calls };
      });
  });
}

export function nameOf({ tool, apiVersion }: Pick<Row, "tool" | "apiVersion">): string {
  return `${tool.name.replace("threatstack_", "")} v${apiVersion}`;
}

/** For the previews of writing tools, which read; nothing is confirmed. */
const writes: WriteServices = {
  confirmations: createConfirmations({ secret: "of the fault matrix, long enough", now: clock }),
  record: () => {},
  changed: () => {},
};

/** Calls of one tool with a client of their own: nothing of another call is known to it. */
export function openTool(
  { tool, apiVersion }: Pick<Row, "tool" | "apiVersion">,
  { origin, credentials }: Door,
  timeoutMs: number,
): { ask(args: Args): Promise<Asked>; close(): Promise<void> } {
  const options = { version: "0.0.0", now: clock, ratePerMinute: false, timeoutMs } as const;
  const { apiKey } = credentials;
  const api =
    apiVersion === 1
      ? createV1Api({ ...options, baseUrl: new URL(`${origin}/api/v1`), apiKey })
      : createApi({ ...options, baseUrl: new URL(`${origin}/v2`), credentials });
  const context = {
    api: createCachedClient({ client: api.client, now: clock }),
    clean: createClean({ redact: true }),
    now: () => new Date(NOW),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
    organization: credentials.organizationId,
    writes,
  };
  return {
    async ask(args) {
      const since = performance.now();
      const answer = await tool.run(args, context).catch(unforeseen);
      return { answer, ms: performance.now() - since };
    },
    close: () => api.close(),
  };
}

function unforeseen(thrown: unknown): PresentedAnswer {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { text: ownText("error internal"), meta: {}, links: [], error };
}

export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** A row of cells for each row of the matrix, below their heads. */
export function tableOf(
  rows: readonly Row[],
  faults: readonly string[],
  cell: (row: Row, fault: string) => string,
): string {
  const table = [
    ["tool", ...faults],
    ...rows.map((row) => [nameOf(row), ...faults.map((fault) => cell(row, fault))]),
  ];
  return table.map((line) => `| ${line.join(" | ")} |`).join("\n");
}
