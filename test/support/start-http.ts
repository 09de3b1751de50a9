import { request as httpRequest } from "node:http";
import { McpServer } from "@modelcontextprotocol/server";
import { onTestFinished } from "vitest";
import { createLogger } from "../../src/logger.ts";
import type { HttpLimits } from "../../src/mcp/http/limits.ts";
import { type HttpServing, serveHttp } from "../../src/mcp/http/serve-http.ts";

export interface StartHttpOptions {
  readonly limits?: Partial<HttpLimits>;
  readonly now?: () => number;
  readonly register?: (server: McpServer) => void;
}

/** Our HTTP layer on a free port, with a server of the test's own behind it. */
export async function startHttp({
  limits = {},
  now = Date.now,
  register = () => {},
}: StartHttpOptions = {}): Promise<HttpServing> {
  const serving = await serveHttp({
    createServer() {
      const server = new McpServer(
        { name: "test", version: "1.0.0" },
        { capabilities: { tools: {} } },
      );
      register(server);
      return server;
    },
    host: "127.0.0.1",
    port: 0,
    limits: { drainMs: 200, ...limits },
    now,
    logger: createLogger({ level: "silent" }),
  });
  onTestFinished(() => serving.close());
  return serving;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request as bytes: with any Host and Origin, which `fetch` does not let one send. */
export async function sendRaw(
  url: string,
  { method = "GET", headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
