import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
} from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Credentials } from "../../src/http/credentials.ts";

interface Artifacts {
  readonly method: string;
  readonly resource: string;
  readonly hash?: string;
  readonly ext?: string;
}

/** The server half of the `hawk` package: what every signature of ours is judged by. */
interface HawkPackage {
  readonly server: {
    authenticate(
      request: IncomingMessage,
      findCredentials: (id: string) => { key: string; algorithm: "sha256" } | null,
      options?: { payload?: string; localtimeOffsetMsec?: number },
    ): Promise<{ artifacts: Artifacts }>;
    header(
      credentials: { key: string; algorithm: "sha256" },
      artifacts: Artifacts,
      options: { payload?: string | Uint8Array; contentType?: string },
    ): string;
  };
  readonly crypto: {
    calculatePayloadHash(payload: Uint8Array, algorithm: "sha256", contentType: string): string;
    calculateTsMac(ts: number, credentials: { key: string; algorithm: "sha256" }): string;
  };
}

export const hawk: HawkPackage = createRequire(import.meta.url)("hawk");

export const CREDENTIALS: Credentials = {
  userId: "9bb2ad3aeb246c7d145056e7",
  apiKey: "23c71eaa".repeat(8),
  organizationId: "25cd88bd50b9ff3822aabd88",
};

export interface Upstream {
  readonly url: URL;
  /** Request targets as they stood in the request line. */
  readonly targets: readonly string[];
}

/** A real HTTP server on a free port; `answers[i]` takes request i, the last one all that follow. */
export async function startUpstream(...answers: readonly RequestListener[]): Promise<Upstream> {
  const targets: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(targets.length, answers.length - 1)];
    targets.push(request.url ?? "");
    answer?.(request, response);
  });
  const url = await listen(server);
  return { url, targets };
}

async function listen(server: Server): Promise<URL> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`);
}

/** Answers 200 with JSON, unsigned. */
export function json(value: unknown): RequestListener {
  return (_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(value));
  };
}

/** Answers a status with a text. */
export function status(code: number, body = "", headers: Record<string, string> = {}) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(code, headers).end(body);
  };
}

export interface SignedAnswer {
  readonly body: string;
  /** 200 by default. */
  readonly status?: number;
  /** What is sent in its place; what is signed stays. */
  readonly sent?: string;
  readonly change?: (header: string) => string;
}

/** Answers with a `Server-Authorization` made by the `hawk` package. */
export function signed({
  body,
  status: code = 200,
  sent = body,
  change = (same) => same,
}: SignedAnswer): RequestListener {
  return (request, response) => {
    void authenticate(request).then((artifacts) => {
      const contentType = "application/json; charset=utf-8";
      const header = hawk.server.header(key(), artifacts, { payload: body, contentType });
      response.statusCode = code;
      response.setHeader("content-type", contentType);
      response.setHeader("server-authorization", change(header));
      return response.end(sent);
    });
  };
}

export async function authenticate(request: IncomingMessage, payload?: string): Promise<Artifacts> {
  const { artifacts } = await hawk.server.authenticate(
    request,
    (id) => (id === CREDENTIALS.userId ? key() : null),
    payload === undefined ? {} : { payload },
  );
  return artifacts;
}

function key(): { key: string; algorithm: "sha256" } {
  return { key: CREDENTIALS.apiKey, algorithm: "sha256" };
}
