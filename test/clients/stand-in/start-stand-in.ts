import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Step } from "../conversation.ts";
import { readableText } from "../readable-text.ts";
import { type Answer, asJson, type Dialect, type ModelRequest, type Turn } from "./dialect.ts";
import { findTool } from "./find-tool.ts";
import { fitInput } from "./fit-input.ts";

/** A client that never comes to an end is answered "done" from here on. */
const MAX_TURNS = 60;

export interface StandIn {
  readonly url: string;
  /** The tools last offered, and the longest run of results, that a request of the client held. */
  reached(): ModelRequest;
  /** Why requests were refused. */
  problems(): readonly string[];
  close(): void;
}

/** A model on loopback that makes the calls of `steps`, one a turn, and keeps what it is told. */
export async function startStandIn(dialect: Dialect, steps: readonly Step[]): Promise<StandIn> {
  let reached: ModelRequest = { tools: [], results: [] };
  let turns = 0;
  const keep = ({ tools, results }: ModelRequest): void => {
    reached = {
      tools: tools.length > 0 ? tools : reached.tools,
      results: results.length > reached.results.length ? results : reached.results,
    };
  };
  const problems: string[] = [];
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = new URL(request.url ?? "/", "http://stand-in").pathname;
    const body = await readBody(request);
    if (request.method !== "POST" || !dialect.asksForTurn(path)) return asJson(dialect.otherwise);
    const asked = dialect.read(body);
    keep(asked);
    turns += 1;
    const turn = turns > MAX_TURNS ? undefined : nextTurn(asked, steps);
    return dialect.write(turn, { path, body });
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        problems.push(message);
        response.writeHead(400, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: { code: 400, message } }));
      },
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached: () => reached,
    problems: () => problems,
    close: () => server.close().closeAllConnections(),
  };
}

function nextTurn({ tools, results }: ModelRequest, steps: readonly Step[]): Turn {
  const step = steps[results.length];
  const tool = step && findTool(tools, step.tool);
  if (!step || !tool) return undefined;
  const input = step.inputAfter(results.map((result) => readableText(result)));
  return { id: `call_${results.length}`, tool, input: fitInput(input, tool) };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}
