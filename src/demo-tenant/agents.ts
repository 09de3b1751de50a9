import type { AgentRecord } from "../tenant/tenant.ts";
import { timeId } from "../seeded/calendar.ts";
import type { HostPlan } from "./host-plan.ts";
import { DAY_MS, HOUR_MS, isoOf, MINUTE_MS } from "../seeded/time.ts";

export interface AgentPlan extends HostPlan {
  readonly instanceId: string;
  readonly isLegacy: boolean;
}

const LINUX = [
  { osVersion: "amzn-2", kernel: "5.10.106-102.504.amzn2.x86_64", version: "3.2.1" },
  { osVersion: "ubuntu-20.04", kernel: "5.4.0-1048-aws", version: "3.0.0" },
  { osVersion: "ubuntu-22.04", kernel: "5.15.0-1019-aws", version: "2.5.0" },
] as const;
const SYSTEMS = {
  legacy: { osVersion: "amzn 2018.03", kernel: "4.14.114-83.126.amzn1.x86_64", version: "1.9.0" },
  windows: {
    osVersion: "Windows Server 2019 Datacenter 10.0.17763",
    kernel: "17763",
    version: "2.3.0w",
  },
  container: { osVersion: "amzn-2", kernel: "5.10.130-118.517.amzn2.x86_64", version: "3.1.0c" },
} as const;

/** One agent as the list shows it (docs/threat-stack-api.md §3.3 [S]). */
export function createAgent(plan: AgentPlan): AgentRecord {
  const { random, now, name, spec, place, isLegacy, isOffline } = plan;
  const system = systemOf(plan);
  const createdMs = now - random.int(45, 400) * DAY_MS - random.int(0, DAY_MS);
  const silence = isOffline
    ? random.int(2 * HOUR_MS, 20 * HOUR_MS)
    : random.int(5_000, 4 * MINUTE_MS);
  return {
    id: isLegacy ? random.hex(24) : timeId(random, { now, timeMs: createdMs }),
    instanceId: plan.instanceId,
    status: isOffline ? "offline" : "online",
    createdAt: isoOf(createdMs),
    lastReportedAt: isoOf(now - silence),
    version: system.version,
    name,
    description: "",
    hostname: name,
    ipAddresses: {
      private: [`${place.address}/20`, "127.0.0.1/8"],
      link_local: isLegacy
        ? []
        : [`fe80::${random.hex(4)}:${random.hex(4)}:fe${random.hex(2)}:${random.hex(4)}`],
      public: place.publicAddress === undefined ? [] : [place.publicAddress],
    },
    tags: tagsOf(plan),
    agentType: spec.role === "cache" || isLegacy ? "monitor" : "investigate",
    osVersion: system.osVersion,
    kernel: system.kernel,
    agentModuleHealth: healthOf(plan),
  };
}

function systemOf({ random, spec, isLegacy }: AgentPlan): {
  osVersion: string;
  kernel: string;
  version: string;
} {
  if (isLegacy) return SYSTEMS.legacy;
  return spec.platform === "linux" ? random.pick(LINUX) : SYSTEMS[spec.platform];
}

/** Agents without eBPF (1.x, 2.x and Windows) say UNSUPPORTED (docs/threat-stack-api.md §2.1 [D]); the oldest say nothing. */
function healthOf({ spec, isLegacy, isOffline }: AgentPlan): Record<string, unknown> | null {
  if (isLegacy) return null;
  const tracer = spec.platform === "windows" ? "UNSUPPORTED" : "RUNNING";
  return {
    isHealthy: !isOffline,
    dnsTracer: tracer,
    networkTracer: tracer,
    processSandbox: tracer,
  };
}

function tagsOf({ spec, name, organization }: AgentPlan): NonNullable<AgentRecord["tags"]> {
  const tags = [
    { source: "ec2", key: "Name", value: name },
    { source: "ec2", key: "Environment", value: spec.account },
    { key: "classification", value: spec.role === "database" ? "restricted" : "internal" },
  ];
  if (spec.role !== "node") return tags;
  return [
    ...tags,
    { source: "ec2", key: "aws:autoscaling:groupName", value: `${organization.slug}-k8s-spot` },
    { source: "ec2", key: `kubernetes.io/cluster/${organization.slug}-prod`, value: "owned" },
  ];
}
