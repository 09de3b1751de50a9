import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import { accept, connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { HostRole } from "../host-roles.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";

/** Services doing what they are there for. */
export function applicationTraffic(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "outbound", count: 36, perform: callPartners }),
    ...spread(world, { ...at, label: "transfer", count: 20, perform: fetchFile }),
    ...spread(world, { ...at, label: "metadata", count: 12, perform: readMetadata }),
    ...spread(world, { ...at, label: "inbound", count: 10, perform: serveInside }),
  ];
}

/** Addresses that the services call every day. */
export const PARTNERS = [
  { ip: "203.0.113.201", port: 443, domain: "payments.partner.example" },
  { ip: "203.0.113.202", port: 443, domain: "mail.partner.example" },
  { ip: "203.0.113.203", port: 443, domain: "maps.partner.example" },
  { ip: "203.0.113.204", port: 443, domain: "packages.partner.example" },
] as const;

const CALLERS: readonly {
  readonly role: HostRole;
  readonly exe: string;
  readonly argv: string;
}[] = [
  { role: "worker", exe: "/usr/bin/python3", argv: "python3 /opt/app/jobs.py" },
  { role: "api", exe: "/usr/lib/jvm/bin/java", argv: "java -jar /opt/app/api.jar" },
  { role: "logs", exe: "/opt/shipper/bin/shipper", argv: "shipper --config /etc/shipper.yml" },
  { role: "legacy", exe: "/usr/bin/php", argv: "php /srv/billing/sync.php" },
];

function* callPartners(stage: Stage): Script {
  const { world, random } = stage;
  const caller = random.pick(CALLERS);
  const scene = atHost(stage, random.pick(world.hostsOf(caller.role)));
  const spec = {
    as: serviceAccount("app"),
    process: daemon(scene, caller.exe),
    argv: caller.argv.split(" "),
    parent: daemon(scene, "/usr/lib/systemd/systemd"),
  };
  const calls = random.int(12, 60);
  for (let index = 0; index < calls; index += 1) {
    yield connect(scene, { ...spec, remote: random.pick(PARTNERS) });
    wait(stage, 2000, 9 * MINUTE_MS);
  }
}

const TRANSFERS = [
  "curl -fsS http://localhost:8080/healthz",
  "curl -s https://packages.partner.example/feeds/rates.json -o /var/lib/app/rates.json",
  "wget -q https://packages.partner.example/geo/cities.csv -O /var/lib/app/cities.csv",
  "curl -T /var/lib/app/report.csv https://mail.partner.example/upload",
] as const;

function* fetchFile(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, random.pick([...world.hostsOf("worker"), ...world.hostsOf("api")]));
  const argv = random.pick(TRANSFERS).split(" ");
  const parent = daemon(scene, "/usr/sbin/crond");
  for (let index = howMany(random, 6, 60); index > 0; index -= 1) {
    yield* run(scene, { as: serviceAccount("app"), exe: `/usr/bin/${argv[0]}`, argv, parent });
    wait(stage, MINUTE_MS, 16 * MINUTE_MS);
  }
}

function* readMetadata(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, random.pick([...world.hostsOf("api"), ...world.hostsOf("logs")]));
  const exe = scene.host.role === "logs" ? "/opt/fluent/bin/fluent-bit" : "/usr/lib/jvm/bin/java";
  for (let index = howMany(random, 7, 60); index > 0; index -= 1) {
    yield connect(scene, {
      as: serviceAccount("app"),
      process: daemon(scene, exe),
      argv: [exe],
      parent: daemon(scene, "/usr/lib/systemd/systemd"),
      remote: { ip: "169.254.169.254", port: 80 },
    });
    wait(stage, 5 * MINUTE_MS, 20 * MINUTE_MS);
  }
}

function* serveInside(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, random.pick(world.hostsOf("database")));
  const spec = {
    as: serviceAccount("postgres"),
    process: daemon(scene, "/usr/lib/postgresql/14/bin/postgres"),
    argv: ["postgres", "-D", "/var/lib/postgresql/14/main"],
    parent: daemon(scene, "/usr/lib/systemd/systemd"),
    localPort: 5432,
  };
  for (let index = 0; index < 8; index += 1) {
    const { address } = random.pick(world.hostsOf("api"));
    yield accept(scene, { ...spec, remote: { ip: address, port: random.int(33_000, 60_000) } });
    wait(stage, 500, 30_000);
  }
}
