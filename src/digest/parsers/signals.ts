export type Outcome = "" | "failed" | "ok";

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
};

/** Signals with the unsaid ones empty. */
export function signalsOf(said: Partial<Signals>): Signals {
  return { ...QUIET, ...said };
}
