import type { EventFacts } from "./event-facts.ts";
import { eventFacts } from "./event-facts.ts";
import { createEventTally } from "./event-tally.ts";
import { type LooseRecord, isRecord } from "../event-fields/field-values.ts";
import type { FolderProblems } from "./folder-problems.ts";
import { createLineSource } from "./line-source.ts";
import type { FolderFile } from "./list-folder.ts";
import { readRecords } from "./read-records.ts";
import { scanEvents } from "./scan-events.ts";
import type { AlertEvents } from "./tenant-draft.ts";
import { type ToId, createToId, usableId } from "./usable-id.ts";

export interface ReadAlertEventsOptions {
  readonly file: FolderFile;
  readonly problems: FolderProblems;
  readonly onEvent: (facts: EventFacts, event: LooseRecord) => void;
}

/** The events of one file, for one alert. Undefined where it holds none that can be read. */
export async function readAlertEvents(
  options: ReadAlertEventsOptions,
): Promise<AlertEvents | undefined> {
  return options.file.isLines ? scanLines(options) : readAnswer(options);
}

async function scanLines({
  file,
  problems,
  onEvent,
}: ReadAlertEventsOptions): Promise<AlertEvents | undefined> {
  const tally = createEventTally();
  const scanned = await scanEvents({
    file,
    problems,
    onEvent(facts, event) {
      tally.add(facts);
      onEvent(facts, event);
    },
  });
  if (scanned === undefined || tally.count() === 0) return undefined;
  const { stamp, lastLine, bad } = scanned;
  const selection = { file, stamp, lastLine, keeps: (line: number) => !bad.has(line) };
  return { tally, source: createLineSource([selection], tally.count()) };
}

/** A saved answer of the API, `{"events":[…]}`, or a bare array: held in memory, as it was read whole. */
async function readAnswer({
  file,
  problems,
  onEvent,
}: ReadAlertEventsOptions): Promise<AlertEvents | undefined> {
  const texts: string[] = [];
  await readRecords({
    file,
    keys: ["events"],
    problems,
    onRecord(event) {
      texts.push(JSON.stringify(event));
    },
  });
  return texts.length === 0
    ? undefined
    : eventsInMemory(texts, onEvent, createToId({ file: file.name, line: 0, problems }));
}

/** Events that are JSON texts already. */
export function eventsInMemory(
  texts: readonly string[],
  onEvent: ReadAlertEventsOptions["onEvent"],
  toId: ToId = usableId,
): AlertEvents {
  const tally = createEventTally();
  for (const text of texts) {
    const event: unknown = JSON.parse(text);
    if (!isRecord(event)) continue;
    const facts = eventFacts(event, toId);
    tally.add(facts);
    onEvent(facts, event);
  }
  return { tally, source: { count: texts.length, open: () => texts } };
}
