import { collectAnswer } from "../../http/collect-answer.ts";
import { notServed } from "../api-version.ts";
import type { ApiClient } from "../client.ts";
import { listAlertEvents } from "../operations/alerts.ts";
import { parseInput, parseOutput } from "../parse-edges.ts";
import { ANSWERS } from "./answers.ts";
import { createLatestEventsSink } from "./latest-events-sink.ts";
import { getAlert } from "./operations/alerts.ts";

export interface Version1ClientOptions {
  /** Sends operations of version 1 as they are. */
  readonly client: ApiClient;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Answers operations of version 2 from an API of version 1, in the same records, and its own as they are. Throws
 * `invalid_argument` for what that version does not have. Nothing is verified: its answers are not signed.
 */
export function createVersion1Client({ client, now }: Version1ClientOptions): ApiClient {
  const stream: ApiClient["stream"] = async (operation, input, ...[begin, options]) => {
    if (operation.apiVersion === 1) return client.stream(operation, input, begin, options);
    if (operation.id !== listAlertEvents.id) throw notServed(operation, 1);
    const { alertId } = parseInput(listAlertEvents, input);
    const sink = () => createLatestEventsSink(getAlert.id, begin());
    return client.stream(getAlert, { alertId }, sink, options);
  };

  const inspect: ApiClient["inspect"] = async (operation, input, options) => {
    if (operation.apiVersion === 1) return client.inspect(operation, input, options);
    const value = await answer(operation, input, options);
    return {
      value: parseOutput(operation, value),
      status: 200,
      contentType: "application/json",
      verified: "absent",
    };
  };

  const answer = async (...[operation, input, options]: Parameters<ApiClient["inspect"]>) => {
    if (operation.id === listAlertEvents.id) return stream(operation, input, collect, options);
    const from = ANSWERS.get(operation.id);
    if (from === undefined) throw notServed(operation, 1);
    return from(input, { ask: (wire, given) => client.call(wire, given, options), now });
  };

  return {
    inspect,
    call: async (operation, input, options) => (await inspect(operation, input, options)).value,
    stream,
  };
}

const collect = () => collectAnswer((bytes): unknown => JSON.parse(bytes.toString("utf8")));
