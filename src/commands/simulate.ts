import type { Config } from "../config/read-config.ts";
import { createLogger } from "../logger.ts";
import { openTenant } from "./open-tenant.ts";
import { stopSignal } from "./stop-signal.ts";

/** Serves the embedded API alone and prints the environment that a client needs; ends on SIGTERM or SIGINT. */
export async function simulate(config: Config): Promise<number> {
  const stopped = stopSignal();
  const logger = createLogger({ level: config.logLevel });
  const [{ createSimulator }, { parseFaults }] = await Promise.all([
    import("../simulator/create-simulator.ts"),
    import("../simulator/parse-faults.ts"),
  ]);
  const faults = parseFaults(config.fault ?? "");
  const { tenant, clock, dataFolder } = await openTenant(config, logger);
  const simulator = await createSimulator({
    tenant,
    clock,
    // Clients sign by the present, whatever time the tenant has.
    signingClock: Date.now,
    faults,
    seed: config.seed,
    port: config.port,
    logger,
  });
  const { userId, apiKey, organizationId } = simulator.credentials;
  process.stdout.write(`export THREATSTACK_BASE_URL=${simulator.url}
export THREATSTACK_USER_ID=${userId}
export THREATSTACK_API_KEY=${apiKey}
export THREATSTACK_ORG_ID=${organizationId}
# API version 1: export THREATSTACK_API_VERSION=1 THREATSTACK_BASE_URL=${simulator.urlV1}
`);
  if (config.now !== undefined) {
    const time = new Date(config.now).toISOString();
    process.stdout.write(
      `# The tenant stands at ${time}: ask by times, because ages count from the present.\n`,
    );
  }
  await stopped;
  await dataFolder?.close();
  await simulator.close();
  return 0;
}
