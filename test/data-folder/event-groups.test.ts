import { expect, test } from "vitest";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { eventTexts, loadFolder } from "../support/load-folder.ts";

const DAY_MS = 86_400_000;
const TIME = Date.parse("2026-01-31T10:00:00.000Z");

const DATED = { severity: 1, createdAt: "2026-01-31T10:00:00.000Z", isDismissed: false };

function makeEvent(id: string, host: string, fields: Readonly<Record<string, unknown>> = {}) {
  return { _id: id, event_type: "audit", timestamp: TIME, hostname: host, ...fields };
}

const LINES = [makeEvent("a", "web"), makeEvent("b", "db"), makeEvent("c", "web")].map((event) =>
  JSON.stringify(event),
);

function idOf(text: string): string {
  return (JSON.parse(text) as Record<string, string>)["_id"] ?? "";
}

/** Event ids by the title of their alert. */
async function eventsByTitle(tenant: Tenant): Promise<Record<string, string[]>> {
  const byTitle: Record<string, string[]> = {};
  for (const { id, title } of tenant.alerts) {
    const texts = await eventTexts(tenant, id);
    byTitle[title] = texts.map(idOf);
    expect(tenant.events(id)?.count ?? 0).toBe(texts.length);
  }
  return byTitle;
}

test("exported events become one alert a day, host and event type, across files", async () => {
  const { tenant } = await loadFolder({
    "export/2026/01/31/part-1.jsonl.gz": [
      makeEvent("a1", "web"),
      makeEvent("b1", "db"),
      makeEvent("a2", "web", { timestamp: TIME + DAY_MS }),
      makeEvent("a3", "web"),
    ],
    "export/part-2.jsonl": [
      makeEvent("a4", "web"),
      makeEvent("a5", "web", { event_type: "login" }),
      makeEvent("a6", "web", { timestamp: "nobody knows" }),
      { eventID: "c1", _id: "c1", event_type: "cloudtrail", timestamp: TIME, accountId: "42" },
    ],
  });
  expect(await eventsByTitle(tenant)).toEqual({
    "web: audit events of 2026-01-31": ["a1", "a3", "a4"],
    "db: audit events of 2026-01-31": ["b1"],
    "web: audit events of 2026-02-01": ["a2"],
    "web: login events of 2026-01-31": ["a5"],
    "web: audit events of undated": ["a6"],
    "account 42: cloudtrail events of 2026-01-31": ["c1"],
  });
  expect(tenant.alerts[0]).toMatchObject({ severity: 3, aggregates: { hostname: "web" } });
});

test("an event that an alert holds or names is not grouped again", async () => {
  const { tenant } = await loadFolder({
    "alerts.json": [
      { ...DATED, id: "with-file", title: "with file" },
      { ...DATED, id: "by-ids", title: "by ids", eventIds: ["n1", "n2"] },
    ],
    "events/with-file.jsonl": [makeEvent("h1", "web")],
    "recording.jsonl": [makeEvent("h2", "web")],
    "export/all.jsonl": ["h1", "n1", "x1", "h2", "n2"].map((id) => makeEvent(id, "web")),
  });
  expect(await eventsByTitle(tenant)).toEqual({
    "with file": ["h1"],
    "by ids": ["n1", "n2"],
    "web: audit events of 2026-01-31": ["x1", "h2"],
  });
});

test("bad lines between exported events are left out of every group", async () => {
  const { tenant, unread } = await loadFolder({
    "export/x.jsonl": [LINES[0], "{", LINES[1], "", LINES[2]].join("\r\n"),
    "export/broken.jsonl.gz": Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  });
  expect(await eventsByTitle(tenant)).toEqual({
    "web: audit events of 2026-01-31": ["a", "c"],
    "db: audit events of 2026-01-31": ["b"],
  });
  expect(unread.map(({ file, lines, count }) => [file, lines, count])).toEqual([
    ["export/broken.jsonl.gz", [1], 1],
    ["export/x.jsonl", [2], 1],
  ]);
});
