import { describe, expect, test } from "vitest";
import { play } from "../../../src/demo-tenant/activity.ts";
import type { Finding } from "../../../src/demo-tenant/finding.ts";
import { generateTenantWithFindings } from "../../../src/demo-tenant/generate-tenant.ts";
import type { GeneratedTenant } from "../../../src/demo-tenant/generate-tenant.ts";
import type { TenantEvent } from "../../../src/demo-tenant/scene.ts";
import { readField } from "../../../src/rules/read-field.ts";
import { parsedEvents } from "../../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const HOUR_MS = 3_600_000;
const MADE = [1, 8, 15, 22, 29, 36, 43, 50].map((seed) =>
  generateTenantWithFindings({ seed, now: NOW }),
);

interface Told {
  readonly made: GeneratedTenant;
  readonly finding: Finding;
  /** All its events, in the order of the activities. */
  readonly events: readonly TenantEvent[];
}

const TOLD: readonly Told[] = MADE.flatMap((made) =>
  made.findings.map((finding) => ({
    made,
    finding,
    events: made.activities
      .filter(({ story, uniformCount }) => story === finding.id && uniformCount === undefined)
      .flatMap((activity) => Array.from(play(made.world, activity))),
  })),
);

describe("the truth about a story", () => {
  test("names events it began with, which are its own and among its first", () => {
    for (const { finding, events } of TOLD) {
      const roots = finding.rootCauseIds();
      const own = new Set(finding.eventIds());
      expect(roots.length).toBeGreaterThan(0);
      expect(roots.filter((id) => !own.has(id))).toEqual([]);
      const first = Math.min(...events.map(({ timestamp }) => timestamp));
      const root = events.find((event) => event["_id"] === roots[0]);
      expect((root?.timestamp ?? 0) - first).toBeLessThan(HOUR_MS / 2);
    }
  });

  test("can mostly be found in alerts, and sometimes not", () => {
    const attacks = TOLD.filter(({ finding }) => finding.verdict === "attack");
    const seen = attacks.filter(({ made, finding }) => {
      const ids = finding.alertIds.flatMap((alertId) => {
        const events = parsedEvents(made.tenant.events(alertId), 2000);
        return events.map((event) => event["_id"]);
      });
      const known = new Set(ids);
      return finding.rootCauseIds().some((id) => known.has(id));
    });
    expect(seen.length / attacks.length).toBeGreaterThan(0.6);
    expect(seen.length).toBeLessThan(attacks.length);
  });

  test("has an attack that still goes on in each tenant: its last events are hours old", () => {
    for (const { world } of MADE) {
      const ages = TOLD.filter(
        ({ made, finding }) => made.world === world && finding.kind === "unfinished attack",
      ).map(({ events }) => NOW - Math.max(...events.map(({ timestamp }) => timestamp)));
      expect(Math.min(...ages)).toBeLessThan(3 * HOUR_MS);
    }
  });
});

describe("causes can be followed by identifiers", () => {
  test("Linux: most parents are known by number, some lie outside", () => {
    const starts = TOLD.flatMap(({ made, finding, events }) =>
      events
        .filter((event) => event["type"] === "start")
        .map((event) => ({ event, key: `${made.world.seed} ${finding.id}` })),
    );
    const known = new Set(starts.map(({ event, key }) => `${key} ${idOf(event, "pid")}`));
    const followed = starts.filter(({ event, key }) => known.has(`${key} ${idOf(event, "ppid")}`));
    expect(followed.length / starts.length).toBeGreaterThan(0.6);
    expect(followed.length).toBeLessThan(starts.length);
    for (const { event } of starts) {
      expect(readField(event, "parent_metadata.pid")[0]).toBe(event["ppid"]);
    }
  });

  test("Linux: a number belongs to another process hours before", () => {
    const webShells = MADE.filter(({ findings }) =>
      findings.some(({ id, kind }) => id === "web-shell" && kind === "attack"),
    );
    expect(webShells.length).toBeGreaterThan(0);
    for (const { activities, world } of webShells) {
      const of = (label: string): TenantEvent[] =>
        activities
          .filter((one) => one.label === label)
          .flatMap((one) => Array.from(play(world, one)));
      const pid = of("web-shell/call-home").find(({ type }) => type === "start")?.["pid"];
      const before = of("web-shell/thumbnails").filter((event) => event["pid"] === pid);
      expect(before).toHaveLength(1);
    }
  });

  test("AWS: the key that an AssumeRole gives is the key of the role's calls", () => {
    const chains = TOLD.filter(({ finding }) => finding.id === "role-chain");
    const assumed = chains.flatMap(({ events }) =>
      events
        .filter((event) => event["eventName"] === "AssumeRole")
        .map((event) => ({ event, events })),
    );
    expect(assumed.length).toBeGreaterThan(1);
    for (const { event, events } of assumed) {
      const [key] = readField(event, "responseElements.credentials.accessKeyId");
      const calls = events.filter((other) => other["accessKey"] === key);
      expect(calls.length).toBeGreaterThan(2);
      expect(calls.every(({ timestamp }) => timestamp >= event.timestamp)).toBe(true);
      expect(event["accessKey"]).not.toBe(key);
    }
  });

  test("Windows: programs name their parent by its guid, and logons their id", () => {
    const thefts = TOLD.filter(({ finding }) => finding.id === "windows-credential-theft");
    expect(thefts.length).toBeGreaterThan(0);
    for (const { events } of thefts) {
      const started = events.filter((event) => event["win_event_id"] === 1);
      const guids = new Set(started.map((event) => event["guid"]));
      const children = started.filter((event) => guids.has(event["correlation"]));
      expect(children.length).toBeGreaterThan(3);
      for (const event of started) {
        expect(event["message"]).toContain(`ProcessId: ${String(event["pid"])}`);
        expect(event["message"]).toMatch(/LogonId: 0x[0-9A-F]+/);
      }
    }
  });
});

function idOf(event: TenantEvent, field: "pid" | "ppid"): string {
  return `${String(event["agent_id"])} ${String(event[field])}`;
}
