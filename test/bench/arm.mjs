/**
 * One way of answering "what happened in this alert", once, in a process of its own. Prints
 * milliseconds, peak resident MiB and the number of events as JSON.
 *   digest   our client, verification, fold and text, as the tool does it, prepared as `serve` is soon after its start
 *   parse    fetch the bytes, verify their hash, JSON.parse them
 *   old      parse all, keep all, copy each event, as integrations do
 *   parsed   JSON.parse of bytes that are there already
 * With a warm-up alert the same is done once before, unmeasured; with `atOnce` the call comes before
 * the server has prepared itself; with `where` the measured call asks for those events only.
 */
import { createHash } from "node:crypto";
import hawk from "hawk";
import { request } from "undici";

const { way, url, credentials, alertId, warmUpId, atOnce, where } = JSON.parse(
  process.argv[2] ?? "{}",
);

/** Tokens of the answer. */
const BUDGET = 2000;
const WAYS = {
  digest: startServing,
  parse: () => async (id) => (await parse(id)).events.length,
  parsed: async () => {
    const bytes = await fetchBytes(alertId);
    return async () => JSON.parse(bytes.toString("utf8")).events.length;
  },
  old: () => old,
};
const answer = await WAYS[way]();

if (warmUpId !== undefined) await answer(warmUpId);
const began = performance.now();
const count = await answer(alertId, where);
const ms = performance.now() - began;
console.log(JSON.stringify({ ms, rssMiB: process.resourceUsage().maxRSS / 1024, events: count }));
process.exit(0);

async function startServing() {
  (await import("../../dist/young-generation.js")).limitYoungGeneration(process.env);
  const [{ createApi }, { createCachedClient }, { createClean }, { getEvents }, { prepareDigest }] =
    await Promise.all([
      import("../../dist/api/create-api.js"),
      import("../../dist/api/cached-client.js"),
      import("../../dist/text/clean.js"),
      import("../../dist/tools/get-events.js"),
      import("../../dist/warm-up/prepare-digest.js"),
    ]);
  if (!atOnce) await prepareDigest();
  const { client } = createApi({
    baseUrl: new URL(url),
    credentials,
    version: "0.0.0",
    timeoutMs: 600_000,
  });
  const context = {
    api: createCachedClient({ client }),
    clean: createClean({ redact: true }),
    now: () => new Date(),
    signal: new AbortController().signal,
    maxTokens: BUDGET,
    banner: "",
  };
  return async (id, filter) => digest(getEvents, context, { alert_id: id, where: filter });
}

async function digest(getEvents, context, input) {
  const { meta, error } = await getEvents.run(input, context);
  if (error !== undefined) throw error;
  return meta.total;
}

async function parse(id) {
  return JSON.parse((await fetchBytes(id)).toString("utf8"));
}

async function fetchBytes(id) {
  const target = `${url}/alerts/${id}/events`;
  const { header } = hawk.client.header(target, "GET", {
    credentials: { id: credentials.userId, key: credentials.apiKey, algorithm: "sha256" },
    ext: credentials.organizationId,
  });
  const { headers, body } = await request(target, { headers: { authorization: header } });
  const bytes = Buffer.from(await body.arrayBuffer());
  const hash = createHash("sha256")
    .update("hawk.1.payload\napplication/json\n")
    .update(bytes)
    .update("\n")
    .digest("base64");
  if (!String(headers["server-authorization"]).includes(`hash="${hash}"`))
    throw new Error("the hash is wrong");
  return bytes;
}

async function old(id) {
  const { events } = await parse(id);
  const kept = new Set([
    "event_type",
    "eventClass",
    "user",
    "agent_id",
    "_id",
    "timestamp",
    "organization_id",
  ]);
  return events.map((event) => {
    const copy = { miscellaneous: {} };
    for (const [name, value] of Object.entries(event)) {
      if (value === null || value === "") continue;
      if (kept.has(name)) copy[name] = value;
      else copy.miscellaneous[name] = value;
    }
    return copy;
  }).length;
}
