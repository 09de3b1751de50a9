import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import { pageByPlace } from "../list-page.ts";
import { choiceParameter, choiceParameters, flagParameter, textParameter } from "../query.ts";
import type { VulnerabilityRecord, VulnerableAgent } from "../../tenant/records/vulnerability.ts";
import type { ApiRequest, Route, RouteContext } from "../router.ts";
import type { Store } from "../store.ts";
import { type Dated, newestFirst } from "../newest-first.ts";

const SEVERITIES = ["high", "medium", "low"] as const;
const STATUSES = ["active", "suppressed"] as const;

/**
 * docs/threat-stack-api.md §2.1 rows 11 to 13 [C]. Lists are ordered by number [I]; without a `status` both active and
 * suppressed findings are meant, since a client that sends none reads `isSuppressed` [C].
 */
export function vulnerabilityRoutes({ store, tokens }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/vulnerabilities",
      async answer({ query }) {
        const page = await pageByPlace(
          { list: "cves", tokens, query, select: (filters) => selectFindings(store, filters) },
          placeOfFinding,
        );
        return jsonAnswer({ cves: page.rows, token: page.token ?? null });
      },
    },
    {
      method: "GET",
      path: "/v2/vulnerabilities/:cveNumber",
      answer: ({ params }) => jsonAnswer(oneCve(store, params["cveNumber"])),
    },
    {
      method: "GET",
      path: "/v2/vulnerabilities/:cveNumber/servers",
      async answer({ params, query }) {
        const { cveNumber = "" } = params;
        const list = `servers of ${cveNumber}`;
        const select = (): VulnerableAgent[] => affectedBy(findingsOf(store, cveNumber));
        const page = await pageByPlace({ list, tokens, query, select }, placeOfAgent);
        return jsonAnswer({ servers: page.rows, token: page.token ?? null });
      },
    },
  ];
}

/**
 * docs/threat-stack-api.md §2.1 rows 14 and 15. Low confidence: of packages only the early key of the list is known, so
 * its elements are taken for findings; of suppressions not even a field (§3.7). They stand before `:cveNumber`.
 */
export function looseVulnerabilityRoutes({ store, tokens }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/vulnerabilities/suppressions",
      answer({ query }) {
        const active = flagParameter(query, "active");
        const suppressions = store
          .vulnerabilitySuppressions()
          .filter(({ isActive }) => active === undefined || isActive === active);
        return jsonAnswer({ suppressions, token: null });
      },
    },
    {
      method: "GET",
      path: "/v2/vulnerabilities/package/:packageName",
      async answer({ params, query }: ApiRequest) {
        const { packageName = "" } = params;
        const list = `package ${packageName}`;
        const select = (filters: URLSearchParams): VulnerabilityRecord[] =>
          findingsIn(store, packageName, filters);
        const page = await pageByPlace({ list, tokens, query, select }, placeOfFinding);
        return jsonAnswer({ packages: page.rows, token: page.token ?? null });
      },
    },
  ];
}

function selectFindings(store: Store, query: URLSearchParams): VulnerabilityRecord[] {
  const status = choiceParameter(query, "status", STATUSES);
  const severities = new Set<string>(choiceParameters(query, "severity", SEVERITIES));
  const agentId = textParameter(query, "agentId");
  const hasNotices = flagParameter(query, "hasSecurityNotices");
  const tests: ((finding: VulnerabilityRecord) => boolean)[] = [
    ({ isSuppressed }) => status === undefined || isSuppressed === (status === "suppressed"),
    ({ severity }) => severities.size === 0 || severities.has(severity),
    ({ agents = [] }) => agentId === undefined || agents.some((one) => one.agentId === agentId),
    ({ securityNotices = [] }) =>
      hasNotices === undefined || securityNotices.length > 0 === hasNotices,
  ];
  return store
    .vulnerabilities()
    .filter((finding) => tests.every((test) => test(finding)))
    .toSorted((left, right) => newestFirst(placeOfFinding(left), placeOfFinding(right)));
}

/** By name and version, or by name alone. An unknown package is not found, as an unknown id is [I]. */
function findingsIn(store: Store, name: string, query: URLSearchParams): VulnerabilityRecord[] {
  const findings = selectFindings(store, new URLSearchParams()).filter(({ reportedPackage }) =>
    [reportedPackage, reportedPackage.split(" ", 1)[0]].includes(name),
  );
  if (findings.length === 0) throw new ApiFailure(404, "Package not found.");
  const wanted = new Set(selectFindings(store, query));
  return findings.filter((finding) => wanted.has(finding));
}

function findingsOf(store: Store, cveNumber: string): VulnerabilityRecord[] {
  const findings = store.vulnerabilities().filter((finding) => finding.cveNumber === cveNumber);
  if (findings.length === 0) throw new ApiFailure(404, "Vulnerability not found.");
  return findings;
}

/** A CVE that is in several packages is shown by its first one, with the agents of all [I]. */
function oneCve(store: Store, cveNumber = ""): VulnerabilityRecord {
  const findings = findingsOf(store, cveNumber);
  const [first] = findings;
  if (first === undefined) throw new ApiFailure(404, "Vulnerability not found.");
  return { ...first, agents: affectedAgents(findings) };
}

/** No affected server is likely a 404, as empty answers are elsewhere (docs/threat-stack-api.md §2.0 [I]). */
function affectedBy(findings: readonly VulnerabilityRecord[]): VulnerableAgent[] {
  const agents = affectedAgents(findings);
  if (agents.length === 0) {
    throw new ApiFailure(404, "There is no data associated with the query.");
  }
  return agents;
}

function affectedAgents(findings: readonly VulnerabilityRecord[]): VulnerableAgent[] {
  const byId = new Map(
    findings.flatMap(({ agents = [] }) => agents.map((agent) => [agent.agentId, agent])),
  );
  return [...byId.values()].toSorted((left, right) => (left.agentId < right.agentId ? -1 : 1));
}

/** These have no time of their own: their names alone order them. */
const NO_TIME = "";

function placeOfFinding({ cveNumber, systemPackage }: VulnerabilityRecord): Dated {
  return { id: `${cveNumber} ${systemPackage}`, createdAt: NO_TIME };
}

function placeOfAgent({ agentId }: VulnerableAgent): Dated {
  return { id: agentId, createdAt: NO_TIME };
}
