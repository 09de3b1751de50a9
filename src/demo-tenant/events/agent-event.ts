import { timeId } from "../../seeded/calendar.ts";
import type { Scene, TenantEvent } from "../scene.ts";

export type AgentEventType =
  | "audit"
  | "login"
  | "network"
  | "file"
  | "host"
  | "threatintel"
  | "winsec"
  | "kubernetesAudit"
  | "kubernetesConfig";

/** Only `CloudtrailEvent` was seen; the others follow its pattern (docs/threat-stack-api.md §3.10 [I]). */
const CLASSES: Readonly<Record<AgentEventType, string>> = {
  audit: "AuditEvent",
  login: "LoginEvent",
  network: "NetworkEvent",
  file: "FileEvent",
  host: "HostEvent",
  threatintel: "ThreatIntelEvent",
  winsec: "WinsecEvent",
  kubernetesAudit: "KubernetesAuditEvent",
  kubernetesConfig: "KubernetesConfigEvent",
};

/** What events carry that no rule matched (docs/threat-stack-api.md §3.10 [S]). */
export const UNJUDGED = {
  rule_matches: [],
  match_state: "UNMATCHED",
  num_matched: 0,
  num_suppressed: 0,
};

/**
 * Wraps the fields of one kind of event in what all agent events carry (docs/threat-stack-api.md §3.10 [S]).
 * One literal for what is common and one `Object.assign`: spreading makes such wide objects many times slower.
 */
export function agentEvent(
  { world, random, clock, host }: Scene,
  type: AgentEventType,
  fields: Readonly<Record<string, unknown>>,
): TenantEvent {
  const { blocks } = host;
  const event = {
    agent_id: host.agent.id,
    organization_id: world.organization.id,
    _insert_time: clock.now + random.int(900, 4900),
    _id: timeId(random, { now: world.now, timeMs: clock.now }),
    timestamp: clock.now,
    event_time: clock.now,
    event_type: type,
    tsEventType: type,
    eventClass: CLASSES[type],
    network_metadata: blocks.network_metadata,
    agent_metadata: blocks.agent_metadata,
    host_metadata: blocks.host_metadata,
    provider_metadata: blocks.provider_metadata,
    workloadMetadata: blocks.workloadMetadata,
    containerLabels: blocks.containerLabels,
    alert_metadata: UNJUDGED,
  };
  return Object.assign(event, fields);
}
