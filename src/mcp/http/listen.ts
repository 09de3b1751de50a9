import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { ThreatStackError } from "../../errors.ts";
import { answerClientError } from "./client-error.ts";
import { hostnameOf } from "./guard-headers.ts";
import type { HttpLimits } from "./limits.ts";

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits: HttpLimits;
  readonly onRequest: RequestListener;
}

export interface Listening {
  readonly url: string;
  /** Takes no more connections and closes those that are idle; to be called before `close`. */
  stopAccepting(): void;
  /** Ends every connection once its answer has left, at the latest after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Longer than clients keep an idle connection, so that it is they who close. */
const KEEP_ALIVE_MS = 75_000;
/** Finds peers that vanished without a word. */
const PROBE_AFTER_MS = 60_000;

/** @throws ThreatStackError `configuration` when nobody can listen there. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { host, port, limits } = options;
  const server = createServer(
    {
      maxHeaderSize: limits.maxHeaderBytes,
      headersTimeout: limits.requestMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(limits.requestMs / 2, 5000),
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAlive: true,
      keepAliveInitialDelay: PROBE_AFTER_MS,
      noDelay: true,
    },
    options.onRequest,
  );
  server.maxConnections = limits.maxConnections;
  const answering = new Map<ServerResponse, Duplex>();
  server.on("request", ({ socket }, response) => {
    answering.set(response, socket);
    response.once("close", () => answering.delete(response));
  });
  server.on("clientError", (error, socket) =>
    answerClientError(error, socket, {
      hasBegun: [...answering].some(([response, own]) => own === socket && response.headersSent),
    }),
  );
  const address = await start(server, { host, port });
  const closed = new Promise<void>((resolve) => void server.once("close", resolve));
  return {
    url: `http://${hostnameOf(host)}:${address}/mcp`,
    stopAccepting: () => void server.close(),
    async close(graceMs) {
      const left = [...answering.keys()].map((response) => once(response, "close"));
      await Promise.race([Promise.all(left), delay(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function start(server: Server, { host, port }: { host: string; port: number }) {
  const listening = once(server, "listening");
  server.listen(port, host);
  try {
    await listening;
  } catch (error) {
    throw new ThreatStackError("configuration", `cannot listen on ${host}:${port}`, {
      hint: "Is another program listening there? Choose another --port; 0 takes any free one.",
      cause: error,
    });
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
