/**
 * How it ended, as far as the event says: `ok`, `refused` by whoever decides on rights or passwords,
 * `failed` for any other reason; "" where it does not say, which for most types means that it happened.
 */
export type Outcome = "" | "failed" | "ok" | "refused";

/** Whether what was tried did not happen. */
export function isUndone(outcome: Outcome): boolean {
  return outcome === "failed" || outcome === "refused";
}

/** What an event did, in the few words the behaviour table is written in. */
export type Act =
  | "start"
  | "exit"
  | "connect"
  | "accept"
  | "write"
  | "read"
  | "delete"
  | "mode"
  | "load"
  | "access"
  | "inject"
  | "registry"
  | "pipe"
  | "dns"
  | "script"
  | "service"
  | "task"
  | "account"
  | "logon"
  | "audit"
  | "share"
  | "api"
  | "kubernetes"
  | "log"
  | "kernel"
  | "intel"
  | "other";

/** What the behaviour table looks at. Everything lower-case except on Linux, where case tells files apart. */
export interface Signals {
  readonly act: Act;
  /** Base name of the acting program, or the service called. */
  readonly program: string;
  /** Its whole path. */
  readonly path: string;
  /** Base name of the parent program. */
  readonly parent: string;
  /** Whole command line, script text, log line or request parameters. */
  readonly command: string;
  /** What was acted on: file, key, image, address with port, API name, resource. */
  readonly target: string;
  /** What else decides: access mask, event id, error code, user agent, flags. */
  readonly extra: string;
  readonly user: string;
  /**
   * Values with the whole path that decides what they mean, each between broken bars:
   * `¦launchPermission.remove.items.group=all¦imageId=ami-1¦`. No value holds a broken bar.
   * Of a Linux command line the commands that it runs: see `commandsOf`.
   */
  readonly params: string;
  readonly outcome: Outcome;
}

const QUIET: Signals = {
  act: "other",
  program: "",
  path: "",
  parent: "",
  command: "",
  target: "",
  extra: "",
  user: "",
  params: "",
  outcome: "",
};

/** Signals with the unsaid ones empty. */
export function signalsOf(said: Partial<Signals>): Signals {
  return { ...QUIET, ...said };
}
