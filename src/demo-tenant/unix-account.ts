import type { Person } from "./people.ts";

/** Unset audit id and session of processes that no login started (docs/threat-stack-api.md §3.10 [S]). */
const UNSET_ID = 4_294_967_295;

/** Who a Linux process runs as, and which login it descends from. */
export interface UnixAccount {
  readonly user: string;
  readonly uid: number;
  readonly group: string;
  readonly gid: number;
  /** Id and name of the login user; they survive sudo. */
  readonly auid: number;
  readonly auser?: string;
  readonly session: number;
  readonly tty: string | null;
}

const SERVICE_IDS: Readonly<Record<string, number>> = {
  root: 0,
  "www-data": 33,
  backup: 34,
  postgres: 113,
  redis: 114,
  nginx: 101,
  app: 990,
  jenkins: 995,
  chrony: 996,
  scanner: 1999,
  deploy: 1998,
};

/** A daemon's account: no login, no session, no terminal. */
export function serviceAccount(user: string): UnixAccount {
  const id = SERVICE_IDS[user] ?? 900;
  const unset = { auid: UNSET_ID, session: UNSET_ID, tty: null };
  return { user, uid: id, group: user, gid: id, ...unset };
}

export interface SessionOptions {
  readonly session: number;
  readonly tty: string | null;
}

/** A user name that is no person's, logged in: a default account or a robot. */
export function loginAccount(user: string, uid: number, options: SessionOptions): UnixAccount {
  return { user, uid, group: user, gid: uid, auid: uid, auser: user, ...options };
}

export function personAccount(person: Person, options: SessionOptions): UnixAccount {
  return loginAccount(person.login, person.uid, options);
}

/** Root by sudo: the login stays visible in `auid`, `auser` and `session`. */
export function asRoot(account: UnixAccount): UnixAccount {
  return { ...account, user: "root", uid: 0, group: "root", gid: 0 };
}
