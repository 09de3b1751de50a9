import type { CleanText } from "../text/clean-text.ts";
import type { CallFact, ClusterFact, Fact, InstallFact, LogonFact, ProcessFact } from "./fact.ts";

/** A process, by its own records or only as one of its children names it. */
export interface ProcessNode {
  readonly kind: "process";
  readonly exe: string;
  readonly command: string;
  readonly pid: string;
  readonly user: string;
  readonly host: string;
  readonly hostName: string;
  readonly container: string;
  readonly image: string;
  /** Epoch ms; NaN where nobody says when it began. */
  readonly start: number;
  readonly target: string;
  /** Undefined where no event of its own was read. */
  readonly fact?: ProcessFact;
}

/** All that one login did: an audit session of Linux, or a logon of Windows. */
export interface SessionNode {
  readonly kind: "session";
  readonly name: string;
  readonly user: string;
  readonly host: string;
  readonly hostName: string;
  /** Undefined where the login itself was not read. */
  readonly logon?: LogonFact;
}

export interface ContainerNode {
  readonly kind: "container";
  readonly id: string;
  readonly image: string;
  readonly host: string;
  readonly hostName: string;
  readonly pod: string;
  readonly first: ProcessFact;
}

export interface InstallNode {
  readonly kind: "install";
  readonly fact: InstallFact;
}

/** An access key, or what stands for one where a call names none. */
export interface KeyNode {
  readonly kind: "key";
  readonly key: string;
  readonly calls: readonly CallFact[];
}

/** Whose key it is: an instance, or a user of AWS. */
export interface OwnerNode {
  readonly kind: "instance" | "user";
  readonly name: string;
}

/** Who asked a cluster's API, from where. */
export interface SubjectNode {
  readonly kind: "subject";
  readonly user: string;
  readonly source: string;
  readonly calls: readonly ClusterFact[];
}

/** Logons that were refused and let nobody in. */
export interface RefusedNode {
  readonly kind: "refused";
  readonly source: string;
  readonly hostName: string;
  readonly logons: readonly LogonFact[];
}

/** A machine that connected to one of ours. */
export interface RemoteNode {
  readonly kind: "remote";
  readonly source: string;
  readonly hostName: string;
  readonly connections: readonly ProcessFact[];
}

export type CauseNode =
  | ProcessNode
  | SessionNode
  | ContainerNode
  | InstallNode
  | KeyNode
  | OwnerNode
  | SubjectNode
  | RefusedNode
  | RemoteNode;

/** What made what happen. */
export interface CauseLink {
  readonly cause: string;
  /** The identifier that both sides share, in our own words. */
  readonly by: CleanText;
  /** Its value, as events spell it. */
  readonly value: string;
  /** Whether nothing else can have that identifier; else the link is a guess. */
  readonly isCertain: boolean;
  /** Of the events that show it. */
  readonly eventIds: readonly string[];
}

export interface CauseGraph {
  readonly nodes: ReadonlyMap<string, CauseNode>;
  /** By the key of the effect. */
  readonly causes: ReadonlyMap<string, CauseLink>;
  /** The session that a process says it belongs to, by the key of the process: certain, whatever started it. */
  readonly sessions: ReadonlyMap<string, string>;
  /** The key of the node that an event is about, by its id. */
  readonly nodeOf: ReadonlyMap<string, string>;
}

/** The same while it is made. */
export interface GraphDraft {
  readonly facts: readonly Fact[];
  readonly nodes: Map<string, CauseNode>;
  readonly causes: Map<string, CauseLink>;
  readonly sessions: Map<string, string>;
  readonly nodeOf: Map<string, string>;
}
