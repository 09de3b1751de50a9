import type { Client } from "@modelcontextprotocol/client";
import * as fc from "fast-check";
import { z } from "zod";
import { tools } from "../../src/tools/catalogue.ts";
import { idsOf } from "../tools/contract/ids.ts";
import { CONTRACT } from "../tools/contract/table.ts";
import type { Args } from "../tools/contract/tool-contract.ts";
import { anyArguments } from "../tools/fuzz/arbitraries.ts";
import { wrongWith } from "../tools/fuzz/invariants.ts";

/** What came of one request. */
export interface Outcome {
  readonly what: string;
  /** `ok`, the code of an error, or why there is no answer. */
  readonly kind: string;
  readonly ms: number;
  /** What must not be; empty where nothing is. */
  readonly wrong: readonly string[];
}

type Ask = (client: Client) => Promise<{ kind: string; wrong: readonly string[] }>;

export interface Request {
  readonly what: string;
  readonly ask: Ask;
}

/** Longer than any call may take. */
const PATIENCE_MS = 60_000;
const SAMPLES = 40;

const Result = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  isError: z.boolean().default(false),
  _meta: z.unknown().optional(),
});

/** Everything that is asked, in an order to be drawn from: tools as the contract asks them and as nobody should, resources, completions, prompts. */
export function makeRequests(seed: number): Request[] {
  const ids = idsOf(2);
  const ofTools = tools
    .filter(({ versions }) => versions.includes(2))
    .flatMap((tool) => {
      const contract = CONTRACT[tool.name];
      const known = contract ? [contract.full(ids), ...(contract.views?.(ids) ?? [])] : [{}];
      const odd = fc.sample(anyArguments(tool.input, known), { seed, numRuns: SAMPLES });
      const calls = known.concat(known, odd).map((args) => ofTool(tool.name, args));
      const later = "start" in tool.input.shape ? known : [];
      return calls.concat(later.map((args) => fromAnotherTime(tool.name, args)));
    });
  const alert = ids.loginAlert;
  const others: Request[] = [
    plain("resources/list", (client) => client.listResources()),
    plain("resources/read", (client) =>
      client.readResource({ uri: `threatstack://alerts/${alert}/events` }),
    ),
    plain("resources/read", (client) => client.readResource({ uri: "threatstack://nothing" })),
    plain("completion/complete", (client) =>
      client.complete({
        ref: { type: "ref/prompt", name: "triage_alert" },
        argument: { name: "alert_id", value: "" },
      }),
    ),
    plain("prompts/get", (client) =>
      client.getPrompt({ name: "triage_alert", arguments: { alert_id: alert } }),
    ),
    plain("tools/list", (client) => client.listTools()),
    plain("ping", (client) => client.ping()),
  ];
  return [...ofTools, ...others.flatMap((request) => Array<Request>(10).fill(request))];
}

/** One request to its end, which always comes. */
export async function outcomeOf({ what, ask }: Request, client: Client): Promise<Outcome> {
  const began = performance.now();
  const told = await ask(client).catch((error: unknown) => ({
    kind: kindOf(error),
    wrong: isForeseen(error) ? [] : [String(error)],
  }));
  return { what, ...told, ms: performance.now() - began };
}

function ofTool(name: string, args: Args): Request {
  return {
    what: name,
    async ask(client) {
      const answer = await client.callTool(
        { name, arguments: { ...args } },
        { timeout: PATIENCE_MS },
      );
      const { content, isError, _meta } = Result.parse(answer);
      const text = content[0]?.text ?? "";
      const shown = { text, isError, links: [], meta: _meta, structured: undefined, others: [] };
      const kind = isError ? (/^error (\w+)/.exec(text)?.[1] ?? "no code") : "ok";
      return { kind, wrong: wrongWith(shown, args) };
    },
  };
}

/** Each time from another moment on, so that no answer of before can stand in. */
function fromAnotherTime(name: string, args: Args): Request {
  let days = 100;
  return {
    what: name,
    ask(client) {
      days += 1;
      return ofTool(name, { ...args, start: `${days}d` }).ask(client);
    },
  };
}

function plain(what: string, ask: (client: Client) => Promise<unknown>): Request {
  return {
    what,
    async ask(client) {
      await ask(client);
      return { kind: "ok", wrong: [] };
    },
  };
}

const REFUSED = "invalid request";

/** Errors of the protocol begin with a code of ours. */
function kindOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Such as what is nested too deep: it never becomes a call.
  if (message.includes("Invalid request: ")) return REFUSED;
  return /\b(\w+): /.exec(message.replace(/^MCP error -?\d+: /, ""))?.[1] ?? "no answer";
}

const FORESEEN =
  /^(?:invalid request|invalid_argument|not_found|rate_limited|upstream_\w+|unreachable|timeout|forbidden|unauthorized)$/;

function isForeseen(error: unknown): boolean {
  return FORESEEN.test(kindOf(error));
}
