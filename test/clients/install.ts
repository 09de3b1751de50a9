import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Everything that is brought or written stands in here; it may be deleted at any time. */
export const FOLDER = fileURLToPath(new URL("../../.clients", import.meta.url));

const DEADLINE_MS = 600_000;
/** mcporter's; the others ask for less. */
const OLDEST_NODE = 24;
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const NODE_VERSION = "24.21.0";

type Packages = Readonly<Record<string, string>>;

/** Brings packages from the npm registry into a folder named for the first, unless they are there in these versions. */
export async function installPackages(packages: Packages): Promise<string> {
  const [name = "none"] = Object.keys(packages);
  const folder = path.join(FOLDER, "packages", name.replace("/", "+"));
  if (Object.keys(packages).length === 0) return folder;
  const manifest = JSON.stringify({ name: "clients", private: true, dependencies: packages });
  const done = path.join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === manifest) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), manifest);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  await promisify(execFile)("npm", ["install", ...flags], { cwd: folder, timeout: DEADLINE_MS });
  writeFileSync(done, manifest);
  return folder;
}

/** This Node, or where it is too old for the clients a newer one. */
export async function installNode(): Promise<string> {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_NODE) return process.execPath;
  const folder = await installPackages({ [NODE_PACKAGE]: NODE_VERSION });
  return path.join(folder, "node_modules", NODE_PACKAGE, "bin/node");
}
