import type { Host } from "../hosts.ts";
import type { World } from "../world.ts";

/** A rule before it has ids and dates; values as the API limits them (docs/threat-stack-api.md §3.6). */
export interface RuleTemplate {
  readonly name: string;
  readonly type:
    | "Host"
    | "File"
    | "CloudTrail"
    | "ThreatIntel"
    | "Winsec"
    | "KubernetesAudit"
    | "KubernetesConfig";
  readonly title: string;
  readonly severity: 1 | 2 | 3;
  readonly description: string;
  readonly filter?: string;
  readonly aggregateFields: readonly string[];
  readonly windowHours: 1 | 2 | 4 | 8 | 16 | 24;
  readonly threshold: 1 | 5 | 10 | 20 | 40 | 60;
  readonly suppressions?: readonly string[];
  readonly isDisabled?: boolean;
  /** File rules only. */
  readonly watch?: {
    readonly paths: readonly { readonly path: string; readonly recursive: boolean }[];
    readonly ignore: readonly string[];
    readonly actions: readonly string[];
  };
}

export interface RulesetTemplate {
  readonly name: string;
  readonly description: string;
  /** Machines the ruleset is assigned to; CloudTrail rules are tied to none. */
  readonly appliesTo: (host: Host) => boolean;
  readonly rules: (world: World) => readonly RuleTemplate[];
}
