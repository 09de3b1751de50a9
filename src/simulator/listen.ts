import type { Server } from "node:http";
import { once } from "node:events";

/** Longer than any client keeps an idle connection, so that it is the client who closes. */
const KEEP_ALIVE_MS = 120_000;

/** Listens on loopback only: what is served may be somebody's own telemetry. */
export async function listen(
  server: Server,
  wanted: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(wanted, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : wanted,
    async close() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
