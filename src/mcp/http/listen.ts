import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
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
  /** Takes no more connections and closes those that are idle. */
  stopAccepting(): void;
  /** Resolves when the last connection has ended; after `graceMs` those left are cut. */
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
  const answering = new WeakSet<Duplex>();
  server.on("request", ({ socket }, response) => {
    answering.add(socket);
    response.once("close", () => answering.delete(socket));
  });
  server.on("clientError", (error, socket) =>
    answerClientError(error, socket, answering.has(socket)),
  );
  const address = await start(server, { host, port });
  return {
    url: `http://${hostnameOf(host)}:${address}/mcp`,
    stopAccepting: () => void server.close(),
    close: (graceMs) => end(server, graceMs),
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

async function end(server: Server, graceMs: number): Promise<void> {
  if (server.listening) server.close();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.once("close", resolve);
    server.closeIdleConnections();
    server.getConnections((_error, count) => {
      if (count === 0) resolve();
    });
  });
  clearTimeout(cut);
}
