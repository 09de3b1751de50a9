/** `event_type` values: the old documented list, then those of later sources and of analogy (docs/threat-stack-api.md §3.10, §3.11). */
export const EVENT_TYPES: readonly string[] = [
  "audit",
  "file",
  "host",
  "login",
  "network",
  "cloudtrail",
  "threatintel",
  "winsec",
  "kubernetesAudit",
  "kubernetesConfig",
];

/** Spellings of one value: whichever is asked for reads the first of the others that is present. */
const TWINS: readonly (readonly string[])[] = [
  ["event_type", "tsEventType", "_type"],
  ["awsRegion", "region"],
  ["eventID", "eventId", "_id"],
  ["requestID", "requestId"],
  ["recipientAccountId", "recipientAccountID"],
  ["errorCode", "error"],
  ["mfaUsed", "MFAUsed"],
  ["eventSourceType", "eventType"],
  ["profileId", "profile_id"],
  ["organization_id", "organizationId"],
  ["agent_id", "agentId"],
  ["event_time", "eventTime", "timestamp", "created_at"],
  ["accessKey", "userIdentity.accessKeyId"],
  ["userType", "userIdentity.type"],
  ["accountId", "account_id", "provider_metadata.account_id", "userIdentity.accountId"],
  ["cloudProvider", "cloud_provider", "provider_metadata.cloud_provider"],
  ["availabilityZone", "availability_zone", "provider_metadata.availability_zone"],
  ["hostname", "host_metadata.hostname"],
  ["containerId", "container_id"],
  ["containerImage", "container_image"],
  ["groups", "group"],
  ["dst_ip", "connection.addr"],
  ["src_ip", "connection.src_addr"],
  ["dst_port", "port", "connection.port"],
  ["src_port", "connection.src_port"],
  ["threatintel_source", "threat_source"],
  ["threatintel_type", "threat_type"],
];

/** Names that only read from elsewhere and never the other way round. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  bucketName: ["requestParameters.bucketName"],
  ip: ["sourceIPAddress", "dst_ip", "connection.addr"],
  sourceIPAddress: ["ip"],
  kernel: ["host_metadata.kernel"],
  os_version: ["host_metadata.os_version"],
  image_id: ["host_metadata.image_id"],
  instance_id: ["host_metadata.instance_id"],
  instance_type: ["host_metadata.instance_type"],
  instance_arn: ["host_metadata.instance_arn"],
  server_name: ["host_metadata.server_name"],
  private_dns_name: ["network_metadata.private_dns_name"],
  private_ip_address: ["network_metadata.private_ip_address"],
  public_dns_name: ["network_metadata.public_dns_name"],
  public_ip_address: ["network_metadata.public_ip_address"],
  subnet_id: ["network_metadata.subnet_id"],
  vpc_id: ["network_metadata.vpc_id"],
  network_interface: ["network_metadata.network_interface"],
  deployment_mode: ["agent_metadata.deployment_mode"],
};

/** Names that match any of several values, not the first. */
export const NAMES_OF_HOST: readonly string[] = [
  "hostname",
  "host_metadata.hostname",
  "host_metadata.server_name",
];
export const HOST_ALIASES: ReadonlySet<string> = new Set(["agent", "server"]);

/** Where a field is read from when it is missing itself, first come first served. */
export const FALLBACKS: ReadonlyMap<string, readonly string[]> = new Map([
  ...TWINS.flatMap((twins) =>
    twins.map((name) => [name, twins.filter((other) => other !== name)] as const),
  ),
  ...Object.entries(ALIASES),
]);

/** Without a fallback of their own; grouped as in docs/threat-stack-api.md §3.10. */
const PLAIN_FIELDS = `timestamp _insert_time created_at
  user exe args arguments command cwd path pid ppid uid gid auid auser session tty exit success syscall type
  header.id header.sequenceId parent_metadata.exe parent_metadata.pid
  src_ip src_port dst_port port protocol domain
  sigid level comment log location filename src_user dst_user
  eventName eventSource eventVersion errorMessage userAgent arnRole feed ingestTime eventClass
  userIdentity.arn userIdentity.principalId userIdentity.userName userIdentity.invokedBy
  threatintel_reason
  win_event_id _subtype summary record_number sid status correlation dns_host dst_host dst_ipv6 guid sam_account
  src_ipv6 src_addr provider channel message
  action verb node_name namespace resource name role_name role_type verbs
  agent server agent_metadata.version workloadMetadata containerLabels alert_metadata.match_state`;

/** Their keys are the customer's or the called service's own, so no spelling there is suspicious. */
export const FREE_MAPS: ReadonlySet<string> = new Set([
  "workloadMetadata",
  "containerLabels",
  "requestParameters",
  "responseElements",
]);

/** Every field that some reference names; others are allowed everywhere. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...PLAIN_FIELDS.split(/\s+/),
  ...FALLBACKS.keys(),
  ...[...FALLBACKS.values()].flat(),
]);
