import type { Config } from "../config/read-config.ts";
import { createConfirmations } from "../confirm/create-confirmations.ts";
import type { Logger } from "../logger.ts";
import type { NoWrites } from "../mcp/instructions.ts";
import type { WriteServices } from "../tool-kit/write-services.ts";
import type { Watch } from "../watch/create-watch.ts";
import { createWriteLog } from "../write-log.ts";
import type { Connection } from "./connect.ts";

/** Told where somebody may expect to write. */
export function noWrites({ folder, writes }: Config, apiVersion: 1 | 2): NoWrites | undefined {
  if (folder !== undefined) return "files";
  return writes.isAllowed && apiVersion === 1 ? "version 1" : undefined;
}

interface WriteParts {
  readonly config: Config;
  readonly watch: Watch;
  /** Id of the organization that is watched. */
  readonly home: string;
  readonly connection: Connection;
  readonly logger: Logger;
}

export function writeServices({
  config,
  watch,
  home,
  connection,
  logger,
}: WriteParts): WriteServices {
  return {
    confirmations: createConfirmations({
      secret: config.writes.secret,
      now: connection.upstream.clock,
    }),
    record: createWriteLog(logger),
    changed(organization, changes) {
      // Resources are those of the first organization.
      if (organization === home) for (const { topic, ids } of changes) watch.tell(topic, ids);
    },
  };
}
