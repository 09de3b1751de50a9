import { z } from "zod";
import { listVulnerableServers } from "../api/operations/vulnerabilities.ts";
import type { VulnerableServer } from "../api/schemas/vulnerability.ts";
import { shortIds } from "../summaries/short-id.ts";
import { agentHostnames } from "../lookups/agent-hostnames.ts";
import { answerList } from "../lists/answer-list.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, cve, maxTokens } from "../tool-kit/params.ts";

export const getVulnerableServers = defineTool({
  name: "threatstack_get_vulnerable_servers",
  toolset: "vulnerabilities",
  operation: listVulnerableServers,
  title: "List servers with a CVE",
  description:
    "Lists the servers that a CVE affects, by hostname. Use it to scope a CVE. Then threatstack_get_agent with an id.",
  input: z.strictObject({ cve, cursor, max_tokens: maxTokens }),

  async run({ cursor: at, max_tokens, ...query }, context) {
    const { clean } = context;
    const names = await agentHostnames(context);
    const nameOf = ({ agentId, hostname }: VulnerableServer) =>
      hostname || names.get(agentId) || "";
    return answerList<VulnerableServer>(
      {
        tool: "threatstack_get_vulnerable_servers",
        query,
        cursor: at,
        maxTokens: max_tokens,
        noun: "servers",
        order: "by hostname",
        load: (token) =>
          collectPages(
            {
              operation: listVulnerableServers,
              input: { cveNumber: query.cve, token },
              itemsOf: (page) => page.servers,
            },
            context,
          ),
        keyOf: nameOf,
        idOf: (server) => server.agentId,
        descending: false,
        columns: ["id", "hostname"],
        rowsOf: async (servers) => {
          const ids = shortIds(servers.map((server) => server.agentId));
          return servers.map((server) => ({
            id: clean(ids.get(server.agentId)),
            hostname: clean(nameOf(server), 80),
          }));
        },
        facetsOf: async () => [],
        about: () => "",
        ifEmpty:
          "No server has this CVE, or it is not known here; threatstack_get_vulnerabilities lists those that are.",
        next: "open one: threatstack_get_agent agent_id=ID",
      },
      context,
    );
  },
});
