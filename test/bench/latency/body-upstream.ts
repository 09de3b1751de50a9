import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Credentials } from "../../../src/http/credentials.ts";
import { createHawkServer } from "../../../src/simulator/hawk-server.ts";
import { createPayloadHash } from "../../../src/simulator/payload-hash.ts";
import { makeAlert } from "../../support/make-tenant.ts";

const JSON_TYPE = "application/json";

export interface BodyUpstream {
  readonly url: string;
  close(): Promise<void>;
}

/** An API whose every alert has these events; signed, and ready to be sent as fast as the network takes it. */
export async function startBodyUpstream(
  events: Buffer,
  credentials: Credentials,
): Promise<BodyUpstream> {
  const hawk = createHawkServer({ credentials, clock: Date.now });
  const answers = {
    events: signed(events),
    alert: signed(
      Buffer.from(JSON.stringify(makeAlert({ id: "10000000-0000-4000-8000-000000000000" }))),
    ),
    agents: signed(Buffer.from('{"agents":[],"token":null}')),
    none: signed(Buffer.from("{}")),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const { bytes, hash } = answers[kindOf(path)];
    hawk
      .authenticate(request, 0)
      .then((session) => {
        const proof = session.sign?.(hash) ?? "";
        response.writeHead(200, { "content-type": JSON_TYPE, "server-authorization": proof });
        return response.end(bytes);
      })
      .catch((error: unknown) => response.writeHead(401).end(String(error)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v2`,
    async close() {
      const closed = once(server, "close");
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}

function kindOf(path: string): "events" | "alert" | "agents" | "none" {
  if (path.endsWith("/events")) return "events";
  if (/\/alerts\/[^/]+$/.test(path)) return "alert";
  return path.endsWith("/agents") ? "agents" : "none";
}

function signed(bytes: Buffer): { readonly bytes: Buffer; readonly hash: string } {
  const hash = createPayloadHash(JSON_TYPE);
  hash.update(bytes);
  return { bytes, hash: hash.digest() };
}
