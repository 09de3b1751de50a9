import type { DataFolder } from "../data-folder/open-data-folder.ts";
import type { Config } from "../config/read-config.ts";
import { createLogger } from "../logger.ts";
import { checkConnection } from "./check-connection.ts";
import { intakeLines } from "../tool-kit/intake-text.ts";
import { connect } from "./connect.ts";

/** Tries the credentials and prints what they allow; exit code 0 when all of it worked, else 1. */
export async function check(config: Config): Promise<number> {
  const connection = await connect(config, createLogger({ level: config.logLevel }));
  try {
    const { banner, baseUrl, apiVersion, dataFolder } = connection.upstream;
    const { all } = connection.organizations;
    let allOk = true;
    process.stdout.write(`${banner}${baseUrl.href}\n`);
    if (dataFolder !== undefined) allOk = await checkFiles(dataFolder);
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

/** Whatever is in the folder is read first, however long that takes. */
async function checkFiles({ whenRead, report }: DataFolder): Promise<boolean> {
  await whenRead;
  const intake = report();
  const { head, lines } = intakeLines(intake);
  const isOk = intake.unreadCount === 0 && intake.events + intake.records > 0;
  const told = lines.map((line) => `     not read: ${line}`);
  process.stdout.write(`${[`${isOk ? "ok  " : "FAIL"} ${head}`, ...told].join("\n")}\n`);
  return isOk;
}
