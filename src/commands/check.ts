import type { Config } from "../config/read-config.ts";
import { createLogger } from "../logger.ts";
import { checkConnection } from "./check-connection.ts";
import { connect } from "./connect.ts";

/** Tries the credentials and prints what they allow; exit code 0 when all of it worked, else 1. */
export async function check(config: Config): Promise<number> {
  const connection = await connect(config, createLogger({ level: config.logLevel }));
  try {
    const { banner, baseUrl, apiVersion } = connection.upstream;
    const { all } = connection.organizations;
    let allOk = true;
    process.stdout.write(`${banner}${baseUrl.href}\n`);
    for (const { id, name, api, connection: state } of all) {
      const { ok, lines } = await checkConnection({ api, apiVersion, state });
      if (all.length > 1) lines.unshift(`organization ${name ?? id}`);
      process.stdout.write(`${lines.join("\n")}\n`);
      allOk &&= ok;
    }
    return allOk ? 0 : 1;
  } finally {
    await connection.close();
  }
}
