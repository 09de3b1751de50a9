/** A capability as the server declares it in `initialize`; `resources.subscribe` is a member of one. */
export type Capability = "logging" | "prompts" | "resources";

export interface Scenario {
  readonly name: string;
  /** Protocol versions it is run at. */
  readonly versions: readonly string[];
  /** Skipped, by name, where the server does not declare it. */
  readonly needs?: Capability;
}

const V2025_06 = "2025-06-18";
const V2025_11 = "2025-11-25";
const V2026_07 = "2026-07-28";

const SESSIONS = [V2025_06, V2025_11];
const ALL = [...SESSIONS, V2026_07];
const NEWEST = [V2025_11, V2026_07];

/**
 * What the suite can ask of any server, whatever it offers. The others ask for tools, prompts or
 * resources of their own (resources-subscribe for `test://watched-resource`): see `fixture/`.
 */
export const SCENARIOS: readonly Scenario[] = [
  { name: "server-initialize", versions: SESSIONS },
  { name: "server-session-lifecycle", versions: [V2025_11] },
  { name: "server-stateless", versions: [V2026_07] },
  { name: "ping", versions: SESSIONS },
  { name: "logging-set-level", versions: SESSIONS, needs: "logging" },
  { name: "tools-list", versions: ALL },
  { name: "resources-list", versions: ALL, needs: "resources" },
  { name: "sep-2164-resource-not-found", versions: [V2026_07], needs: "resources" },
  { name: "prompts-list", versions: ALL, needs: "prompts" },
  { name: "server-sse-multiple-streams", versions: NEWEST },
  { name: "dns-rebinding-protection", versions: NEWEST },
  { name: "caching", versions: [V2026_07] },
  { name: "http-header-validation", versions: [V2026_07] },
  { name: "input-required-result-unsupported-methods", versions: [V2026_07] },
];

/** Checks inside of a scenario that ask for a capability although the scenario fits any server. */
export const CHECK_NEEDS: Readonly<Record<string, Capability>> = {
  "sep-2549-prompts-list-caching-hints": "prompts",
  "sep-2549-resources-list-caching-hints": "resources",
  "sep-2549-resources-templates-list-caching-hints": "resources",
  "sep-2549-resources-read-caching-hints": "resources",
};

/** Checks of `server-stateless` that call tools which only a fixture has; the suite says "Not testable" without them. */
export const FIXTURE_CHECKS: readonly string[] = [
  "sep-2575-server-rejects-undeclared-capability",
  "sep-2575-missing-capability-http-400",
  "sep-2575-http-server-no-independent-requests-on-stream",
  "sep-2575-server-no-log-without-loglevel",
];

/** The frozen sets the fixture is judged by: each names its own scenarios. */
export const REQUIREMENTS: readonly string[] = NEWEST;

/** Of those sets, what asks for an extension of the protocol that nothing here offers. */
export function isExtension(scenario: string): boolean {
  return scenario.startsWith("tasks-");
}
