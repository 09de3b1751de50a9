import type { Host } from "./hosts.ts";
import { roleNameOf } from "./hosts.ts";
import { exampleKey } from "./people.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { HOUR_MS } from "./time.ts";
import type { World } from "./world.ts";

/** Who calls AWS, from where and with what (API reference §3.10, `userIdentity` [S]). */
export interface CloudCaller {
  readonly type: "IAMUser" | "AssumedRole" | "AWSService";
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
export function userCaller(world: World, person: Person): CloudCaller {
  const { accounts } = world.organization;
  return {
    type: "IAMUser",
    user: person.login,
    accountId: accounts.production,
    arnRole: `user/${person.login}`,
    accessKey: person.accessKey,
    principalId: `AIDA${person.accessKey.slice(4)}`,
    sessionStart: world.now - HOUR_MS,
    mfa: false,
    ip: person.address,
    userAgent: CLI,
    region: regionOf(world),
  };
}

/** A person in the console, with a second factor. */
export function consoleCaller(world: World, person: Person, random: Random): CloudCaller {
  const key = exampleKey("ASIA", random);
  return { ...userCaller(world, person), accessKey: key, mfa: true, userAgent: CONSOLE };
}

/** The role session of an instance, as its own programs use it: from its public address or from inside. */
export function instanceCaller(host: Host, random: Random, sessionStart: number): CloudCaller {
  const role = roleNameOf(host.role);
  return {
    ...roleSession({ role, session: host.instanceId, accountId: host.account, random }),
    sessionStart,
    ip: host.publicAddress ?? host.address,
    userAgent: BOTO,
    region: host.region,
    isInstance: true,
  };
}

export interface RobotOptions {
  readonly random: Random;
  /** Role name, which is also the session's. */
  readonly role: string;
  readonly ip: string;
  readonly userAgent: string;
}

/** Automation: a role assumed by a pipeline, or by an AWS service (`ip` is then the service's name). */
export function robotCaller(
  world: World,
  { random, role, ip, userAgent }: RobotOptions,
): CloudCaller {
  const accountId = world.organization.accounts.production;
  const session = roleSession({ role, session: `${role}-session`, accountId, random });
  return { ...session, sessionStart: world.now - HOUR_MS, ip, userAgent, region: regionOf(world) };
}

function roleSession(options: {
  role: string;
  session: string;
  accountId: string;
  random: Random;
}): Omit<CloudCaller, "sessionStart" | "ip" | "userAgent" | "region"> {
  const { role, session, accountId, random } = options;
  const accessKey = exampleKey("ASIA", random);
  const principalId = `AROA${accessKey.slice(4)}`;
  return {
    type: "AssumedRole",
    user: session,
    accountId,
    arnRole: `assumed-role/${role}/${session}`,
    accessKey,
    principalId: `${principalId}:${session}`,
    issuer: { role, principalId },
    mfa: false,
  };
}

function regionOf(world: World): string {
  return world.hosts[0]?.region ?? "us-east-1";
}
