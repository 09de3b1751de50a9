import { logon } from "../events/windows-entries.ts";
import { windowsEvent } from "../events/windows-event.ts";
import type { WindowsAccount } from "../events/windows-event.ts";
import { residentProgram, startProgram } from "../events/windows-program.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { EXPLORER, serviceInstalled, windowsAccount } from "../routine/windows-work.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { encodedCommand, POWERSHELL, SYSTEM32 } from "./powershell.ts";
import { castHost, castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly person: Person;
  readonly as: WindowsAccount;
  readonly script: string;
  readonly agent: string;
}

const SCRIPTS = [
  "Get-WindowsUpdate -Install -AcceptAll",
  "Set-ItemProperty HKLM:\\Software\\Build -Name Stage -Value 3",
  "Import-Module C:\\Build\\Image.psm1; Invoke-Preparation",
  "Get-AppxPackage -AllUsers | Remove-AppxPackage",
];

/** Looks like an intruder hiding traces: a machine is made ready to be copied, its logs emptied with it. */
export function imagePreparation(options: StoryOptions): Story {
  const { world, random, start } = options;
  const person = castPerson(options, "windows");
  const cast: Cast = {
    host: castHost(options, world.hostsOf("winapp")),
    person,
    as: windowsAccount(castingStage(options), person),
    script: encodedCommand(random.pick(SCRIPTS)),
    agent: random.pick(["EC2Launch", "ec2config", "monitor-agent", "InventorySvc"]),
  };
  const { host, as, script, agent } = cast;
  const clearAt = start + random.int(25, 80) * MINUTE_MS;
  return tell(options, {
    id: "image-preparation",
    kind: "look-alike",
    platforms: ["windows"],
    rootCause: `${person.login} logged on to ${host.name} from the usual address to prepare an image`,
    chapters: [
      {
        name: "work",
        start,
        deed: `${person.login} ran encoded scripts on ${host.name} and installed ${agent}`,
        facts: factsOf(
          ["user", person.login],
          ["host", host.name],
          ["address", person.address],
          ["command", script],
        ),
        perform: (stage) => work(stage, cast),
      },
      {
        name: "clear",
        start: clearAt,
        deed: "and sysprep emptied the logs",
        facts: factsOf(["tool", `${SYSTEM32}\\wevtutil.exe`], ["time", momentOf(clearAt)]),
        perform: (stage) => clear(stage, { host, as }),
      },
    ],
  });
}

function* work(stage: Stage, { host, person, as, script, agent }: Cast): Script {
  const scene = atHost(stage, host);
  yield cause(stage, logon(scene, { as, srcIp: person.address, logonType: 10 }));
  const parent = residentProgram(scene, EXPLORER);
  for (let index = 0; index < stage.random.int(3, 6); index += 1) {
    wait(stage, 20_000, 3 * MINUTE_MS);
    const commandLine = `powershell.exe -ExecutionPolicy Bypass -enc ${script}`;
    yield* startProgram(scene, { as, exe: POWERSHELL, commandLine, parent });
  }
  yield serviceInstalled(scene, as, agent);
}

function* clear(stage: Stage, { host, as }: Pick<Cast, "host" | "as">): Script {
  const scene = atHost(stage, host);
  const exe = `${SYSTEM32}\\Sysprep\\sysprep.exe`;
  const commandLine = "sysprep.exe /generalize /oobe /shutdown";
  const shell = residentProgram(scene, EXPLORER);
  const parent = yield* startProgram(scene, { as, exe, commandLine, parent: shell });
  const cleaner = `${SYSTEM32}\\wevtutil.exe`;
  for (const log of ["Security", "System", "Application"]) {
    wait(stage, 300, 3000);
    const line = `wevtutil.exe cl ${log}`;
    yield* startProgram(scene, { as, exe: cleaner, commandLine: line, parent });
  }
  const summary = "The audit log was cleared.";
  yield windowsEvent(scene, { id: 1102, subtype: "Log Cleared", summary, as, exe: cleaner });
}
