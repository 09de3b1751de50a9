import type { EventSource } from "../tenant/tenant.ts";
import type { EventFacts } from "./event-facts.ts";
import { type EventTally, createEventTally } from "./event-tally.ts";
import type { LooseRecord } from "../event-fields/field-values.ts";
import type { FolderProblems } from "./folder-problems.ts";
import { type LineSelection, createLineSource } from "./line-source.ts";
import type { FolderFile } from "./list-folder.ts";
import { scanEvents } from "./scan-events.ts";

/** Nobody browses a longer list: what comes later is grouped without its host. */
const MAX_GROUPS = 5000;

interface GroupKey {
  /** The alert that names these events; undefined for events that no alert names. */
  readonly alertId: string | undefined;
  /** `2026-01-31`, or "undated". */
  readonly day: string;
  readonly host: string;
  readonly type: string;
}

export interface ExportGroup {
  readonly key: GroupKey;
  readonly tally: EventTally;
  readonly source: EventSource;
}

export interface ExportGroupsOptions {
  readonly files: readonly FolderFile[];
  readonly problems: FolderProblems;
  /** Ids of events that an alert has already: they are not shown twice. */
  readonly held: ReadonlySet<string>;
  /** The alert that names an event, by the event's id. */
  readonly claims: ReadonlyMap<string, string>;
  readonly onEvent: (facts: EventFacts, event: LooseRecord) => void;
}

interface Group {
  readonly key: GroupKey;
  readonly tally: EventTally;
  readonly selections: LineSelection[];
}

/**
 * Sorts exported events into one group a day, host and event type. Only which line belongs to which
 * group is kept; the events of a group are read again when they are asked for.
 */
export async function groupExports(options: ExportGroupsOptions): Promise<ExportGroup[]> {
  const groups = new Map<string, Group>();
  for (const file of options.files) {
    for (const part of await groupFile(file, groups.size, options)) {
      const name = JSON.stringify(part.key);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, part);
      else {
        group.tally.merge(part.tally);
        group.selections.push(...part.selections);
      }
    }
  }
  return [...groups.values()].map(({ key, tally, selections }) => ({
    key,
    tally,
    source: createLineSource(selections, tally.count()),
  }));
}

/** The groups of one file; none where the file cannot be read to its end. */
async function groupFile(
  file: FolderFile,
  groupsSoFar: number,
  options: ExportGroupsOptions,
): Promise<Group[]> {
  const groups = new Map<string, Group & { lastLine: number }>();
  const groupOfLine: (Group | undefined)[] = [];
  const scanned = await scanEvents({
    file,
    problems: options.problems,
    onEvent(facts, event, line) {
      options.onEvent(facts, event);
      if (facts.id !== undefined && options.held.has(facts.id)) return;
      const isFull = groupsSoFar + groups.size >= MAX_GROUPS;
      const key = keyOf(facts, options.claims, isFull);
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? {
        key,
        tally: createEventTally(),
        selections: [],
        lastLine: line,
      };
      groups.set(name, group);
      group.tally.add(facts);
      group.lastLine = line;
      groupOfLine[line] = group;
    },
  });
  if (scanned === undefined) return [];
  for (const group of groups.values()) {
    const { stamp } = scanned;
    const keeps = (line: number): boolean => groupOfLine[line] === group;
    group.selections.push({ file, stamp, lastLine: group.lastLine, keeps });
  }
  return [...groups.values()];
}

function keyOf(facts: EventFacts, claims: ReadonlyMap<string, string>, isFull: boolean): GroupKey {
  const alertId = facts.id === undefined ? undefined : claims.get(facts.id);
  if (alertId !== undefined) return { alertId, day: "", host: "", type: "" };
  const day =
    facts.time === undefined ? "undated" : new Date(facts.time).toISOString().slice(0, 10);
  const host = isFull ? "other hosts" : placeOf(facts);
  return { alertId, day, host, type: isFull ? "other types" : facts.type };
}

function placeOf({ host, accountId, agentId }: EventFacts): string {
  if (host !== undefined) return host;
  return accountId === undefined ? (agentId ?? "unknown host") : `account ${accountId}`;
}
