import { markRedacted } from "../../text/redacted-text.ts";
import { groupBy } from "../bounded/group-by.ts";
import { compareText } from "../bounded/tally.ts";
import type { DigestGroup } from "../event-digest.ts";
import { FINDING_POINTS } from "../weights.ts";
import type { Finding } from "./judgements.ts";

/** Few programs speak to so many services of one host; ports that are handed out for answers are not counted. */
const MIN_PORTS = 10;
/** Ports that a line spells out. */
const PORTS_TOLD = 12;

/** "→ 10.0.0.9:22": the end of a connection to a port that a template names, so it is no ephemeral one. */
const TARGET = /→ (\S+):(\d{1,5})(?= |$)/;
const SERVICE_PORT = /→ \w+:\d{1,5}(?= |$)/;

/**
 * Scans of ports: connections by one program of one account to many services of one address, each of
 * which is a shape of its own. Where shapes had to leave there may have been more ports than are told.
 */
export function findScans(groups: readonly DigestGroup[], isSampled: boolean): Finding[] {
  const toServices = groups.filter(
    ({ act, template }) => act === "connect" && SERVICE_PORT.test(template),
  );
  // Texts are made of few groups only.
  const many = [...groupBy(toServices, actorOf).values()].filter(
    ({ length }) => length >= MIN_PORTS,
  );
  const attempts = many.flatMap((own) => own.flatMap((group) => attemptOf(group)));
  return [...groupBy(attempts, ({ scanner }) => scanner).values()].flatMap((own) => {
    const ports = new Set(own.map(({ port }) => port));
    return ports.size < MIN_PORTS ? [] : toScan(own, [...ports], isSampled);
  });
}

function actorOf({ familyId, who, context }: DigestGroup): string {
  return [familyId, who, context].join("\u0001");
}

interface Attempt {
  readonly scanner: string;
  readonly address: string;
  readonly port: number;
  readonly group: DigestGroup;
}

function attemptOf(group: DigestGroup): Attempt[] {
  const [, address = "", port = ""] = TARGET.exec(group.text()) ?? [];
  if (address === "") return [];
  return [{ scanner: `${actorOf(group)}\u0001${address}`, address, port: Number(port), group }];
}

function toScan(attempts: readonly Attempt[], ports: number[], isSampled: boolean): Finding[] {
  const groups = attempts.map(({ group }) => group);
  const [first] = groups.toSorted((a, b) => a.first - b.first || compareText(a.eventId, b.eventId));
  const [attempt] = attempts;
  if (first === undefined || attempt === undefined) return [];
  const connections = groups.reduce((sum, { count }) => sum + count, 0);
  const told = [
    `${first.program} → ${attempt.address}: ${isSampled ? "at least " : ""}`,
    connections > ports.length ? `${String(connections)} connections to ` : "",
    `${String(ports.length)} ports ${listed(ports)}`,
  ];
  return [
    {
      technique: "T1046",
      why: "many ports of one host tried",
      who: first.who,
      text: markRedacted(told.join("")),
      time: first.first,
      eventId: first.eventId,
      count: connections,
      groupIds: groups.map(({ id }) => id),
      score:
        FINDING_POINTS.portScan +
        Math.min(FINDING_POINTS.mostForCount, Math.log2(ports.length / MIN_PORTS)),
    },
  ];
}

function listed(ports: readonly number[]): string {
  const more = ports.length > PORTS_TOLD ? ` …+${String(ports.length - PORTS_TOLD)}` : "";
  const inOrder = ports.toSorted((a, b) => a - b);
  return `${inOrder.slice(0, PORTS_TOLD).join(", ")}${more}`;
}
