import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import {
  dnsQuery,
  failedLogon,
  logon,
  processAccessed,
  processEnded,
  sysmonConnection,
} from "../events/windows-entries.ts";
import { residentProgram, startProgram } from "../events/windows-program.ts";
import { machineAccount, windowsEvent } from "../events/windows-event.ts";
import type { WindowsAccount } from "../events/windows-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";

/** What Windows machines log on ordinary days. */
export function windowsWork(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "win-typos", count: 26, perform: mistype }),
    ...spread(world, { ...at, label: "win-access", count: 22, perform: inspect }),
    ...spread(world, { ...at, label: "win-machine", count: 12, perform: runMachineTasks }),
    ...spread(world, { label: "win-session", count: 18, when: "work", perform: workOnWindows }),
    ...spread(world, { label: "win-admin", count: 9, when: "work", perform: administer }),
  ];
}

function anyWindows({ world, random }: Stage): Host {
  return random.pick(world.hosts.filter(({ platform }) => platform === "windows"));
}

/** A person logged on: each logon has an id of its own. */
export function windowsAccount({ world, random }: Stage, person: Person): WindowsAccount {
  return {
    user: person.login,
    sid: person.sid,
    domain: world.organization.slug.toUpperCase(),
    session: random.int(2, 9),
    logonId: `0x${random.int(0x10_000, 0xff_ffff).toString(16).toUpperCase()}`,
  };
}

export const EXPLORER = "C:\\Windows\\explorer.exe";

function* mistype(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, anyWindows(stage));
  const { login, address } = random.pick(world.people);
  const account = random.chance(0.3) ? "svc_report" : login;
  const attempts = random.int(4, 26);
  for (let index = 0; index < attempts; index += 1) {
    yield failedLogon(scene, account, address);
    wait(stage, 2000, MINUTE_MS);
  }
}

const INSPECTORS = [
  "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.2205.7-0\\MsMpEng.exe",
  "C:\\Program Files\\Microsoft Monitoring Agent\\Agent\\MonitoringHost.exe",
  "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe",
] as const;
const INSPECTED = [
  "C:\\Windows\\System32\\svchost.exe",
  "C:\\Windows\\explorer.exe",
  "C:\\Windows\\System32\\services.exe",
  "C:\\Windows\\System32\\spoolsv.exe",
] as const;

function* inspect(stage: Stage): Script {
  const { random } = stage;
  const scene = atHost(stage, anyWindows(stage));
  const exe = random.pick(INSPECTORS);
  const looks = random.int(40, 110);
  for (let index = 0; index < looks; index += 1) {
    // Defender reads lsass as a matter of course; a suppression says so.
    const isGuard = exe.endsWith("MsMpEng.exe") && random.chance(0.1);
    yield processAccessed(scene, {
      as: machineAccount(scene),
      program: residentProgram(scene, exe),
      target: residentProgram(
        scene,
        isGuard ? "C:\\Windows\\System32\\lsass.exe" : random.pick(INSPECTED),
      ),
      access: random.pick(["0x1000", "0x1400"]),
    });
    wait(stage, 500, MINUTE_MS);
  }
}

function* runMachineTasks(stage: Stage): Script {
  const scene = atHost(stage, anyWindows(stage));
  const as = machineAccount(scene);
  for (const name of ["wsqmcons.exe", "taskhostw.exe", "sppsvc.exe"]) {
    yield processEnded(scene, as, `C:\\Windows\\System32\\${name}`);
    wait(stage, 1000, MINUTE_MS);
  }
  yield dnsQuery(scene, {
    as,
    program: residentProgram(scene, "C:\\Windows\\System32\\svchost.exe"),
    name: "time.windows.example",
  });
}

const PROGRAMS = [
  ["C:\\Windows\\System32\\mmc.exe", "mmc.exe dsa.msc"],
  ["C:\\Windows\\System32\\cmd.exe", "cmd.exe /c ipconfig /all"],
  ["C:\\Windows\\System32\\net.exe", "net use"],
  ["C:\\Windows\\System32\\notepad.exe", "notepad.exe C:\\inetpub\\app\\web.config"],
  ["C:\\Windows\\System32\\eventvwr.exe", "eventvwr.exe"],
  ["C:\\Windows\\System32\\taskmgr.exe", "taskmgr.exe /7"],
  ["C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "powershell.exe Get-Service"],
] as const;

function* workOnWindows(stage: Stage): Script {
  const { world, random } = stage;
  const person = random.pick(world.peopleOf("windows"));
  yield* useWindows(stage, { host: anyWindows(stage), person, programs: random.int(3, 26) });
}

export interface WindowsDay {
  readonly host: Host;
  readonly person: Person;
  /** How many are started. */
  readonly programs: number;
}

/**
 * A person logs on from the usual address and works.
 * @yields the logon, the programs and a connection
 */
export function* useWindows(stage: Stage, { host, person, programs }: WindowsDay): Script {
  const { random } = stage;
  const scene = atHost(stage, host);
  const as = windowsAccount(stage, person);
  // A connection that breaks is opened again.
  for (let index = howMany(random, 2, 12); index > 0; index -= 1) {
    yield logon(scene, { as, srcIp: person.address, logonType: 10 });
    wait(stage, 5000, 9 * MINUTE_MS);
  }
  const parent = residentProgram(scene, EXPLORER);
  for (let index = 0; index < programs; index += 1) {
    wait(stage, 5000, 4 * MINUTE_MS);
    const [exe, commandLine] = random.pick(PROGRAMS);
    yield* startProgram(scene, { as, exe, commandLine, parent });
  }
  const remote = { ip: "203.0.113.202", port: 443, host: "mail.partner.example" };
  const mail = residentProgram(scene, "C:\\Program Files\\Mail\\outlook.exe");
  yield sysmonConnection(scene, { as, program: mail, remote });
}

function* administer(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, random.pick(world.hostsOf("domain")));
  const person = random.pick(world.peopleOf("windows"));
  const as = windowsAccount(stage, person);
  const target = random.pick(world.people).login;
  yield logon(scene, { as, srcIp: person.address, logonType: 10 });
  wait(stage, MINUTE_MS, 5 * MINUTE_MS);
  const isGroup = random.chance(0.6);
  yield windowsEvent(scene, {
    id: isGroup ? 4732 : 4720,
    subtype: isGroup ? "Group Membership" : "User Account Created",
    summary: isGroup
      ? "A member was added to a security-enabled local group."
      : "A user account was created.",
    as,
    exe: "C:\\Windows\\System32\\lsass.exe",
    fields: { sam_account: target },
    details: { "Account Name": target, Group: "Remote Desktop Users" },
  });
  if (random.chance(0.4)) yield serviceInstalled(scene, as, "backup-agent");
}

export function serviceInstalled(
  scene: Scene,
  as: WindowsAccount,
  name: string,
): ReturnType<typeof windowsEvent> {
  return windowsEvent(scene, {
    id: 4697,
    subtype: "Service Installed",
    summary: "A service was installed in the system.",
    as,
    exe: "C:\\Windows\\System32\\services.exe",
    details: { "Service Name": name, "Service File Name": `C:\\Windows\\${name}.exe` },
  });
}
