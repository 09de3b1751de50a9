import type { EventRecord } from "../../src/event-fields/event-record.ts";
import type { Fact, Finding } from "../../src/demo-tenant/finding.ts";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";

/** One alert and what an analyst must learn from it. */
export interface FactCase {
  readonly name: string;
  readonly events: readonly EventRecord[];
  /** Each fact as the spellings under which a text may hold it. */
  readonly facts: readonly (readonly string[])[];
}

const NOW = Date.UTC(2026, 10, 20, 12);

/**
 * Every alert to which a story contributes, with those of the story's facts that its events hold.
 *
 * @yields one case an alert
 */
export async function* storyCases(seeds: number): AsyncGenerator<FactCase> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { tenant, findings } = generateTenantWithFindings({ seed, now: NOW });
    const contributions = findings.flatMap((finding) =>
      finding.alertIds.map((alertId) => ({ finding, source: tenant.events(alertId) })),
    );
    for (const { finding, source } of contributions) {
      if (source !== undefined) yield await toCase(finding, source.open(), seed);
    }
  }
}

async function toCase(
  finding: Finding,
  texts: Iterable<string> | AsyncIterable<string>,
  seed: number,
): Promise<FactCase> {
  const events: EventRecord[] = [];
  const seen: string[] = [];
  for await (const text of texts) {
    events.push(JSON.parse(text) as EventRecord);
    seen.push(text);
  }
  const whole = seen.join("\n");
  const facts = finding.facts
    .filter((fact) => isIn(whole, fact, events))
    .map((fact) => spellingsOf(fact));
  return { name: `${finding.id} (seed ${String(seed)})`, events, facts };
}

function isIn(whole: string, fact: Fact, events: readonly EventRecord[]): boolean {
  if (fact.kind !== "time") return isWordIn(whole, JSON.stringify(fact.text).slice(1, -1));
  const second = Math.floor(Date.parse(fact.text) / 1000);
  return events.some(({ timestamp }) => Math.floor(Number(timestamp) / 1000) === second);
}

/** Not as a part of a longer word: `deploy` is no news of `deployment_mode`. */
function isWordIn(whole: string, text: string): boolean {
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const around = `${whole[at - 1] ?? " "}${whole[at + text.length] ?? " "}`;
    if (!/\w/.test(around)) return true;
  }
  return false;
}

/** Where programs of the system stand: their name says as much as their path. */
const OF_SYSTEM = /^(?:\/usr)?(?:\/local)?\/s?bin\/|^C:\\Windows\\System32\\/i;
const ENCODED = /^[A-Za-z0-9+/]{40,}={0,2}$/;

/**
 * A time is held when its clock stands in the text: the day is said in the header. Of a command in base64 the text
 * tells what it says.
 */
function spellingsOf({ kind, text }: Fact): string[] {
  if (kind === "time") return [text.slice(11, 19)];
  if (OF_SYSTEM.test(text))
    return [text, text.slice(Math.max(...["/", "\\"].map((each) => text.lastIndexOf(each))) + 1)];
  return ENCODED.test(text)
    ? [text, Buffer.from(text, "base64").toString("utf16le").slice(0, 30)]
    : [text];
}
