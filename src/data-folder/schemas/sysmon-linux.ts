import type { EventRecord } from "../../event-fields/event-record.ts";
import { baseName, textAt, withFacts } from "./read-fields.ts";
import type { WindowsFacts } from "./windows-event.ts";

/** Sysmon's events by their ids, as the system calls behind them. */
const CALLS: Readonly<Record<number, string>> = {
  1: "start",
  3: "connect",
  5: "exit",
  9: "read",
  11: "creat",
  23: "unlink",
};

export function isSysmonForLinux(provider: string): boolean {
  return provider === "Linux-Sysmon";
}

/** Sysmon for Linux tells processes and connections as auditd does, under the names of Windows. */
export function sysmonLinuxEvent(record: EventRecord, facts: WindowsFacts): EventRecord {
  const { data } = facts;
  const exe = textAt(data, "Image");
  const type = CALLS[facts.id ?? 0] ?? `sysmon ${facts.id ?? ""}`.trim();
  const parent = textAt(data, "ParentImage");
  return withFacts(
    { ...record, ...data },
    {
      event_type: "audit",
      timestamp: facts.time,
      hostname: facts.host,
      type,
      syscall: type === "start" ? "execve" : type,
      exe,
      command: baseName(exe),
      arguments: textAt(data, "CommandLine"),
      cwd: textAt(data, "CurrentDirectory"),
      user: textAt(data, "User"),
      pid: textAt(data, "ProcessId"),
      ...(parent === "" ? {} : { parent_metadata: { exe: parent } }),
      filename: textAt(data, "TargetFilename"),
      src_ip: textAt(data, "SourceIp"),
      src_port: textAt(data, "SourcePort"),
      dst_ip: textAt(data, "DestinationIp"),
      dst_port: textAt(data, "DestinationPort"),
      protocol: textAt(data, "Protocol"),
      record_number: facts.number,
    },
  );
}
