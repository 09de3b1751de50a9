import type { Activity } from "../activity.ts";
import { logon, processAccessed } from "../events/windows-entries.ts";
import { machineAccount, windowsEvent } from "../events/windows-event.ts";
import { residentProgram, startProgram } from "../events/windows-program.ts";
import { howMany } from "../how-many.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { encodedCommand, POWERSHELL, SYSTEM32 } from "../stories/powershell.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";
import { windowsAccount } from "./windows-work.ts";

/** What rules of the highest severity take for an attack on Windows machines, week after week. */
export function windowsFalseAlarms(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "managed-script", count: 7, perform: runManagedScript }),
    ...spread(world, { ...at, label: "lsass-reader", count: 6, perform: readLsass }),
    ...spread(world, { ...at, label: "log-archive", count: 2, perform: archiveLog }),
    ...spread(world, { label: "task-manager", count: 3, when: "work", perform: openTaskManager }),
  ];
}

function anyWindows(stage: Stage): Scene {
  const { world, random } = stage;
  return atHost(stage, random.pick(world.hosts.filter(({ platform }) => platform === "windows")));
}

const MANAGED = [
  "Get-Service | Where-Object Status -eq Stopped",
  "Get-HotFix | ConvertTo-Json",
  "Get-CimInstance Win32_LogicalDisk | ConvertTo-Json",
  "(Get-ItemProperty HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*).DisplayName",
  "Test-NetConnection mail.partner.example -Port 443",
];

// An agent hands its scripts over encoded, as administrators' tools do.
function* runManagedScript(stage: Stage): Script {
  const { random } = stage;
  const scene = anyWindows(stage);
  const as = machineAccount(scene);
  const parent = residentProgram(scene, "C:\\Program Files\\Manage\\Agent\\agentsvc.exe");
  for (let index = howMany(random, 6, 60); index > 0; index -= 1) {
    const encoded = encodedCommand(random.pick(MANAGED));
    const commandLine = `powershell.exe -NoProfile -NonInteractive -enc ${encoded}`;
    yield* startProgram(scene, { as, exe: POWERSHELL, commandLine, parent });
    wait(stage, MINUTE_MS, 20 * MINUTE_MS);
  }
}

const READERS = [
  "C:\\Program Files\\Endpoint\\Sensor\\sensor.exe",
  "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe",
  "C:\\Program Files\\Inventory\\collector.exe",
] as const;

function* readLsass(stage: Stage): Script {
  const { random } = stage;
  const scene = anyWindows(stage);
  const as = machineAccount(scene);
  const program = residentProgram(scene, random.pick(READERS));
  const target = residentProgram(scene, `${SYSTEM32}\\lsass.exe`);
  for (let index = howMany(random, 6, 50); index > 0; index -= 1) {
    const access = random.pick(["0x1000", "0x1400", "0x1410"]);
    yield processAccessed(scene, { as, program, target, access });
    wait(stage, 1000, 15 * MINUTE_MS);
  }
}

function* openTaskManager(stage: Stage): Script {
  const { world, random } = stage;
  const scene = anyWindows(stage);
  const person = random.pick(world.peopleOf("windows"));
  const as = windowsAccount(stage, person);
  yield logon(scene, { as, srcIp: person.address, logonType: 10 });
  const parent = residentProgram(scene, "C:\\Windows\\explorer.exe");
  const exe = `${SYSTEM32}\\Taskmgr.exe`;
  const program = yield* startProgram(scene, { as, exe, commandLine: "taskmgr.exe /4", parent });
  const target = residentProgram(scene, `${SYSTEM32}\\lsass.exe`);
  for (let index = howMany(random, 3, 20); index > 0; index -= 1) {
    yield processAccessed(scene, { as, program, target, access: "0x1410" });
    wait(stage, 500, 9000);
  }
}

function* archiveLog(stage: Stage): Script {
  const scene = anyWindows(stage);
  const as = machineAccount(scene);
  const parent = residentProgram(scene, `${SYSTEM32}\\taskeng.exe`);
  const exe = `${SYSTEM32}\\wevtutil.exe`;
  const commandLine = "wevtutil.exe cl Security /bu:D:\\Archive\\Security.evtx";
  yield* startProgram(scene, { as, exe, commandLine, parent });
  const summary = "The audit log was cleared.";
  yield windowsEvent(scene, { id: 1102, subtype: "Log Cleared", summary, as, exe });
}
