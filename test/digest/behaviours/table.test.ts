import { expect, test } from "vitest";
import { shows } from "../../../src/digest/behaviours/create-matcher.ts";
import { BEHAVIOURS, matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { PARSERS, parserNameOf } from "../../../src/digest/parsers/parser-of.ts";
import { makeNoise } from "../../bench/noise/make-noise.ts";
import { NEEDLES } from "../../bench/needle-recall.ts";
import { createRandom } from "../../bench/random.ts";
import { behavioursOf } from "../../support/said.ts";

const ACTS = new Set(
  "start exit connect accept write read delete mode load access inject registry pipe dns script service task account logon audit share api kubernetes log kernel intel other".split(
    " ",
  ),
);

test("every behaviour names a technique, a reason, known acts and conditions", () => {
  for (const { technique, why, acts, conditions, weight } of BEHAVIOURS) {
    expect(technique).toMatch(/^(?:T\d{4}(?:\.\d{3})?)?$/);
    expect(why.length).toBeGreaterThan(6);
    expect(why.length).toBeLessThan(80);
    expect([1, 2, 3]).toContain(weight);
    expect(acts.every((act) => ACTS.has(act))).toBe(true);
    expect(conditions.some(({ wanted }) => wanted)).toBe(true);
  }
});

/** Malicious, but by nothing that the event itself shows. */
const SHOWN_BY_RARITY_ONLY = new Set([
  "kali",
  "SAM_DOMAIN",
  "remount,rw",
  "dh.sh",
  "GetCallerIdentity",
  "evil.example/api",
  "203.0.113.124",
  "203.0.113.128",
  "8888",
  "/mnt/h",
  "postgres",
  "support",
  "reqeusts-http",
  "rshlpd",
  "audit.rules",
  "2375",
  "PasswordRecoveryRequested",
  "CheckMfa",
  "AKIAZZSTOLENEXAMPLE1",
  "HOW_TO_RECOVER_FILES.txt",
  "DryRunOperation",
  "jwt-signer",
  "patients-pii",
  "UpdateClusterConfig",
  "GetCostForecast",
  "increase sending limits",
  "evil.example/pause",
  "192.0.2.99",
  "api-mirror",
  "etcd-master-1",
]);

test.each(NEEDLES.filter(({ mark }) => !SHOWN_BY_RARITY_ONLY.has(mark)))(
  "$platform: $mark is known",
  ({ fields }) => {
    expect(behavioursOf(fields)).not.toEqual([]);
  },
);

test("trying only behaviours whose words stand in an event loses none", () => {
  const noise = (["linux", "logs", "windows", "cloudtrail", "kubernetes"] as const).flatMap(
    (platform) => makeNoise(platform, createRandom(7), 300).events,
  );
  for (const event of [...NEEDLES.map(({ fields }) => fields), ...noise]) {
    const { signals } = describeRaw(event);
    const all = BEHAVIOURS.filter(
      (behaviour) => behaviour.acts.includes(signals.act) && shows(behaviour, signals),
    );
    expect(new Set(matchBehaviours(signals))).toEqual(new Set(all));
  }
});

function describeRaw(event: EventRecord) {
  const view = PARSERS[parserNameOf(event, String(event["event_type"]))];
  return view.describe(view.read(event));
}
