import { toCalendar } from "../../seeded/calendar.ts";
import { nextPid } from "../scene.ts";
import type { Scene, TenantEvent } from "../scene.ts";
import { agentEvent } from "./agent-event.ts";

export interface WindowsAccount {
  readonly user: string;
  readonly sid: string;
  readonly domain: string;
  readonly session: number;
  /** Of the logon that everything descends from: `0x3E7` for the machine itself. */
  readonly logonId: string;
}

export interface WindowsSpec {
  readonly id: number;
  readonly subtype: string;
  /** First line of the message. */
  readonly summary: string;
  readonly as: WindowsAccount;
  readonly exe: string;
  readonly pid?: number;
  readonly status?: string;
  readonly isSysmon?: boolean;
  /** Further fields of the aggregate list (docs/threat-stack-api.md §3.6), and the message's own lines. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly details?: Readonly<Record<string, string>>;
}

/** An entry of a Windows event log (`winsec`; docs/threat-stack-api.md §3.10 [S]), from Security or from Sysmon. */
export function windowsEvent(scene: Scene, spec: WindowsSpec): TenantEvent {
  const { world, clock } = scene;
  const { as, exe, details = {}, isSysmon = false } = spec;
  const pid = spec.pid ?? nextPid(scene);
  const provider = isSysmon ? "Microsoft-Windows-Sysmon" : "Microsoft-Windows-Security-Auditing";
  // Sysmon says it itself, where it says it at all.
  const said = isSysmon ? details : { "Logon ID": as.logonId, ...details };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}`);
  const fields = {
    domain: as.domain,
    exe,
    command: exe.slice(exe.lastIndexOf("\\") + 1),
    pid,
    record_number: Math.floor(toCalendar({ now: world.now, timeMs: clock.now }) / 50) % 100_000_000,
    session: as.session,
    status: spec.status ?? "0x0",
    _subtype: spec.subtype,
    summary: spec.summary,
    user: as.user,
    win_event_id: spec.id,
    sid: as.sid,
    provider,
    channel: isSysmon ? `${provider}/Operational` : "Security",
    message: [spec.summary, ...lines].join("\r\n"),
  };
  return agentEvent(scene, "winsec", Object.assign(fields, spec.fields));
}

/** The machine itself; its name ends in a dollar sign. */
export function machineAccount({ host }: Scene): WindowsAccount {
  return {
    user: `${host.name}$`,
    sid: "S-1-5-18",
    domain: "WORKGROUP",
    session: 999,
    logonId: "0x3E7",
  };
}
