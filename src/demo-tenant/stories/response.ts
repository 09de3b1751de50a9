import { consoleCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import type { Host } from "../hosts.ts";
import { staffSession } from "../routine/admin-sessions.ts";
import { atHost, wait } from "../scene.ts";
import { sudo, type } from "../ssh-session.ts";
import type { Backdrop } from "./story.ts";

export interface Cleaning {
  readonly host: Host;
  /** Command lines, as root. */
  readonly lines: readonly string[];
}

/** Somebody of operations logs in and puts an end to it. */
export function cleanHost({ host, lines }: Cleaning): (start: number) => Backdrop {
  return (start) => ({
    name: "response",
    start,
    *perform(stage) {
      const scene = atHost(stage, host);
      const person = stage.random.pick(stage.world.peopleOf("operations"));
      const session = yield* staffSession(scene, person);
      for (const line of ["w", "ps auxf", "ss -tnp", "last -n 30"]) {
        wait(stage, 5000, 50_000);
        yield* type(scene, session, line);
      }
      for (const line of lines) {
        wait(stage, 10_000, 90_000);
        yield* sudo(scene, session, line);
      }
    },
  });
}

/** Somebody of security switches a key off and forbids its user, or its role's older sessions, everything. */
export function revokeKey(spec: {
  readonly user: string;
  readonly accessKeyId?: string;
}): (start: number) => Backdrop {
  const { user, accessKeyId } = spec;
  return (start) => ({
    name: "response",
    start,
    *perform(stage) {
      const by = consoleCaller(stage, stage.random.pick(stage.world.peopleOf("security")));
      const iam = { by, service: "iam" } as const;
      if (accessKeyId !== undefined) {
        const request = { userName: user, accessKeyId, status: "Inactive" };
        yield call(stage, { ...iam, eventName: "UpdateAccessKey", request });
      }
      wait(stage, 20_000, 90_000);
      const eventName = accessKeyId === undefined ? "PutRolePolicy" : "PutUserPolicy";
      const subject = accessKeyId === undefined ? { roleName: user } : { userName: user };
      const policyName =
        accessKeyId === undefined ? "AWSRevokeOlderSessions" : "AWSCompromisedKeyQuarantine";
      yield call(stage, { ...iam, eventName, request: { ...subject, policyName } });
    },
  });
}
