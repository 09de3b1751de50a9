import { z } from "zod";
import { listPackageVulnerabilities } from "../api/operations/vulnerabilities.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { looseListing } from "../lists/loose-listing.ts";
import { cursor, maxTokens } from "../tool-kit/params.ts";

/** Built on what is known: path and status seen in client code, the fields of a package never (docs/threat-stack-api.md §3.7 [I]). */
export const getPackageVulnerabilities = defineTool({
  name: "threatstack_get_package_vulnerabilities",
  toolset: "vulnerabilities",
  operation: listPackageVulnerabilities,
  onRequest: true,
  title: "List CVEs of a package",
  description:
    "Lists what is known about one package's CVEs, as the API has it. Use it to judge an upgrade. Then threatstack_get_vulnerability with a CVE.",
  input: z.strictObject({
    package: z.string().min(1).describe("Package name."),
    status: z.enum(["active", "suppressed"]).optional().describe("Both unless said."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    return listAnswer(
      {
        ...looseListing(context.clean),
        tool: "threatstack_get_package_vulnerabilities",
        query,
        cursor: at,
        noun: cleanText`records`,
        load: (token) =>
          collectPages(
            {
              operation: listPackageVulnerabilities,
              input: { packageName: query.package, status: query.status, token },
              itemsOf: (page) => page.packages,
            },
            context,
          ),
        ifEmpty: cleanText`No CVE is known for this package; threatstack_get_vulnerabilities with query finds packages.`,
        next: cleanText`open one: threatstack_get_vulnerability cve=CVE`,
      },
      context,
    );
  },
});
