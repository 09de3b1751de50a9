import type { AgentRecord } from "../tenant/tenant.ts";
import { createAgent } from "./agents.ts";
import { timeId } from "../seeded/calendar.ts";
import { ROLE_SPECS } from "./host-roles.ts";
import type { HostRole, RoleSpec } from "./host-roles.ts";
import type { HostOptions, HostPlan, Place } from "./host-plan.ts";
import { REGIONS } from "./names.ts";
import type { Random } from "../seeded/random.ts";

/** docs/threat-stack-api.md §3.10 [S]. */
export interface MetadataBlocks {
  readonly network_metadata: unknown;
  readonly agent_metadata: unknown;
  readonly host_metadata: unknown;
  readonly provider_metadata: unknown;
  readonly workloadMetadata: unknown;
  readonly containerLabels: unknown;
}

/** A machine with an agent: everything that its agent record and its events must agree on. */
export interface Host {
  readonly role: HostRole;
  readonly platform: RoleSpec["platform"];
  /** 1.x agent: 24-hex id, `network` events instead of audited connects. */
  readonly isLegacy: boolean;
  readonly name: string;
  readonly address: string;
  readonly publicAddress: string | undefined;
  readonly account: string;
  readonly region: string;
  readonly instanceId: string;
  readonly agent: AgentRecord;
  /** Epoch ms. */
  readonly bootMs: number;
  /** Part of every event of this machine; shared, never changed. */
  readonly blocks: MetadataBlocks;
}

export function createHosts({ random, organization, now }: HostOptions): Host[] {
  const region = random.pick(REGIONS);
  const vpc = { id: `vpc-${random.hex(17)}`, octet: random.int(16, 95) };
  const images = new Map(ROLE_SPECS.map(({ role }) => [role, `ami-${random.hex(17)}`]));
  return ROLE_SPECS.flatMap((spec, specIndex) => {
    const word = random.pick(spec.words);
    return Array.from({ length: spec.count }, (_, index) =>
      createHost({
        spec,
        random,
        organization,
        now,
        isOffline: spec.lastIsOffline && index === spec.count - 1,
        name: nameOf(spec, word, index),
        place: {
          region,
          zone: `${region}${"abc"[index % 3]}`,
          vpcId: vpc.id,
          address: `10.${vpc.octet}.${specIndex + 1}.${10 + index * 11}`,
          publicAddress: spec.isPublic ? `203.0.113.${150 + specIndex * 12 + index}` : undefined,
          imageId: images.get(spec.role) ?? "",
        },
      }),
    );
  });
}

function createHost(plan: HostPlan): Host {
  const { spec, name, place, organization, random } = plan;
  const isLegacy = spec.role === "legacy";
  const instanceId = `i-0${random.hex(16)}`;
  const agent = createAgent({ ...plan, instanceId, isLegacy });
  const account = organization.accounts[spec.account];
  return {
    role: spec.role,
    platform: spec.platform,
    isLegacy,
    name,
    address: place.address,
    publicAddress: place.publicAddress,
    account,
    region: place.region,
    instanceId,
    agent,
    bootMs: Date.parse(agent.createdAt),
    blocks: blocksOf({ plan, agent, instanceId, account }),
  };
}

interface BlockParts {
  readonly plan: HostPlan;
  readonly agent: AgentRecord;
  readonly instanceId: string;
  readonly account: string;
}

function blocksOf({ plan, agent, instanceId, account }: BlockParts): MetadataBlocks {
  const { spec, name, place, organization, random, now } = plan;
  const installed = { now, timeMs: Date.parse(agent.createdAt) };
  const suffix = spec.platform === "windows" ? random.hex(16) : "0001020304050607";
  return {
    network_metadata: [networkOf(place, random)],
    agent_metadata: {
      agent_id: `${organization.id}-${timeId(random, installed)}${suffix}`,
      deployment_mode: spec.platform === "container" ? "container" : "host",
      version: agent.version,
    },
    host_metadata: {
      hostname: name,
      kernel: agent.kernel,
      os_version: agent.osVersion,
      image_id: place.imageId,
      instance_id: instanceId,
      instance_type: spec.instanceType,
      instance_arn: `arn:aws:iam::${account}:instance-profile/${roleNameOf(spec.role)}`,
      server_name: name,
    },
    provider_metadata: {
      cloud_provider: "aws",
      account_id: account,
      availability_zone: place.zone,
    },
    workloadMetadata: { role: spec.role, env: spec.account },
    containerLabels: {},
  };
}

/** The IAM role that instances of a role run as; CloudTrail names it too. */
export function roleNameOf(role: HostRole): string {
  return `${role}-instance-role`;
}

function networkOf(place: Place, random: Random): Record<string, unknown> {
  const dashed = place.address.replaceAll(".", "-");
  const isPublic = place.publicAddress !== undefined;
  return {
    private_dns_name: [`ip-${dashed}.${place.region}.compute.internal`],
    private_ip_address: [place.address],
    public_dns_name: isPublic
      ? [`ec2-${place.publicAddress?.replaceAll(".", "-")}.${place.region}.compute.amazonaws.com`]
      : [],
    public_ip_address: isPublic ? [place.publicAddress] : [],
    subnet_id: `subnet-${random.hex(17)}`,
    vpc_id: place.vpcId,
    network_interface: `eni-${random.hex(17)}`,
  };
}

function nameOf(spec: RoleSpec, word: string, index: number): string {
  const number = String(index + 1).padStart(2, "0");
  if (spec.platform === "windows") return `EC2-${word}${number}`;
  return `${spec.account === "production" ? "prod" : "stg"}-${word}-${number}`;
}
