import type { RuleRecord } from "../tenant/tenant.ts";
import type { TenantEvent } from "./scene.ts";

interface WatchedPath {
  readonly path: string;
  readonly recursive: boolean;
}

/** Whether a file rule watches the file of an event; rules of other types watch everything (docs/threat-stack-api.md §3.6). */
export function watches(rule: RuleRecord, event: TenantEvent): boolean {
  if (rule.type !== "File") return true;
  const { filename, action } = event;
  if (typeof filename !== "string" || typeof action !== "string") return false;
  const actions = new Set(stringsOf(rule["eventsToMonitor"]).map((name) => name.toLowerCase()));
  if (!actions.has("all") && !actions.has(action)) return false;
  const base = filename.slice(filename.lastIndexOf("/") + 1);
  if (stringsOf(rule["ignoreFiles"]).some((glob) => fits(glob, base))) return false;
  const paths = Array.isArray(rule["fileIntegrityPaths"]) ? rule["fileIntegrityPaths"] : [];
  return paths.some((watched) => isWatchedPath(watched) && lies(filename, watched));
}

function lies(filename: string, { path, recursive }: WatchedPath): boolean {
  if (filename === path) return true;
  if (!filename.startsWith(`${path}/`)) return false;
  return recursive || !filename.slice(path.length + 1).includes("/");
}

/** Globs as seen in real rules: `*swp`, `nssdb*`, `.*`, `*~` (docs/threat-stack-api.md §3.6). */
function fits(glob: string, base: string): boolean {
  const star = glob.indexOf("*");
  if (star === -1) return glob === base;
  const head = glob.slice(0, star);
  const tail = glob.slice(star + 1);
  return base.length >= head.length + tail.length && base.startsWith(head) && base.endsWith(tail);
}

function isWatchedPath(value: unknown): value is WatchedPath {
  return typeof value === "object" && value !== null && "path" in value && "recursive" in value;
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
