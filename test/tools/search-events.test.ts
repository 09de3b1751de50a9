import { expect, onTestFinished, test } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import { createExports } from "../../src/tool-kit/exports.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { loadFolder } from "../support/load-folder.ts";
import type { FolderFiles } from "../support/make-folder.ts";

const DAY = Date.UTC(2026, 9, 1, 10);

function eventOf(at: number, more: object = {}) {
  return {
    _id: `event-id-${at}`,
    event_type: "audit",
    timestamp: DAY + at * 60_000,
    hostname: `web-${at % 3}`,
    user: at % 2 === 0 ? "root" : "Müller",
    exe: "/usr/bin/curl",
    args: ["curl", `https://cdn.example.net/${at}`],
    ...more,
  };
}

async function startFolder(files: FolderFiles) {
  const { dataFolder, tenant } = await loadFolder(files);
  const simulator = await createSimulator({ tenant, clock: Date.now });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: Date.now,
    ratePerMinute: false,
  });
  onTestFinished(async () => {
    await api.close();
    await simulator.close();
  });
  const exports = createExports();
  const context = {
    api: createCachedClient({ client: api.client }),
    clean: createClean({ redact: true }),
    now: () => new Date(),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
    search: createScanEngine(dataFolder.events),
    exports,
  };
  return {
    exports,
    call: async (input: object, name = "threatstack_search_events") => {
      const tool = tools.find((candidate) => candidate.name === name);
      if (tool === undefined) throw new Error(`no tool ${name}`);
      return tool.run(input, context);
    },
  };
}

const FORTY = { "export/a.jsonl": Array.from({ length: 40 }, (_, at) => eventOf(at)) };

test("totals, first and last, groups, examples and the call that opens one", async () => {
  const { call } = await startFolder(FORTY);
  const { text, meta } = await call({ where: 'user = "root"', group_by: "hostname" });
  expect(text).toContain(
    "20 events in 3 alerts on 3 hosts, first 2026-10-01 10:00:00Z, last 2026-10-01 10:38:00Z",
  );
  expect(text).toContain("by hostname: 3 groups; web-0 7 | web-2 7 | web-1 6");
  expect(text).toContain("web-0: audit events of 2026-10-01");
  expect(text).toContain("threatstack_get_events alert_id=ALERT");
  expect(meta).toMatchObject({ total: 20 });
  expect(meta.ids?.[0]).toBe("event-id-0");
});

test("pages of rows show each event found once, and then there is no cursor", async () => {
  const { call } = await startFolder(FORTY);
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const args = { text: "curl", max_tokens: 700, ...(cursor && { cursor }) };
    const { text, meta } = await call(args);
    expect(countTokens(text)).toBeLessThanOrEqual(700);
    ids.push(...(meta.ids ?? []));
    cursor = meta.next_cursor;
  } while (cursor);
  expect(ids).toEqual(FORTY["export/a.jsonl"].map(({ _id: id }) => id));
});

test("a cursor of another question is refused", async () => {
  const { call } = await startFolder(FORTY);
  const { meta } = await call({ text: "curl", max_tokens: 500 });
  const { error } = await call({ text: "root", max_tokens: 500, cursor: meta.next_cursor });
  expect(error).toMatchObject({ code: "invalid_argument" });
});

test("an id of an answer opens its event, whatever the case, and no other", async () => {
  const { call } = await startFolder(FORTY);
  const { meta } = await call({ event_ids: ["EVENT-ID-12"] });
  expect(meta).toMatchObject({ total: 1, ids: ["event-id-12"] });
});

const CRAFTED = [
  `") or 1=1 --`,
  `' OR ''='`,
  `x"; DROP TABLE events; --`,
  `/* */`,
  `.*`,
  `a(b`,
  `[`,
  `\\`,
  `\\u0041`,
  `%`,
  `_`,
  `\u0000`,
  `a\u0000b`,
  `$where`,
  `$(id)`,
  `</data 123456>`,
];

test.each(CRAFTED)("%j is looked for as it is", async (crafted) => {
  const { call } = await startFolder({
    "export/a.jsonl": [
      eventOf(1, { note: `before ${crafted} after` }),
      eventOf(2, { note: "AAA other" }),
    ],
  });
  expect((await call({ text: crafted })).meta).toMatchObject({ total: 1, ids: ["event-id-1"] });
  const quoted = crafted.replaceAll(/[\\"]/g, (char) => `\\${char}`);
  const where = `note like "${quoted}"`;
  expect((await call({ where })).meta).toMatchObject({ total: 1, ids: ["event-id-1"] });
});

test("nothing found says what was searched and how", async () => {
  const { call } = await startFolder(FORTY);
  const { text, error } = await call({ text: "zebra" });
  expect(error).toBeUndefined();
  expect(text).toContain("0 events in 0 alerts on 0 hosts");
  expect(text).toContain("searched: all 40 events of the folder");
});

test("a table goes out as a resource: no formula runs, no secret is in it, and the text names it", async () => {
  const { call, exports } = await startFolder({
    "export/a.jsonl": [
      eventOf(1, { user: "=cmd|' /C calc'!A0" }),
      eventOf(2, { args: ["mysql", "--password=hunter2secret", "-h", "db"] }),
    ],
  });
  const { text, links, meta } = await call({ detail: "csv" });
  expect(text).toMatch(
    /threatstack:\/\/exports\/[0-9a-f]{32}, 2 rows, 9 columns \(time, id, alert/,
  );
  expect(text).not.toContain("event-id-1");
  const [link] = links;
  const file = exports.read(link?.uri.split("/").at(-1) ?? "") ?? "";
  expect(file.split("\r\n")).toHaveLength(4);
  expect(file).toContain("event-id-1");
  expect(file).toContain(`'=cmd`);
  expect(file).not.toContain("hunter2secret");
  expect(meta).toMatchObject({ total: 2, shown: 2, next_cursor: null });
});

test("a list goes out as a table with whole ids", async () => {
  const { call, exports } = await startFolder(FORTY);
  const { text, links } = await call({ detail: "csv" }, "threatstack_get_alerts");
  expect(text).toContain("3 rows");
  const file = exports.read(links[0]?.uri.split("/").at(-1) ?? "") ?? "";
  expect(file).toMatch(/^id,/);
  expect(file).toMatch(/\r\n[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12},/);
});

test("alerts of a folder are counted by host, day and severity", async () => {
  const { call } = await startFolder(FORTY);
  const { text } = await call({ by: ["day"] }, "threatstack_count_alerts");
  expect(text).toContain("3 active alerts by day, 1 groups");
  expect(text).toContain("2026-10-01: 3");
  expect((await call({}, "threatstack_count_alerts")).text).toContain("severity 3: 3");
});
