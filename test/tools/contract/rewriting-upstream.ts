import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Simulator } from "../../../src/simulator/create-simulator.ts";
import { signedRequest } from "../../support/sign-request.ts";

/** How an upstream differs from the one behind it. */
export interface Rewriting {
  /** Answers every request with this status, or with 200, and this text, without asking the one behind. */
  readonly status?: number;
  readonly text?: string;
  /** Ends every connection in place of an answer. */
  readonly drop?: true;
  /** What is answered in place of a JSON body. */
  readonly answer?: (body: unknown) => unknown;
  /** What is answered in place of a text, where that is not to be read here. */
  readonly change?: (text: string) => string;
  /** What is asked in place of a path with its query, both decoded. */
  readonly ask?: (path: string) => string;
}

export interface RewritingUpstream {
  readonly origin: string;
  /** How it answers from now on. */
  become(rewriting: Rewriting): void;
  close(): Promise<void>;
}

export interface RewritingOptions {
  readonly simulator: Pick<Simulator, "url" | "urlV1" | "credentials">;
  /** Epoch milliseconds: by which it signs its own requests. */
  readonly clock: () => number;
}

/** An upstream in front of an embedded API, whose answers it changes and cannot sign any more. */
export async function startRewritingUpstream(
  options: RewritingOptions,
): Promise<RewritingUpstream> {
  let rewriting: Rewriting = {};
  const server = createServer((request, response) => {
    pass({ ...options, ...rewriting }, request, response).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    become(next) {
      rewriting = next;
    },
    async close() {
      const closed = once(server, "close");
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

async function pass(
  options: RewritingOptions & Rewriting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { drop, status = 200, text, answer, change = same } = options;
  if (drop) {
    request.socket.destroy();
    return;
  }
  const behind =
    text === undefined ? await askBehind(options, request.url ?? "/") : { status, text };
  response.writeHead(behind.status, { "content-type": "application/json" });
  response.end(change(answer === undefined ? behind.text : rewritten(behind.text, answer)));
}

async function askBehind(
  { simulator, clock, ask = same }: RewritingOptions & Rewriting,
  path: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const { origin } = new URL(simulator.url);
  const url = new URL(encodeURI(ask(decodeURIComponent(path))), origin);
  if (url.pathname.startsWith("/api/v1")) return keyedRequest(url, simulator.credentials.apiKey);
  return signedRequest(url.href, {
    credentials: simulator.credentials,
    timestamp: Math.floor(clock() / 1000),
  });
}

async function keyedRequest(url: URL, key: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { headers: { authorization: key } });
  return { status: answer.status, text: await answer.text() };
}

function rewritten(text: string, answer: (body: unknown) => unknown): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(answer(body));
}

function same<T>(value: T): T {
  return value;
}
