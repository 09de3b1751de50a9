import type {
  VulnerabilityRecord,
  VulnerabilitySuppressionRecord,
  VulnerableAgent,
} from "../../tenant/records/vulnerability.ts";
import type { AgentRecord, Tenant } from "../../tenant/tenant.ts";
import { CVES, type Cve } from "./cves.ts";
import { DISTRIBUTIONS, type Distribution, type Package } from "./packages.ts";
import { randomOf } from "./random-of.ts";

/** Of the agents with a package, those that have its newest build. */
const PATCHED = 0.4;
/** On container hosts only. */
const CONTAINER_PACKAGES = new Set(["docker", "containerd", "runc"]);

/**
 * CVE findings that follow from the agents' operating systems and kernels (docs/threat-stack-api.md §3.7 [C]): one a
 * CVE and package, listing the agents that have not updated it. Windows reports no packages [I].
 */
export function deriveVulnerabilities(
  tenant: Tenant,
  suppressions: readonly VulnerabilitySuppressionRecord[],
): VulnerabilityRecord[] {
  const active = suppressions.filter(({ isActive }) => isActive);
  const suppressed = new Set(active.map(({ cveNumber }) => cveNumber));
  const installed = installedPackages(tenant);
  return CVES.flatMap((cve) =>
    installed
      .filter((candidate) => isAffected(cve, candidate))
      .map((candidate) => toFinding(cve, candidate, suppressed)),
  );
}

/** A package in one version and the agents that have it unpatched. */
interface Installed {
  readonly reported: string;
  readonly system: string;
  /** The version of a kernel. */
  readonly kernel?: string;
  readonly distribution: Distribution;
  readonly agents: readonly VulnerableAgent[];
}

function installedPackages(tenant: Tenant): Installed[] {
  return DISTRIBUTIONS.flatMap((distribution) => {
    const agents = tenant.agents.filter(({ osVersion = "" }) =>
      distribution.osVersion.test(osVersion),
    );
    const packages = distribution.packages.map((name) =>
      installedPackage(tenant, name, { distribution, agents }),
    );
    return [...packages, ...installedKernels(distribution, agents)].filter(
      (candidate) => candidate.agents.length > 0,
    );
  });
}

interface Hosts {
  readonly distribution: Distribution;
  readonly agents: readonly AgentRecord[];
}

function installedPackage(
  tenant: Tenant,
  one: Package,
  { distribution, agents }: Hosts,
): Installed {
  const { name, version, release } = one;
  const withIt = agents.filter((agent) => !CONTAINER_PACKAGES.has(name) || runsContainers(agent));
  const behind = withIt.filter(({ id }) => !randomOf(tenant, "patch", name, id).chance(PATCHED));
  return {
    reported: `${name} ${version}`,
    system: `${name} ${version}-${release}`,
    distribution,
    agents: behind.map(toVulnerable),
  };
}

/** A kernel is what an agent says it runs, so nobody has it in another build. */
function installedKernels(distribution: Distribution, agents: readonly AgentRecord[]): Installed[] {
  const kernels = [...new Set(agents.flatMap(({ kernel }) => kernel ?? []))];
  return kernels.map((kernel) => ({
    reported: `${distribution.kernelPackage} ${kernel.split("-", 1)[0] ?? ""}`,
    system: `${distribution.kernelPackage} ${kernel}`,
    kernel,
    distribution,
    agents: agents.filter((agent) => agent.kernel === kernel).map(toVulnerable),
  }));
}

/** Versions of container agents end in `c` (docs/threat-stack-api.md §3.3 [S]). */
function runsContainers({ version }: AgentRecord): boolean {
  return version.endsWith("c");
}

function toVulnerable({ id, hostname }: AgentRecord): VulnerableAgent {
  return { agentId: id, hostname };
}

function isAffected(cve: Cve, { reported, kernel }: Installed): boolean {
  if (kernel === undefined) return cve.packages.has(reported);
  return cve.kernels.some((beginning) => kernel.startsWith(beginning));
}

function toFinding(
  { cveNumber, vectorType, severity }: Cve,
  { reported, system, distribution, agents }: Installed,
  suppressed: ReadonlySet<string>,
): VulnerabilityRecord {
  return {
    cveNumber,
    reportedPackage: reported,
    systemPackage: system,
    vectorType,
    severity,
    isSuppressed: suppressed.has(cveNumber),
    securityNotices: severity === "high" ? [distribution.noticeUrl(cveNumber)] : [],
    agents,
  };
}
