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

const RAISED = /^(?:sudo|doas)\s(.+?)(?: ← .*)?$/s;
const BY_SUDO = /^(.+) ← (?:sudo|doas)$/s;

/** By command, as often as sudo ran: other counts mean that not every one belongs to the other. */
function startedBySudo(groups: readonly DigestGroup[]): Map<string, DigestGroup> {
  const started = new Map<string, DigestGroup>();
  const starts = groups.filter(({ act }) => act === "start");
  const children = new Map(
    starts.flatMap((group) => {
      const command = BY_SUDO.exec(group.template)?.[1];
      return command === undefined ? [] : [[command, group] as const];
    }),
  );
  if (children.size === 0) return started;
  for (const group of starts) {
    const command = RAISED.exec(group.template)?.[1] ?? "";
    const child = children.get(command) ?? children.get(withoutOptions(command));
    if (child?.count !== group.count || child.first < group.first) continue;
    started.set(group.id, child);
    children.delete(command);
  }
  return started;
}

/** "-u app -H env A=1 psql" runs psql. */
function withoutOptions(command: string): string {
  return command.replace(/^(?:-(?:[ugpCrTt]\s+\S+|\S+)\s+)+/, "").replace(/^(?:\w+=\S*\s+)+/, "");
}
