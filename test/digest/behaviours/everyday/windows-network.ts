import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { raw, sysmon, system } from "../examples/windows-objects/build.ts";
import { SVCHOST, LSASS, CHROME, connect, ask, logon } from "./windows-builders.ts";

export const EVERYDAY_NETWORK: readonly (readonly [string, EventRecord])[] = [
  ["a pipe of a browser", sysmon(17, { exe: CHROME, PipeName: raw`\mojo.1234.5678.90` })],
  [
    "a pipe of PowerShell",
    sysmon(17, {
      exe: system("WindowsPowerShell\\v1.0\\powershell.exe"),
      PipeName: raw`\PSHost.1.2.DefaultAppDomain.powershell`,
    }),
  ],
  ["a name of a vendor", ask(SVCHOST, "ctldl.windowsupdate.com")],
  ["the time servers", ask(SVCHOST, "0.pool.ntp.org")],
  ["a site that a browser asks for", ask(CHROME, "raw.githubusercontent.com")],
  [
    "a long name of a cloud",
    ask(SVCHOST, "0123456789abcdef0123456789abcdef01.blob.core.windows.net"),
  ],
  ["a page on the web", connect(CHROME, "203.0.113.20:443")],
  ["a ticket from the controller", connect(LSASS, "10.0.0.4:88")],
  ["a share of a file server", connect("System", "10.0.0.9:445")],
  ["a remote desktop of an administrator", connect(system("mstsc.exe"), "10.0.0.9:3389")],
  [
    "an administrator's remote desktop here",
    connect(SVCHOST, "10.0.0.9:3389", { Initiated: "false" }),
  ],
  ["a web interface on an odd port", connect(CHROME, "10.0.0.9:8081")],
  ["a logon over the network", logon("ann", "3", "10.0.0.7")],
  ["a logon at the desk", logon("ann", "2", "127.0.0.1")],
  ["a logon of a service", logon("SYSTEM", "5", "-")],
  ["a remote desktop logon from inside", logon("ann", "10", "10.0.0.7")],
];
