import type { Host } from "./hosts.ts";
import { roleNameOf } from "./hosts.ts";
import { exampleKey } from "./people.ts";
import type { Person } from "./people.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import type { Stage } from "./scene.ts";
import { HOUR_MS, MINUTE_MS } from "../seeded/time.ts";
import type { World } from "./world.ts";

/** Who calls AWS, from where and with what (docs/threat-stack-api.md §3.10, `userIdentity` [S]). */
export interface CloudCaller {
  readonly type: "IAMUser" | "AssumedRole";
  /** Role session or user name, as the event's `user`. */
  readonly user: string;
  readonly accountId: string;
  readonly arnRole: string;
  readonly accessKey: string;
  readonly principalId: string;
  readonly issuer?: { readonly role: string; readonly principalId: string };
  /** Epoch ms. */
  readonly sessionStart: number;
  readonly mfa: boolean;
  readonly ip: string;
  readonly userAgent: string;
  readonly region: string;
  readonly isInstance?: boolean;
}

const CLI = "aws-cli/2.7.14 Python/3.9.11 Linux/5.10.106 exe/x86_64";
const BOTO = "Boto3/1.24.22 Python/3.9.13 Linux/5.10.106 Botocore/1.27.22";
const CONSOLE = "console.amazonaws.com";

/** A person's long-lived key, as used from the person's own desk. */
export function userCaller(stage: Stage, person: Person): CloudCaller {
  const { world } = stage;
  return {
    type: "IAMUser",
    user: person.login,
    accountId: world.organization.accounts.production,
    arnRole: `user/${person.login}`,
    accessKey: person.accessKey,
    principalId: `AIDA${person.accessKey.slice(4)}`,
    sessionStart: sessionStart(stage),
    mfa: false,
    ip: person.address,
    userAgent: CLI,
    region: regionOf(world),
  };
}

/** A person in the console, with a second factor. */
export function consoleCaller(stage: Stage, person: Person): CloudCaller {
  const accessKey = exampleKey("ASIA", stage.random);
  return { ...userCaller(stage, person), accessKey, mfa: true, userAgent: CONSOLE };
}

/** The role session of an instance, as its own programs use it: from its public address or from inside. */
export function instanceCaller(stage: Stage, host: Host): CloudCaller {
  const role = roleNameOf(host.role);
  return {
    ...roleSession(stage, { role, session: host.instanceId, accountId: host.account }),
    ip: host.publicAddress ?? host.address,
    userAgent: BOTO,
    region: host.region,
    isInstance: true,
  };
}

export interface RobotOptions {
  /** Role name, which is also the session's. */
  readonly role: string;
  readonly ip: string;
  readonly userAgent: string;
}

/** Automation: a role assumed by a pipeline, or by an AWS service (`ip` is then the service's name). */
export function robotCaller(stage: Stage, { role, ip, userAgent }: RobotOptions): CloudCaller {
  const accountId = stage.world.organization.accounts.production;
  const session = roleSession(stage, { role, session: `${role}-session`, accountId });
  return { ...session, ip, userAgent, region: regionOf(stage.world) };
}

/** A role is the same principal in all its sessions; each session has a key of its own. */
export function roleSession(
  stage: Stage,
  { role, session, accountId }: { role: string; session: string; accountId: string },
): Omit<CloudCaller, "ip" | "userAgent" | "region"> {
  const roleRandom = createRandom(deriveSeed(stage.world.seed, "role", role));
  const principalId = `AROA${exampleKey("ASIA", roleRandom).slice(4)}`;
  return {
    type: "AssumedRole",
    user: session,
    accountId,
    arnRole: `assumed-role/${role}/${session}`,
    accessKey: exampleKey("ASIA", stage.random),
    principalId: `${principalId}:${session}`,
    issuer: { role, principalId },
    sessionStart: sessionStart(stage),
    mfa: false,
  };
}

/** Up to an hour before the first call. */
function sessionStart({ random, clock }: Stage): number {
  return clock.now - random.int(MINUTE_MS, HOUR_MS);
}

function regionOf(world: World): string {
  return world.hosts[0]?.region ?? "us-east-1";
}
