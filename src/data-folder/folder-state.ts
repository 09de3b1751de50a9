import type { LooseRecord } from "../event-fields/field-values.ts";
import type { IntakeReport } from "../tenant/intake.ts";
import { type AgentsSeen, createAgentsSeen } from "./agents-seen.ts";
import { derivedUuid } from "./derived-id.ts";
import { eventFacts, type EventFacts } from "./event-facts.ts";
import { type EventGroups, type GroupKey, createEventGroups, eventsIn } from "./event-groups.ts";
import { type FilePlace, placeOf } from "./file-place.ts";
import { readFile } from "./read-file.ts";
import type { DocumentForm, Found } from "./record.ts";
import { type SeenEvents, createSeenEvents } from "./seen-events.ts";
import { type RecordsDraft, addRecord, createRecordsDraft } from "./records-draft.ts";
import { type UnreadParts, createUnreadParts } from "./unread-parts.ts";
import { usableId } from "./usable-id.ts";
import type { FolderFile } from "./walk-folder.ts";

/** More than anybody looks through; a hostile file may hold millions. */
const MAX_ALERTS = 20_000;

/** Everything that is known of a folder so far. Files are added one at a time, the first by path first. */
export class FolderState {
  readonly records: RecordsDraft = createRecordsDraft();
  readonly groups: EventGroups = createEventGroups();
  readonly agentsSeen: AgentsSeen = createAgentsSeen();
  readonly unread: UnreadParts = createUnreadParts();
  /** The alert that names an event, by the event's id. */
  readonly claims: Map<string, string>;
  /** As their files are named: an id that cannot be asked for is replaced, and its alert is named after it. */
  readonly alertNames = new Map<string, string>();
  readonly #seen: SeenEvents = createSeenEvents();
  /** Two are enough to know that there is no single one. */
  readonly #organizations = new Set<string>();
  #day = { number: Number.NaN, text: "" };
  #files = 0;
  #events = 0;
  #duplicates = 0;
  #lateClaims = 0;

  /** `claims` of an earlier reading, where alerts that name events came behind the events. */
  constructor(claims: ReadonlyMap<string, string> = new Map()) {
    this.claims = new Map(claims);
  }

  /** Whether alerts named events that had been sorted elsewhere by then: another reading sorts them rightly. */
  get hasLateClaims(): boolean {
    return this.#lateClaims > 0;
  }

  /** The one organization of all events that name any. */
  organizationId(): string | undefined {
    return this.#organizations.size === 1 ? [...this.#organizations][0] : undefined;
  }

  counts(): Pick<IntakeReport, "events" | "records" | "duplicates"> {
    let records = 0;
    for (const { size } of Object.values(this.records)) records += size;
    return { events: this.#events, records, duplicates: this.#duplicates };
  }

  /** Reads one file to its end; `onRecords` is called now and then, and stops the reading by throwing. */
  async addFile(file: FolderFile, onRecords: () => void): Promise<void> {
    this.#files += 1;
    const place = placeOf(file.name);
    this.groups.begin(file);
    if (place.of === "alert") this.alertNames.set(usableId(place.alertId), place.alertId);
    const onUnread = (name: string, line: number, why: string): void =>
      this.unread.add(name, line, why);
    const onMixed = (): void => this.groups.noticeMixed();
    const onForm = (form: DocumentForm | undefined): void => this.groups.noticeForm(form);
    for await (const records of readFile(file, { onUnread, onMixed, onForm })) {
      for (const { found } of records) this.#add(found, { file, place });
      onRecords();
    }
    if (this.#seen.isFull) this.unread.add("", 0, TOO_MANY_TO_COMPARE);
  }

  #add(
    found: Found,
    { file, place }: { readonly file: FolderFile; readonly place: FilePlace },
  ): void {
    if (found.kind === "unread") return;
    if (found.kind === "event") {
      const { event, alertId } = found;
      const of: FilePlace = alertId === undefined ? place : { of: "alert", alertId };
      this.#addEvent(event, (facts) => this.#keyOf(facts, of));
      return;
    }
    if (found.kind !== "alert") {
      const why = addRecord(this.records, found);
      if (why === "twice") this.#duplicates += 1;
      else if (why !== undefined) this.unread.add(file.name, 0, why);
      return;
    }
    const carrier = this.#addAlert(found, file);
    for (const event of eventsIn(found)) {
      this.#addEvent(event, (facts) => carrier ?? this.#keyOf(facts, { of: "anything" }));
    }
  }

  /** Undefined where there is no room for the alert. */
  #addAlert(found: Found & { readonly kind: "alert" }, file: FolderFile): GroupKey | undefined {
    const { alert } = found;
    if (this.records.alerts.size >= MAX_ALERTS) {
      this.unread.add(
        file.name,
        0,
        `more than ${MAX_ALERTS} alerts: their events are listed by day`,
      );
      return undefined;
    }
    const hasId = typeof (alert["id"] ?? alert["_id"]) === "string";
    const named = hasId ? alert : { ...alert, id: derivedUuid(`alert ${JSON.stringify(found)}`) };
    const why = addRecord(this.records, { kind: "alert", record: named });
    if (why === "twice") this.#duplicates += 1;
    else if (why !== undefined) this.unread.add(file.name, 0, why);
    const id = usableId(String(named["id"] ?? named["_id"]));
    this.#claim(id, named["eventIds"]);
    return { of: "carrier", alertId: id };
  }

  #claim(alertId: string, eventIds: unknown): void {
    if (!Array.isArray(eventIds)) return;
    for (const eventId of eventIds) {
      if (typeof eventId !== "string" || this.claims.has(eventId)) continue;
      this.claims.set(eventId, alertId);
      if (this.#events > 0) this.#lateClaims += 1;
    }
  }

  #addEvent(event: LooseRecord, keyOf: (facts: EventFacts) => GroupKey): void {
    const facts = eventFacts(event, usableId);
    this.agentsSeen.note(facts, event);
    if (this.#seen.isRepeated(event, facts, this.#files)) {
      this.#duplicates += 1;
      this.groups.add(undefined, facts);
      return;
    }
    this.#events += 1;
    const { organizationId: id } = facts;
    if (id !== undefined && ORGANIZATION_ID.test(id) && this.#organizations.size < 2) {
      this.#organizations.add(id);
    }
    this.groups.add(keyOf(facts), facts);
  }

  /** Most events are of the day of the one before. */
  #dayOf(time: number | undefined): string {
    if (time === undefined) return "undated";
    const number = Math.floor(time / DAY_MS);
    if (this.#day.number !== number) {
      this.#day = { number, text: new Date(time).toISOString().slice(0, 10) };
    }
    return this.#day.text;
  }

  #keyOf(facts: EventFacts, place: FilePlace): GroupKey {
    const claimed = facts.id === undefined ? undefined : this.claims.get(facts.id);
    if (claimed !== undefined) return { of: "alert", alertId: claimed };
    if (place.of === "alert") return { of: "alert", alertId: usableId(place.alertId) };
    if (place.of === "file") return place;
    const { time, type } = facts;
    return { of: "day", day: this.#dayOf(time), host: whereOf(facts), type };
  }
}

const ORGANIZATION_ID = /^[0-9a-f]{24}$/;
const DAY_MS = 86_400_000;
const TOO_MANY_TO_COMPARE =
  "so many events that further ones are not compared with those of other files";

function whereOf({ host, accountId, agentId }: EventFacts): string {
  if (host !== undefined) return host;
  return accountId === undefined ? (agentId ?? "unknown host") : `account ${accountId}`;
}
