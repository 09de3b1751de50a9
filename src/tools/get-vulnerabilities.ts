import { z } from "zod";
import { listVulnerabilities } from "../api/operations/vulnerabilities.ts";
import type { Vulnerability } from "../api/schemas/vulnerability.ts";
import { facetOf } from "../summaries/overview.ts";
import {
  packageOf,
  severityRank,
  VULNERABILITY_COLUMNS,
  vulnerabilityKey,
  vulnerabilityRows,
} from "../summaries/vulnerability-rows.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { agentId, cursor, maxTokens } from "../tool-kit/params.ts";
import { resolveAgentId } from "../lookups/resolve-id.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getVulnerabilities = defineTool({
  name: "threatstack_get_vulnerabilities",
  toolset: "vulnerabilities",
  operation: listVulnerabilities,
  title: "List CVE findings",
  description:
    "Lists CVE findings, the most severe first, with package and how many agents have it. Use it to see what is exposed on all hosts or one. Then threatstack_get_vulnerable_servers with a CVE.",
  input: z.strictObject({
    status: z.enum(["active", "suppressed"]).default("active").describe("Active unless said."),
    severity: z.enum(["high", "medium", "low"]).optional().describe("As the NVD grades it."),
    agent_id: agentId.optional(),
    has_security_notices: z.boolean().optional().describe("With a notice of the distribution."),
    query: z.string().optional().describe("Words in CVE or package."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    const input = {
      status: query.status,
      severity: query.severity,
      hasSecurityNotices: query.has_security_notices,
      agentId: query.agent_id && (await resolveAgentId(query.agent_id, context)),
    };
    return listAnswer<Vulnerability>(
      {
        tool: "threatstack_get_vulnerabilities",
        query,
        cursor: at,
        noun: cleanText`CVE findings`,
        order: cleanText`most severe first`,
        load: (token) =>
          collectPages(
            {
              operation: listVulnerabilities,
              input: { ...input, token },
              itemsOf: (page) => page.cves,
            },
            context,
          ),
        filter: wordFilter(query.query, searched),
        keyOf: (finding) => String(severityRank(finding)),
        idOf: vulnerabilityKey,
        descending: false,
        columns: VULNERABILITY_COLUMNS,
        rowsOf: async (findings) => vulnerabilityRows(findings, clean),
        facetsOf: async (findings) => [
          facetOf(findings, {
            argument: cleanText`severity`,
            valueOf: ({ severity }) => clean(severity),
          }),
          facetOf(findings, {
            name: cleanText`package`,
            argument: cleanText`query`,
            valueOf: (finding) => clean(packageOf(finding), 60),
          }),
        ],
        ifEmpty: cleanText`Likely nothing fits these filters, or agents have not yet sent their packages (once a day).`,
        next: cleanText`who has it: threatstack_get_vulnerable_servers cve=CVE`,
      },
      context,
    );
  },
});

function searched(finding: Vulnerability): unknown {
  return [finding.cveNumber, finding.systemPackage, finding.reportedPackage];
}
