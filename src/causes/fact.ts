/** What chains of causes need of one event; "" is what it does not say. */
interface BaseFact {
  readonly id: string;
  /** Epoch ms. */
  readonly time: number;
  /** Whose events it was read of. */
  readonly alertId: string;
  /** What tells machines apart: the agent's id, else the name. */
  readonly host: string;
  readonly hostName: string;
  readonly user: string;
  /** Events that say the same; the first stands for them. */
  count: number;
}

/** A program that was started, or that did something: connected, opened a file, called the system. */
export interface ProcessFact extends BaseFact {
  readonly kind: "process";
  readonly isWindows: boolean;
  readonly isStart: boolean;
  readonly pid: string;
  /** Windows: unique among all machines and boots. */
  readonly guid: string;
  readonly exe: string;
  readonly command: string;
  readonly parentPid: string;
  readonly parentGuid: string;
  readonly parentExe: string;
  /** When the parent began, as this event says, epoch ms; NaN where it does not. */
  readonly parentStart: number;
  /** Linux: who logged in, which stays the same through sudo. */
  readonly loginUid: string;
  readonly session: string;
  readonly tty: string;
  readonly container: string;
  readonly image: string;
  readonly pod: string;
  readonly logonId: string;
  /** What was touched: a file, or an address with port. */
  readonly target: string;
  /** Who connected to it, and to which port, where it took a connection. */
  readonly remote: string;
  readonly port: string;
}

/** Somebody came in, or was kept out. */
export interface LogonFact extends BaseFact {
  readonly kind: "logon";
  readonly isWindows: boolean;
  readonly succeeded: boolean;
  readonly source: string;
  readonly session: string;
  readonly loginUid: string;
  readonly logonId: string;
  readonly logonType: string;
  readonly pid: string;
}

/** A service, task or WMI subscription was installed, which starts programs later. */
export interface InstallFact extends BaseFact {
  readonly kind: "install";
  readonly what: "service" | "task" | "WMI subscription";
  readonly name: string;
  readonly command: string;
  readonly logonId: string;
  readonly session: string;
}

/** A call of AWS. */
export interface CallFact extends BaseFact {
  readonly kind: "call";
  readonly name: string;
  readonly key: string;
  readonly userType: string;
  readonly arn: string;
  /** Of a role session. */
  readonly sessionName: string;
  /** Whether EC2 itself delivered the session's credentials to an instance. */
  readonly isInstance: boolean;
  readonly role: string;
  readonly source: string;
  readonly client: string;
  readonly region: string;
  readonly refused: boolean;
  /** The access key that the answer handed out, and to which role session. */
  readonly issuedKey: string;
  readonly issuedArn: string;
  readonly shared: string;
}

/** A request to a cluster's API, or an object of it that changed. */
export interface ClusterFact extends BaseFact {
  readonly kind: "cluster";
  readonly verb: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly source: string;
  readonly client: string;
  readonly refused: boolean;
  /** The pod whose token was used, where the request says so. */
  readonly tokenPod: string;
}

export type Fact = ProcessFact | LogonFact | InstallFact | CallFact | ClusterFact;
