import {
  type LooseRecord,
  isRecord,
  recordOf,
  textOf,
  textsOf,
} from "../../event-fields/field-values.ts";
import type { AlertRecord, EventSource, Tenant } from "../../tenant/tenant.ts";

/** What the events of an agent say of its machine (docs/threat-stack-api.md §3.10 [S]). */
export interface Machine {
  /** `<orgId>-<uuid><suffix>`. */
  readonly agentKey: string | undefined;
  readonly instanceType: string | undefined;
  readonly imageId: string | undefined;
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly privateDnsName: string | undefined;
  readonly accountId: string | undefined;
  readonly zone: string | undefined;
}

export interface Machines {
  readonly byAgent: ReadonlyMap<string, Machine>;
  /** The AWS profile, which CloudTrail events carry as `agent_id` (docs/threat-stack-api.md §3.10 [S]). */
  readonly profileId: string | undefined;
  readonly accountId: string | undefined;
}

/** Reads one event an agent, of its smallest alert, and one of CloudTrail: derived records agree with events. */
export async function readMachines(tenant: Tenant): Promise<Machines> {
  const byAgent = new Map<string, Machine>();
  let cloud: LooseRecord = {};
  for (const [agentId, source] of smallestSources(tenant)) {
    const event = await firstEvent(source);
    if (agentId === undefined) cloud = event;
    else byAgent.set(agentId, toMachine(event));
  }
  const accountId = textOf(cloud, "recipientAccountId", "accountId");
  return { byAgent, profileId: textOf(cloud, "profileId", "profile_id"), accountId };
}

function smallestSources(tenant: Tenant): Map<AlertRecord["agentId"], EventSource> {
  const smallest = new Map<AlertRecord["agentId"], EventSource>();
  for (const { id, agentId } of tenant.alerts) {
    const source = tenant.events(id);
    if (source === undefined || source.count === 0) continue;
    if (source.count < (smallest.get(agentId)?.count ?? Number.POSITIVE_INFINITY)) {
      smallest.set(agentId, source);
    }
  }
  return smallest;
}

async function firstEvent(source: EventSource): Promise<LooseRecord> {
  for await (const text of source.open()) {
    const event: unknown = JSON.parse(text);
    return isRecord(event) ? event : {};
  }
  return {};
}

function toMachine(event: LooseRecord): Machine {
  const host = recordOf(event, "host_metadata") ?? {};
  const provider = recordOf(event, "provider_metadata") ?? {};
  const networks = event["network_metadata"];
  const first: unknown = Array.isArray(networks) ? networks[0] : undefined;
  const network = isRecord(first) ? first : {};
  return {
    agentKey: textOf(recordOf(event, "agent_metadata") ?? {}, "agent_id"),
    instanceType: textOf(host, "instance_type"),
    imageId: textOf(host, "image_id"),
    vpcId: textOf(network, "vpc_id"),
    subnetId: textOf(network, "subnet_id"),
    privateDnsName: textsOf(network, "private_dns_name")?.[0],
    accountId: textOf(provider, "account_id"),
    zone: textOf(provider, "availability_zone"),
  };
}
