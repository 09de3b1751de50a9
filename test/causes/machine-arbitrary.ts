import { type Arbitrary, array, boolean, integer, nat, record, shuffledSubarray } from "fast-check";
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

const step: Arbitrary<Step> = record({
  parent: nat({ max: 100 }),
  exe: nat({ max: PROGRAMS.length - 1 }),
  waitMs: integer({ min: 1, max: 4000 }),
  isLogin: boolean(),
  doesExec: boolean(),
  namesStart: boolean(),
  hasGuid: boolean(),
  isKept: boolean(),
});

interface Live {
  readonly number: number;
  readonly pid: number;
  readonly start: number;
  readonly exe: string;
  readonly session: number;
}

/** A machine of Linux or Windows with few pids, programs that replace themselves, and logins whose sessions are inherited. */
export function machineRun(isWindows: boolean): Arbitrary<MachineRun> {
  return array(step, { minLength: 2, maxLength: 60 })
    .map((steps) => play(steps, isWindows))
    .chain((run) =>
      shuffledSubarray([...run.events], { minLength: run.events.length }).map((events) =>
        Object.assign({}, run, { events }),
      ),
    );
}

function play(steps: readonly Step[], isWindows: boolean): MachineRun {
  const machine: Machine = {
    live: [],
    run: { events: [], processOf: new Map(), parentOf: new Map(), loginOf: new Map() },
    logins: new Map(),
    now: START_MS + 1,
    sessions: 100,
  };
  for (const [number, one] of steps.entries()) startOne(machine, { number, one, isWindows });
  return machine.run;
}

interface Machine {
  live: Live[];
  readonly run: {
    readonly events: EventRecord[];
    readonly processOf: Map<string, number>;
    readonly parentOf: Map<number, number>;
    readonly loginOf: Map<number, string>;
  };
  readonly logins: Map<number, string>;
  now: number;
  sessions: number;
}

interface Starting {
  readonly number: number;
  readonly one: Step;
  readonly isWindows: boolean;
}

function startOne(machine: Machine, { number, one, isWindows }: Starting): void {
  const { run, logins } = machine;
  machine.now += one.waitMs;
  const start = machine.now;
  const parent = one.isLogin
    ? undefined
    : machine.live[one.parent % Math.max(1, machine.live.length)];
  if (one.isLogin) logIn(machine, one, isWindows);
  const session = parent === undefined ? ownSession(machine, one) : parent.session;
  const pid = 2 + (number % PIDS);
  // Whoever had the pid before is gone.
  machine.live = machine.live.filter((other) => other.pid !== pid || other === parent);
  const process = { number, pid, start, exe: String(PROGRAMS[one.exe]), session };
  if (parent !== undefined) run.parentOf.set(number, parent.number);
  const login = logins.get(session);
  if (login !== undefined) run.loginOf.set(number, login);
  const images = one.doesExec && !isWindows ? 2 : 1;
  for (let image = 0; image < images; image += 1) {
    const id = `start-${String(number)}-${String(image)}`;
    run.processOf.set(id, number);
    const started = { id, time: start + image, process, parent, step: one, isWindows };
    if (one.isKept) run.events.push(startEvent(started));
  }
  machine.live.push(process);
}

/** 0 is none. */
function ownSession({ sessions }: Machine, { isLogin }: Step): number {
  return isLogin ? sessions : 0;
}

function logIn(machine: Machine, one: Step, isWindows: boolean): void {
  machine.sessions += 1;
  const session = machine.sessions;
  const id = `login-${String(session)}`;
  machine.logins.set(session, id);
  const time = machine.now - 1;
  if (one.isKept) machine.run.events.push(loginEvent({ id, time, session, isWindows }));
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
