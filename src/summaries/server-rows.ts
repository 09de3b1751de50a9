import type { Server } from "../api/schemas/server.ts";
import type { Clean } from "../text/clean.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";

export const SERVER_COLUMNS = [
  "id",
  "name",
  "monitored",
  "state",
  "type",
  "region",
  "private",
  "public",
  "launched",
];

/** EC2 instances as cells of `SERVER_COLUMNS`; their ids stay whole, because people search AWS with them. */
export function serverRows(servers: readonly Server[], clean: Clean): Row[] {
  return servers.map((server) => ({
    id: clean(server.id),
    name: clean(nameTag(server.tags), 60),
    monitored: clean(server.monitored),
    state: clean(server.state),
    type: clean(server.instanceType),
    region: clean(server.region),
    private: clean(server.privateIpAddress),
    public: clean(server.publicIpAddress),
    launched: clean(formatTime(server.launchTime)),
  }));
}

function nameTag(tags: unknown): unknown {
  return (Array.isArray(tags) ? tags : []).find(isNameTag)?.value;
}

function isNameTag(tag: unknown): tag is { readonly value?: unknown } {
  return typeof tag === "object" && tag !== null && "key" in tag && tag.key === "Name";
}
