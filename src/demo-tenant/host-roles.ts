export type HostRole =
  | "bastion"
  | "web"
  | "api"
  | "worker"
  | "database"
  | "cache"
  | "build"
  | "backup"
  | "scanner"
  | "logs"
  | "legacy"
  | "domain"
  | "sql"
  | "winapp"
  | "node"
  | "docker";

export interface RoleSpec {
  readonly role: HostRole;
  readonly count: number;
  readonly platform: "linux" | "windows" | "container";
  /** Of which a seed picks one to name the machines by. */
  readonly words: readonly string[];
  readonly instanceType: string;
  readonly isPublic: boolean;
  readonly account: "production" | "staging";
  /** The last machine of the role has stopped reporting. */
  readonly lastIsOffline: boolean;
}

const linux = {
  platform: "linux",
  isPublic: false,
  account: "production",
  lastIsOffline: false,
} as const;
const windows = { ...linux, platform: "windows" } as const;
const container = { ...linux, platform: "container" } as const;

/** Forty machines: the size at which a person still knows them by name. */
export const ROLE_SPECS: readonly RoleSpec[] = [
  {
    ...linux,
    role: "bastion",
    count: 1,
    words: ["bastion", "jump", "gate", "door", "hop", "ssh", "entry"],
    instanceType: "t3.small",
    isPublic: true,
  },
  {
    ...linux,
    role: "web",
    count: 6,
    words: ["web", "www", "front", "site", "edge", "portal", "pages"],
    instanceType: "m5.large",
    isPublic: true,
    lastIsOffline: true,
  },
  {
    ...linux,
    role: "api",
    count: 5,
    words: ["api", "orders", "gateway", "svc", "rest", "core", "broker"],
    instanceType: "m5.large",
  },
  {
    ...linux,
    role: "worker",
    count: 4,
    words: ["worker", "jobs", "queue", "batch", "tasks", "async", "crunch"],
    instanceType: "c5.xlarge",
    lastIsOffline: true,
  },
  {
    ...linux,
    role: "database",
    count: 3,
    words: ["db", "pg", "store", "sql", "data", "ledger", "primary"],
    instanceType: "r5.2xlarge",
  },
  {
    ...linux,
    role: "cache",
    count: 2,
    words: ["cache", "redis", "mem", "fast", "kv", "session"],
    instanceType: "r5.large",
  },
  {
    ...linux,
    role: "build",
    count: 1,
    words: ["ci", "build", "runner", "forge", "make", "pipeline"],
    instanceType: "c5.2xlarge",
  },
  {
    ...linux,
    role: "backup",
    count: 1,
    words: ["backup", "vault", "archive", "safe", "copy", "cold"],
    instanceType: "m5.xlarge",
  },
  {
    ...linux,
    role: "scanner",
    count: 1,
    words: ["scan", "audit", "probe", "vuln", "check"],
    instanceType: "t3.large",
  },
  {
    ...linux,
    role: "logs",
    count: 1,
    words: ["logs", "metrics", "watch", "observe", "graph", "trace"],
    instanceType: "m5.xlarge",
  },
  {
    ...linux,
    role: "legacy",
    count: 2,
    words: ["old", "legacy", "billing", "crm", "mail", "fax"],
    instanceType: "t2.medium",
    account: "staging",
  },
  {
    ...windows,
    role: "domain",
    count: 2,
    words: ["DC", "AD", "DOM", "DIR", "KDC"],
    instanceType: "t3.large",
  },
  {
    ...windows,
    role: "sql",
    count: 1,
    words: ["SQL", "MSSQL", "DB", "DATA", "WHS"],
    instanceType: "r5.xlarge",
  },
  {
    ...windows,
    role: "winapp",
    count: 3,
    words: ["APP", "IIS", "FILE", "RDS", "ERP", "TERM"],
    instanceType: "m5.large",
  },
  {
    ...container,
    role: "node",
    count: 5,
    words: ["node", "k8s", "pool", "kube", "worknode", "spot"],
    instanceType: "m5.2xlarge",
  },
  {
    ...container,
    role: "docker",
    count: 2,
    words: ["docker", "box", "dock", "crate", "oci", "moby"],
    instanceType: "m5.large",
    account: "staging",
  },
];
