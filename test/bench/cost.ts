import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { openDataFolder } from "../../src/data-folder/open-data-folder.ts";
import type { EventSource, Tenant } from "../../src/tenant/tenant.ts";
import { noiseSource } from "../../src/demo-tenant/noise-source.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { uniqueEvents } from "../support/unique-events.ts";

/**
 * What a digest costs, as ratios within one run: time against fetching the same bytes, verifying
 * their hash and JSON.parse of them, and peak memory for a million events against 100,000, once of
 * every kind and once with nothing that repeats, the latter with a small heap too. Of 120 and 300 MB
 * also a second call, which asks for some of the events of an answer that is still held. The
 * embedded API runs here, every measured way in a fresh process. `--data DIR` adds the alerts of a
 * folder, `--quick` leaves out the large ones.
 */
const ROUNDS = 5;
const ROUNDS_OF_LARGE = 3;
/** Asks for every event that has a time, so that none is passed over unread. */
const SOME = `organization_id != "none"`;
/** With gigabytes to spare the engine lets garbage wait until the heap is four times what is alive in it. */
const SMALL_HEAP = "--max-old-space-size=512";
const ARM = fileURLToPath(new URL("arm.mjs", import.meta.url));
const WARM_UP = "00000000-0000-4000-8000-000000000000";

type Way = "digest" | "parse" | "parsed" | "old";

interface Measured {
  readonly ms: number;
  readonly rssMiB: number;
  readonly events: number;
}

const folder = process.argv.includes("--data")
  ? process.argv[process.argv.indexOf("--data") + 1]
  : undefined;

await timeGenerated();
if (folder !== undefined) await timeFolder(folder);
if (!process.argv.includes("--quick")) {
  for (const count of [60_000, 150_000]) await timeLarge(count);
  await memoryOfMillion("events of every kind", (count) =>
    noiseSource({ count, seed: 9, kind: "mixed" }),
  );
  const odd = "events that have nothing in common";
  await memoryOfMillion(odd, uniqueEvents);
  await memoryOfMillion(`${odd}, ${SMALL_HEAP}`, uniqueEvents, [SMALL_HEAP]);
}

async function timeGenerated(): Promise<void> {
  const kinds = ["linux", "windows", "cloudtrail"] as const;
  const alerts = kinds.map((kind, index) => ({
    id: `${index + 1}0000000-0000-4000-8000-000000000000`,
    kind,
  }));
  const tenant: Tenant = {
    ...makeTenant({
      alerts: [...alerts, { id: WARM_UP }].map(({ id }) => makeAlert({ id })),
      live: false,
    }),
    events: (id) => {
      const kind = alerts.find((alert) => alert.id === id)?.kind;
      return kind
        ? noiseSource({ count: 10_000, seed: 7, kind })
        : noiseSource({ count: 10_000, seed: 8, kind: "mixed" });
    },
  };
  await withSimulator(tenant, async (simulator) => {
    for (const { id, kind } of alerts)
      await timeAlert(simulator, id, `10,000 generated ${kind} events`);
  });
}

async function timeFolder(path: string): Promise<void> {
  const { tenant, whenRead, close } = await openDataFolder(path, { lookEveryMs: 0 });
  await whenRead;
  const warmUp = noiseSource({ count: 10_000, seed: 8, kind: "mixed" });
  const withWarmUp = {
    ...tenant,
    alerts: [...tenant.alerts, makeAlert({ id: WARM_UP })],
    events: (id: string) => (id === WARM_UP ? warmUp : tenant.events(id)),
  };
  await withSimulator(withWarmUp, async (simulator) => {
    for (const { id, title } of tenant.alerts) await timeAlert(simulator, id, title);
  });
  await close();
}

async function timeAlert(simulator: Simulator, alertId: string, title: string): Promise<void> {
  const ratios: Record<"first" | "atOnce" | "later" | "old", number[]> = {
    first: [],
    atOnce: [],
    later: [],
    old: [],
  };
  let events = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const parse = await run(simulator, { way: "parse", alertId });
    const parseWarm = await run(simulator, { way: "parse", alertId, warmUpId: WARM_UP });
    const first = await run(simulator, { way: "digest", alertId });
    const atOnce = await run(simulator, { way: "digest", alertId, atOnce: true });
    const later = await run(simulator, { way: "digest", alertId, warmUpId: WARM_UP });
    const old = await run(simulator, { way: "old", alertId });
    events = first.events;
    ratios.first.push(first.ms / parse.ms);
    ratios.atOnce.push(atOnce.ms / parse.ms);
    ratios.later.push(later.ms / parseWarm.ms);
    ratios.old.push(first.ms / old.ms);
  }
  console.log(
    `${title} (${events.toLocaleString("en")} events): first call ${median(ratios.first)} of parse (${median(ratios.atOnce)} at once after the start), later call ${median(ratios.later)} of parse, first call ${median(ratios.old)} of the old way`,
  );
}

async function timeLarge(count: number): Promise<void> {
  for (const kind of ["linux", "windows", "cloudtrail"] as const) {
    const alertId = "c0000000-0000-4000-8000-000000000000";
    const tenant: Tenant = {
      ...makeTenant({ alerts: [makeAlert({ id: alertId })], live: false }),
      events: () => noiseSource({ count, seed: 7, kind }),
    };
    await withSimulator(tenant, async (simulator) => {
      const [first, again, rssMiB]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < ROUNDS_OF_LARGE; round += 1) {
        const parse = await run(simulator, { way: "parse", alertId });
        const digest = await run(simulator, { way: "digest", alertId });
        const parsed = await run(simulator, { way: "parsed", alertId });
        const second = await run(simulator, {
          way: "digest",
          alertId,
          warmUpId: alertId,
          where: SOME,
        });
        first.push(digest.ms / parse.ms);
        again.push(second.ms / parsed.ms);
        rssMiB.push(digest.rssMiB, second.rssMiB);
      }
      console.log(
        `${count.toLocaleString("en")} generated ${kind} events: first call ${median(first)} of parse, second call ${median(again)} of JSON.parse alone, peak ${Math.max(...rssMiB).toFixed(0)} MiB`,
      );
    });
  }
}

async function memoryOfMillion(
  title: string,
  makeEvents: (count: number) => EventSource,
  flags: readonly string[] = [],
): Promise<void> {
  const few = "a0000000-0000-4000-8000-000000000000";
  const many = "b0000000-0000-4000-8000-000000000000";
  const tenant: Tenant = {
    ...makeTenant({ alerts: [makeAlert({ id: few }), makeAlert({ id: many })], live: false }),
    events: (id) => makeEvents(id === many ? 1_000_000 : 100_000),
  };
  await withSimulator(tenant, async (simulator) => {
    const small = await run(simulator, { way: "digest", alertId: few }, flags);
    const large = await run(simulator, { way: "digest", alertId: many }, flags);
    const growth = 100 * (large.rssMiB / small.rssMiB - 1);
    console.log(
      `peak memory, ${title}: ${small.rssMiB.toFixed(0)} MiB for ${small.events.toLocaleString("en")} events, ${large.rssMiB.toFixed(0)} MiB for ${large.events.toLocaleString("en")} (${growth < 0 ? "" : "+"}${growth.toFixed(1)} %)`,
    );
  });
}

async function run(
  { url, credentials }: Simulator,
  arm: { way: Way; alertId: string; warmUpId?: string; atOnce?: boolean; where?: string },
  flags: readonly string[] = [],
): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    ARM,
    JSON.stringify({ ...arm, url, credentials }),
  ]);
  return JSON.parse(stdout) as Measured;
}

async function withSimulator(
  tenant: Tenant,
  use: (simulator: Simulator) => Promise<void>,
): Promise<void> {
  const simulator = await createSimulator({ tenant });
  try {
    await use(simulator);
  } finally {
    await simulator.close();
  }
}

function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2);
}
