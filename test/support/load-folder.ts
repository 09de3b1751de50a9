import { onTestFinished } from "vitest";
import { type DataFolder, openDataFolder } from "../../src/data-folder/open-data-folder.ts";
import type { IntakeReport } from "../../src/tenant/intake.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { type FolderFiles, makeFolder } from "./make-folder.ts";

export interface LoadedFolder extends IntakeReport {
  readonly path: string;
  readonly tenant: Tenant;
  readonly dataFolder: DataFolder;
}

/** A folder that is read to its end and looked at again only when the test does; closed when the test ends. */
export async function loadFolder(folder: string | FolderFiles): Promise<LoadedFolder> {
  const path = typeof folder === "string" ? folder : await makeFolder(folder);
  const dataFolder = await openDataFolder(path, { lookEveryMs: 0 });
  onTestFinished(() => dataFolder.close());
  await dataFolder.whenRead;
  return { path, dataFolder, tenant: dataFolder.tenant, ...dataFolder.report() };
}

/** The events of an alert as they are sent. */
export async function eventTexts(tenant: Tenant, alertId: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of tenant.events(alertId)?.open() ?? []) texts.push(text);
  return texts;
}
