import { onTestFinished } from "vitest";
import { collectAnswer } from "../../src/http/collect-answer.ts";
import {
  type Transport,
  type TransportOptions,
  createTransport,
} from "../../src/http/create-transport.ts";
import { createHawkSigner } from "../../src/http/hawk.ts";
import type { OutgoingRequest } from "../../src/http/outgoing-request.ts";
import { CREDENTIALS } from "./start-upstream.ts";

export interface TestTransport {
  readonly transport: Transport;
  /** Waits asked for, in ms; none of them happened. */
  readonly waits: readonly number[];
  /** Ends the time of every operation. */
  readonly timeOut: () => void;
  /** Sends and returns the answer's text. */
  readonly send: (url: URL | string, request?: Partial<OutgoingRequest>) => Promise<string>;
}

/** A transport whose waits pass at once and whose time only ends by hand. */
export function makeTransport(options: Partial<TransportOptions> = {}): TestTransport {
  const waits: number[] = [];
  const deadline = new AbortController();
  let passedMs = 0;
  const transport = createTransport({
    signer: createHawkSigner(CREDENTIALS),
    version: "0.0.0",
    random: () => 1,
    now: () => Date.now() + passedMs,
    elapsed: () => performance.now() + passedMs,
    sleep: async (ms) => {
      waits.push(ms);
      passedMs += ms;
    },
    deadline: () => deadline.signal,
    ...options,
  });
  onTestFinished(() => transport.close());
  return {
    transport,
    waits,
    timeOut: () => deadline.abort(),
    async send(url, request) {
      const outgoing = makeRequest(url, request);
      const answer = await transport.send(outgoing, () =>
        collectAnswer((bytes) => bytes.toString("utf8")),
      );
      return answer.value;
    },
  };
}

export function makeRequest(
  url: URL | string,
  request: Partial<OutgoingRequest> = {},
): OutgoingRequest {
  return {
    operation: "test.get",
    method: "GET",
    url: new URL(url),
    retry: "safe",
    accept: "json",
    ...request,
  };
}
