import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Simulator } from "../../../src/simulator/create-simulator.ts";
import { createHawkServer } from "../../../src/simulator/hawk-server.ts";
import { createPayloadHash } from "../../../src/simulator/payload-hash.ts";
import { signedRequest } from "../../support/sign-request.ts";

/** What the API behind answers to one request. */
export interface Exchange {
  readonly apiVersion: 1 | 2;
  readonly query: URLSearchParams;
  readonly status: number;
  readonly text: string;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** JSON where absent. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Comes from a gateway or proxy in between, which cannot sign; the API of version 2 signs all it sends. */
  readonly isUnsigned?: true;
}

/** What is sent in place of the answer; undefined where the fault does not strike this request. */
export type Change = (exchange: Exchange) => Reply | undefined;

export interface FaultyUpstream {
  readonly origin: string;
  /** Answers that the fault has changed. */
  struck(): number;
  close(): Promise<void>;
}

export interface FaultyUpstreamOptions {
  readonly simulator: Pick<Simulator, "url" | "credentials">;
  /** Epoch milliseconds: what signatures go by. */
  readonly clock: () => number;
  readonly change: Change;
}

const JSON_TYPE = "application/json";

/** An upstream in front of the embedded API that changes its answers, and signs what it sends as the API would. */
export async function startFaultyUpstream(options: FaultyUpstreamOptions): Promise<FaultyUpstream> {
  const { credentials } = options.simulator;
  const hawk = createHawkServer({ credentials, clock: options.clock });
  let struck = 0;
  const server = createServer((request, response) => {
    const work = async (): Promise<void> => {
      const exchange = await askBehind(options, request.url ?? "/");
      const changed = options.change(exchange);
      if (changed !== undefined) struck += 1;
      const reply: Reply = changed ?? { status: exchange.status, text: exchange.text };
      const isSigned = exchange.apiVersion === 2 && reply.isUnsigned !== true;
      const proof = isSigned ? await proofOf(hawk, request, reply) : {};
      write(response, reply, proof);
    };
    work().catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    struck: () => struck,
    async close() {
      const closed = once(server, "close");
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

async function askBehind(
  { simulator, clock }: FaultyUpstreamOptions,
  target: string,
): Promise<Exchange> {
  const url = new URL(target, simulator.url);
  const query = url.searchParams;
  const { credentials } = simulator;
  if (url.pathname.startsWith("/api/v1")) {
    const answer = await fetch(url, { headers: { authorization: credentials.apiKey } });
    return { apiVersion: 1, query, status: answer.status, text: await answer.text() };
  }
  const timestamp = Math.floor(clock() / 1000);
  const { status, text } = await signedRequest(url.href, { credentials, timestamp });
  return { apiVersion: 2, query, status, text };
}

/** The `Server-Authorization` header of an answer with this text. */
async function proofOf(
  hawk: ReturnType<typeof createHawkServer>,
  request: IncomingMessage,
  { text, contentType = JSON_TYPE }: Reply,
): Promise<Record<string, string>> {
  const session = await hawk.authenticate(request, 0);
  const hash = createPayloadHash(contentType);
  hash.update(Buffer.from(text));
  const header = session.sign?.(hash.digest());
  if (header === undefined) throw new Error("the answer cannot be signed");
  return { "server-authorization": header };
}

function write(
  response: ServerResponse,
  { status, text, contentType = JSON_TYPE, headers }: Reply,
  proof: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { "content-type": contentType, ...headers, ...proof });
  response.end(text);
}
