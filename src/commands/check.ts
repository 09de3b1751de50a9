import type { Config } from "../config/read-config.ts";
import { createLogger } from "../logger.ts";
import { checkConnection } from "./check-connection.ts";
import { connect } from "./connect.ts";

/** Tries the credentials and prints what they allow; exit code 0 when all of it worked, else 1. */
export async function check(config: Config): Promise<number> {
  const connection = await connect(config, createLogger({ level: config.logLevel }));
  try {
    const { ok, lines } = await checkConnection(connection);
    const { banner, baseUrl } = connection.upstream;
    process.stdout.write([`${banner}${baseUrl.href}`, ...lines, ""].join("\n"));
    return ok ? 0 : 1;
  } finally {
    await connection.close();
  }
}
