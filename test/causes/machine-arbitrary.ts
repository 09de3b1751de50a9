import fc from "fast-check";
import type { EventRecord } from "../../src/event-fields/event-record.ts";

/** What a made-up machine did, and what is true of it. */
export interface MachineRun {
  /** Shuffled, some left out. */
  readonly events: readonly EventRecord[];
  /** The process that an event is of, by the id of the event. */
  readonly processOf: ReadonlyMap<string, number>;
  /** Parents by number of the process; none for those that a login or nobody started. */
  readonly parentOf: ReadonlyMap<number, number>;
  /** The login by number of the process. */
  readonly loginOf: ReadonlyMap<number, string>;
}

const START_MS = Date.UTC(2026, 2, 1);
/** So few that each is given out again and again. */
const PIDS = 6;
const PROGRAMS = ["/bin/sh", "/usr/bin/python3", "/usr/bin/curl", "/usr/sbin/cron"];

interface Step {
  readonly parent: number;
  readonly exe: number;
  readonly waitMs: number;
  readonly isLogin: boolean;
  readonly doesExec: boolean;
  /** Whether the record names when its parent began, as some sensors do. */
  readonly namesStart: boolean;
  readonly hasGuid: boolean;
  readonly isKept: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  parent: fc.nat({ max: 100 }),
  exe: fc.nat({ max: PROGRAMS.length - 1 }),
  waitMs: fc.integer({ min: 1, max: 4000 }),
  isLogin: fc.boolean(),
  doesExec: fc.boolean(),
  namesStart: fc.boolean(),
  hasGuid: fc.boolean(),
  isKept: fc.boolean(),
});

interface Live {
  readonly number: number;
  readonly pid: number;
  readonly start: number;
  readonly exe: string;
  readonly session: number;
}

/** A machine of Linux or Windows with few pids, programs that replace themselves, and logins whose sessions are inherited. */
export function machineRun(isWindows: boolean): fc.Arbitrary<MachineRun> {
  return fc
    .array(step, { minLength: 2, maxLength: 60 })
    .map((steps) => play(steps, isWindows))
    .chain((run) =>
      fc
        .shuffledSubarray([...run.events], { minLength: run.events.length })
        .map((events) => ({ ...run, events })),
    );
}

function play(steps: readonly Step[], isWindows: boolean): MachineRun {
  const live: Live[] = [];
  const events: EventRecord[] = [];
  const processOf = new Map<string, number>();
  const parentOf = new Map<number, number>();
  const loginOf = new Map<number, string>();
  const logins = new Map<number, string>();
  let now = START_MS + 1;
  let sessions = 100;
  for (const [number, one] of steps.entries()) {
    now += one.waitMs;
    const parent = one.isLogin ? undefined : live[one.parent % Math.max(1, live.length)];
    if (parent === undefined && one.isLogin) {
      sessions += 1;
      const id = `login-${String(sessions)}`;
      logins.set(sessions, id);
      if (one.isKept) events.push(loginEvent({ id, time: now - 1, session: sessions, isWindows }));
    }
    const session = parent?.session ?? (one.isLogin ? sessions : 0);
    const pid = 2 + (number % PIDS);
    // Whoever had the pid before is gone.
    for (const [at, other] of live.entries())
      if (other.pid === pid && other !== parent) live.splice(at, 1);
    const process = { number, pid, start: now, exe: PROGRAMS[one.exe] ?? "", session };
    if (parent !== undefined) parentOf.set(number, parent.number);
    const login = logins.get(session);
    if (login !== undefined) loginOf.set(number, login);
    const images = one.doesExec && !isWindows ? 2 : 1;
    for (let image = 0; image < images; image += 1) {
      const id = `start-${String(number)}-${String(image)}`;
      processOf.set(id, number);
      const time = now + image;
      if (one.isKept) events.push(startEvent({ id, time, process, parent, step: one, isWindows }));
    }
    live.push(process);
  }
  return { events, processOf, parentOf, loginOf };
}

interface Started {
  readonly id: string;
  readonly time: number;
  readonly process: Live;
  readonly parent: Live | undefined;
  readonly step: Step;
  readonly isWindows: boolean;
}

function startEvent(started: Started): EventRecord {
  return started.isWindows ? windowsStart(started) : linuxStart(started);
}

function linuxStart({ id, time, process, parent, step: one }: Started): EventRecord {
  return {
    _id: id,
    event_type: "audit",
    type: "start",
    agent_id: "agent-1",
    timestamp: time,
    pid: process.pid,
    ppid: parent?.pid,
    exe: process.exe,
    user: "ann",
    ...(process.session > 0 && { auid: 1000, session: process.session }),
    ...(one.namesStart &&
      parent && { parent_metadata: { pid: parent.pid, exe: parent.exe, timestamp: parent.start } }),
  };
}

function windowsStart({ id, time, process, parent, step: one }: Started): EventRecord {
  return {
    _id: id,
    event_type: "winsec",
    win_event_id: 1,
    agent_id: "agent-1",
    timestamp: time,
    pid: process.pid,
    ParentProcessId: parent?.pid,
    exe: process.exe,
    user: "ann",
    guid: guidOf(process.number),
    ...(process.session > 0 && { LogonId: `0x${process.session.toString(16)}` }),
    ...(one.hasGuid && parent && { ParentProcessGuid: guidOf(parent.number) }),
  };
}

function guidOf(number: number): string {
  return `{6004D249-0000-0000-0000-${String(number).padStart(12, "0")}}`;
}

interface Login {
  readonly id: string;
  readonly time: number;
  readonly session: number;
  readonly isWindows: boolean;
}

function loginEvent({ id, time, session, isWindows }: Login): EventRecord {
  const shared = {
    _id: id,
    agent_id: "agent-1",
    timestamp: time,
    user: "ann",
    src_ip: "198.51.100.7",
  };
  return isWindows
    ? {
        ...shared,
        event_type: "winsec",
        win_event_id: 4624,
        TargetLogonId: `0x${session.toString(16)}`,
      }
    : { ...shared, event_type: "login", auid: 1000, session };
}
