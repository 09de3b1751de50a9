import { z } from "zod";
import type { HostNames } from "../answers/host-names.ts";
import { listVulnerableServers } from "../api/operations/vulnerabilities.ts";
import type { VulnerableServer } from "../api/schemas/vulnerability.ts";
import { shortIds } from "../summaries/short-id.ts";
import { hostNames } from "../lookups/host-names.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
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

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    // Asked for at the same time as the list, so that a failing API is waited for once.
    const asked = hostNames(context);
    let names: HostNames["byId"] = new Map();
    const nameOf = ({ agentId, hostname }: VulnerableServer) =>
      hostname || names.get(agentId) || "";
    return listAnswer<VulnerableServer>(
      {
        tool: "threatstack_get_vulnerable_servers",
        query,
        cursor: at,
        noun: cleanText`servers`,
        order: cleanText`by hostname`,
        load: async (token) => {
          const list = collectPages(
            {
              operation: listVulnerableServers,
              input: { cveNumber: query.cve, token },
              itemsOf: (page) => page.servers,
            },
            context,
          );
          const [collected, { byId }] = await Promise.all([list, asked]);
          names = byId;
          return collected;
        },
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
        ifEmpty: cleanText`No server has this CVE, or it is not known here; threatstack_get_vulnerabilities lists those that are.`,
        next: cleanText`open one: threatstack_get_agent agent_id=ID`,
      },
      context,
    );
  },
});
