import { z } from "zod";
import { listServers } from "../api/operations/servers.ts";
import type { Server } from "../api/schemas/server.ts";
import { facetOf } from "../summaries/overview.ts";
import { SERVER_COLUMNS, serverRows } from "../summaries/server-rows.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, maxTokens } from "../tool-kit/params.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getServers = defineTool({
  name: "threatstack_get_servers",
  toolset: "agents",
  operation: listServers,
  title: "List EC2 servers",
  description:
    "Lists EC2 instances of the account, with or without an agent. Use it to find servers nobody monitors, or whose an instance id or address is (query). Then threatstack_get_agents with instance_id.",
  input: z.strictObject({
    monitored: z.boolean().optional().describe("With an agent, or without."),
    query: z.string().optional().describe("Words anywhere: instance id, address, tag."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    return listAnswer<Server>(
      {
        tool: "threatstack_get_servers",
        query,
        cursor: at,
        noun: cleanText`EC2 servers`,
        order: cleanText`by id`,
        load: (token) =>
          collectPages(
            {
              operation: listServers,
              input: { monitored: query.monitored, token },
              itemsOf: (page) => page.servers,
            },
            context,
          ),
        filter: wordFilter(query.query, (server) => server),
        keyOf: (server) => server.id,
        idOf: (server) => server.id,
        descending: false,
        columns: SERVER_COLUMNS,
        rowsOf: async (servers) => serverRows(servers, clean),
        facetsOf: async (servers) => [
          facetOf(servers, {
            argument: cleanText`monitored`,
            valueOf: ({ monitored }) => clean(monitored),
          }),
          facetOf(servers, {
            name: cleanText`region`,
            argument: cleanText`query`,
            valueOf: ({ region }) => clean(region),
          }),
          facetOf(servers, {
            name: cleanText`type`,
            argument: cleanText`query`,
            valueOf: ({ instanceType }) => clean(instanceType),
          }),
          facetOf(servers, {
            name: cleanText`state`,
            argument: cleanText`query`,
            valueOf: ({ state }) => clean(state),
          }),
        ],
        ifEmpty: cleanText`Likely no AWS profile is connected, or nothing fits; call without arguments to see all.`,
        next: cleanText`its agent: threatstack_get_agents instance_id=ID`,
      },
      context,
    );
  },
});
