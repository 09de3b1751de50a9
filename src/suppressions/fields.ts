/** How the values of a field become a condition. */
export type Form =
  | "address"
  | "client"
  | "equal"
  | "folder"
  | "principal"
  | "port"
  | "prefix"
  | "terminal"
  | "user";

export interface UsableField {
  readonly field: string;
  readonly form: Form;
}

/**
 * Fields that are the same the next time, what happened first: filters from broad to narrow take ever more of them
 * (docs/threat-stack-api.md §3.10 [S], §6 on suppressions [D]).
 */
export const LASTING_FIELDS: readonly UsableField[] = [
  { field: "eventName", form: "equal" },
  { field: "userIdentity.arn", form: "principal" },
  { field: "user", form: "user" },
  { field: "exe", form: "equal" },
  { field: "win_event_id", form: "equal" },
  { field: "sigid", form: "equal" },
  { field: "comment", form: "equal" },
  { field: "verb", form: "equal" },
  { field: "resource", form: "equal" },
  { field: "namespace", form: "equal" },
  { field: "type", form: "equal" },
  { field: "name", form: "prefix" },
  { field: "arguments", form: "prefix" },
  { field: "filename", form: "folder" },
  { field: "domain", form: "equal" },
  { field: "dst_port", form: "port" },
  { field: "threatintel_source", form: "equal" },
  { field: "threatintel_type", form: "equal" },
  { field: "role_name", form: "equal" },
  { field: "errorCode", form: "equal" },
  { field: "eventSource", form: "equal" },
  { field: "recipientAccountId", form: "equal" },
  { field: "awsRegion", form: "equal" },
  { field: "userAgent", form: "client" },
  { field: "containerImage", form: "prefix" },
  { field: "tty", form: "terminal" },
  { field: "cwd", form: "folder" },
  { field: "parent_metadata.exe", form: "equal" },
];

/** Fields that are used only where they are asked for: of one machine, network, process or login. The best first. */
export const ASKED_FIELDS: readonly UsableField[] = [
  { field: "src_ip", form: "address" },
  { field: "sourceIPAddress", form: "address" },
  { field: "ip", form: "address" },
  { field: "dst_ip", form: "address" },
  { field: "hostname", form: "equal" },
  { field: "node_name", form: "equal" },
  { field: "agent_id", form: "equal" },
  { field: "sam_account", form: "equal" },
  { field: "accessKey", form: "equal" },
  { field: "userIdentity.accessKeyId", form: "equal" },
  { field: "containerId", form: "equal" },
  { field: "auid", form: "equal" },
  { field: "session", form: "equal" },
  { field: "ppid", form: "equal" },
  { field: "pid", form: "equal" },
  { field: "src_port", form: "equal" },
];

/** Where they are asked for all the same, the text says that the next event has another value. */
export const FLEETING_FIELDS: ReadonlySet<string> = new Set([
  "pid",
  "ppid",
  "session",
  "auid",
  "src_port",
  "agent_id",
  "agentId",
  "accessKey",
  "userIdentity.accessKeyId",
  "containerId",
  "parent_metadata.pid",
]);

/** Times and ids of single events: a filter on them silences one event that has been, so they are no choice at all. */
const USELESS =
  /^(?:_id|_insert_time|auditID|correlation|created_at|event_?id|event_?time|guid|header(?:\..*)?|ingestTime|record_number|request_?id|time|timestamp|@timestamp)$/i;

/** Whether a field is that of one event or moment, whoever asks for it. */
export function isUseless(field: string): boolean {
  return USELESS.test(field);
}

/** The fields a draft may use: those that last, and those asked for, which narrow it most. */
export function usableFields(allow: readonly string[]): UsableField[] {
  const asked = [...new Set(allow)].filter((field) => !isUseless(field));
  const known = new Map(ASKED_FIELDS.map((each) => [each.field, each] as const));
  const lasting = new Set(LASTING_FIELDS.map(({ field }) => field));
  const more = asked.filter((field) => !lasting.has(field));
  return [
    ...LASTING_FIELDS,
    ...more.map((field) => known.get(field) ?? { field, form: "equal" as const }),
  ];
}
