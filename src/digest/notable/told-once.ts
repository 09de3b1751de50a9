import type { DigestGroup, EventDigest } from "../event-digest.ts";
import type { Finding } from "../judge/judgements.ts";

/** What a digest holds, without groups that another entry tells of in full. */
export interface ToldOnce {
  readonly groups: readonly DigestGroup[];
  /** By the id of a group that ran a command through sudo the group of what sudo started. */
  readonly started: ReadonlyMap<string, DigestGroup>;
  readonly findings: readonly Finding[];
}

/**
 * Leaves out the ports of a scan, the refusals that a finding counts one by one, and what sudo started
 * where the line of sudo says it: each is told by one entry.
 */
export function toldOnce({ groups, findings }: EventDigest): ToldOnce {
  const told = findings.map((finding) => withRefusals(finding, groups));
  const byFindings = new Set(told.flatMap(({ groupIds }) => groupIds));
  const left = groups.filter(({ id }) => !byFindings.has(id));
  const started = startedBySudo(left);
  const bySudo = new Set(Array.from(started.values(), ({ id }) => id));
  return { groups: left.filter(({ id }) => !bySudo.has(id)), started, findings: told };
}

/** A group of as many refusals, beginning with the same event, holds those very events. */
function withRefusals(finding: Finding, groups: readonly DigestGroup[]): Finding {
  const { count, eventId } = finding;
  if (count === 1 || finding.groupIds.length > 0) return finding;
  const same = groups.find((group) => group.count === count && group.eventId === eventId);
  return same === undefined ? finding : { ...finding, groupIds: [same.id] };
}

const RAISED = /^(?:sudo|doas)\s/;
const PARENT = " ← ";
const BY_SUDO = /^(?:sudo|doas)$/;

/** By command, as often as sudo ran: other counts mean that not every one belongs to the other; and with no behaviour of its own. */
function startedBySudo(groups: readonly DigestGroup[]): Map<string, DigestGroup> {
  const started = new Map<string, DigestGroup>();
  const starts = groups.filter(({ act }) => act === "start");
  const children = new Map(
    starts.flatMap((group) => {
      const { command, parent } = partsOf(group);
      return BY_SUDO.test(parent) ? [[command, group] as const] : [];
    }),
  );
  if (children.size === 0) return started;
  for (const group of starts) {
    const { command: line } = partsOf(group);
    const command = RAISED.test(line) ? line.replace(RAISED, "") : "";
    const child = children.get(command) ?? children.get(withoutOptions(command));
    if (child?.count !== group.count || child.first < group.first) continue;
    // What only the started command shows would else be told by nobody.
    if (child.hits.some((hit) => !group.hits.includes(hit))) continue;
    started.set(group.id, child);
    children.delete(command);
  }
  return started;
}

function partsOf({ template }: DigestGroup): { command: string; parent: string } {
  const at = template.lastIndexOf(PARENT);
  if (at < 0) return { command: template, parent: "" };
  return { command: template.slice(0, at), parent: template.slice(at + PARENT.length) };
}

/** "-u app -H env A=1 psql" runs psql. */
function withoutOptions(command: string): string {
  return command.replace(/^(?:-(?:[ugpCrTt]\s+\S+|\S+)\s+)+/, "").replace(/^(?:\w+=\S*\s+)+/, "");
}
