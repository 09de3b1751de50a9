import type { Random } from "../../seeded/random.ts";
import { DAY_MS, MINUTE_MS, isoOf } from "../../seeded/time.ts";
import type { ServerRecord } from "../../tenant/records/server.ts";
import type { AgentRecord, Tenant } from "../../tenant/tenant.ts";
import { latestMoment } from "./latest-moment.ts";
import type { Machine, Machines } from "./machines.ts";
import { randomOf } from "./random-of.ts";

/** Instances nobody put an agent on, which is what this inventory is looked at for. */
const UNMONITORED = [
  { name: "prod-vpn-01", instanceType: "t3.small", environment: "production", isPublic: true },
  { name: "prod-nat-01", instanceType: "t3.nano", environment: "production", isPublic: true },
  { name: "prod-import-01", instanceType: "m4.large", environment: "production", isPublic: false },
  { name: "stg-sandbox-01", instanceType: "t3.medium", environment: "staging", isPublic: true },
  { name: "stg-load-01", instanceType: "c5.large", environment: "staging", isPublic: false },
] as const;
const STOPPED = "stg-load-01";

/** What all instances of the account share. */
interface Account {
  readonly tenant: Tenant;
  readonly region: string;
  readonly vpcId: string;
  readonly imageId: string;
  readonly groups: readonly string[];
  readonly keyName: string;
  readonly awsProfile: Readonly<Record<string, unknown>>;
}

/** The EC2 inventory (docs/threat-stack-api.md §3.5 [C]): the machines of the agents, and a few without one. */
export function deriveServers(tenant: Tenant, machines: Machines): ServerRecord[] {
  const account = accountOf(tenant, machines);
  const monitored = tenant.agents.flatMap((agent) =>
    typeof agent.instanceId === "string"
      ? [monitoredServer(account, agent, machines.byAgent.get(agent.id))]
      : [],
  );
  const others = UNMONITORED.map((plan, index) => unmonitoredServer(account, plan, index));
  return monitored.length === 0 ? [] : [...monitored, ...others];
}

function accountOf(tenant: Tenant, { byAgent, profileId }: Machines): Account {
  const random = randomOf(tenant, "aws account");
  const known = [...byAgent.values()];
  const zone = known.find((machine) => machine.zone !== undefined)?.zone;
  return {
    tenant,
    region: zone?.slice(0, -1) ?? "us-east-1",
    vpcId: known.find((machine) => machine.vpcId !== undefined)?.vpcId ?? `vpc-${random.hex(17)}`,
    imageId: `ami-${random.hex(17)}`,
    groups: [`sg-${random.hex(17)}`],
    keyName: "operations",
    awsProfile: {
      id: profileId ?? random.hex(24),
      orgName: tenant.organization.name,
      description: "All accounts",
    },
  };
}

function monitoredServer(
  account: Account,
  agent: AgentRecord,
  machine: Machine | undefined,
): ServerRecord {
  const random = randomOf(account.tenant, "server", agent.id);
  const id = agent.instanceId ?? "";
  return {
    ...common(account, random),
    ...addressesOf(account, agent),
    ...(machine === undefined ? {} : seenOf(machine)),
    id,
    launchTime: isoOf(Date.parse(agent.createdAt) - random.int(2, 30) * MINUTE_MS),
    monitored: true,
    agents: [{ id: agent.id }],
    tags: (agent.tags ?? [])
      .filter(({ source }) => source === "ec2")
      .map(({ source, key, value }) => ({ source, key, value, instance: id })),
  };
}

function addressesOf({ region }: Account, { ipAddresses }: AgentRecord): Partial<ServerRecord> {
  const address = bare(ipAddresses?.private[0]);
  const publicAddress = bare(ipAddresses?.public[0]);
  return {
    privateIpAddress: address,
    privateDnsName: privateName(address, region),
    publicIpAddress: publicAddress,
    publicDnsName: publicName(publicAddress, region),
  };
}

/** What events say of a machine stands above what all machines share. */
function seenOf(machine: Machine): Partial<ServerRecord> {
  const { instanceType, imageId, vpcId, subnetId, privateDnsName, zone } = machine;
  return {
    ...(instanceType !== undefined && { instanceType }),
    ...(imageId !== undefined && { imageId }),
    ...(vpcId !== undefined && { vpcId }),
    ...(subnetId !== undefined && { subnetId }),
    ...(privateDnsName !== undefined && { privateDnsName }),
    ...(zone !== undefined && { region: zone.slice(0, -1) }),
  };
}

function unmonitoredServer(
  account: Account,
  plan: (typeof UNMONITORED)[number],
  index: number,
): ServerRecord {
  const { tenant, region } = account;
  const random = randomOf(tenant, "server without agent", plan.name);
  const id = `i-0${random.hex(16)}`;
  const isStopped = plan.name === STOPPED;
  const address = `${neighbourhood(tenant)}.250.${20 + index * 9}`;
  // A range for documentation, as the addresses of the agents' machines are.
  const publicAddress = plan.isPublic && !isStopped ? `198.51.100.${30 + index * 9}` : "";
  return {
    ...common(account, random),
    id,
    instanceType: plan.instanceType,
    launchTime: isoOf(latestMoment(tenant) - random.int(3, 200) * DAY_MS - random.int(0, DAY_MS)),
    privateIpAddress: address,
    privateDnsName: privateName(address, region),
    publicIpAddress: publicAddress,
    publicDnsName: publicName(publicAddress, region),
    monitored: false,
    ...(isStopped ? { state: "stopped", stateCode: 80 } : {}),
    tags: [
      { source: "ec2", key: "Name", value: plan.name, instance: id },
      { source: "ec2", key: "Environment", value: plan.environment, instance: id },
    ],
  };
}

function common(
  { region, vpcId, imageId, groups, keyName, awsProfile }: Account,
  random: Random,
): Partial<ServerRecord> {
  return {
    kernelId: null,
    architecture: "x86_64",
    instanceType: "m5.large",
    imageId,
    region,
    vpcId,
    subnetId: `subnet-${random.hex(17)}`,
    groups: [...groups, `sg-${random.hex(17)}`],
    keyName,
    awsProfile,
    state: "running",
    stateCode: 16,
  };
}

/** Without the prefix length that addresses of agents may carry (docs/threat-stack-api.md §3.3 [C]). */
function bare(address: string | undefined): string {
  return address?.split("/", 1)[0] ?? "";
}

/** The first half of the machines' private addresses. */
function neighbourhood({ agents }: Tenant): string {
  const address = agents.map((agent) => agent.ipAddresses?.private[0]).find(Boolean) ?? "10.0.0.1";
  return address.split(".", 2).join(".");
}

function privateName(address: string, region: string): string {
  return address === "" ? "" : `ip-${address.replaceAll(".", "-")}.${region}.compute.internal`;
}

function publicName(address: string, region: string): string {
  return address === ""
    ? ""
    : `ec2-${address.replaceAll(".", "-")}.${region}.compute.amazonaws.com`;
}
