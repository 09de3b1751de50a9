import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const FOLDER = fileURLToPath(new URL("../../.conformance", import.meta.url));
const OLDEST_NODE = 22;

const SUITE = "@modelcontextprotocol/conformance";
const VERSIONS = { [SUITE]: "0.2.0-alpha.12", [nodePackage()]: "24.21.0" };

export interface Suite {
  /** A Node that is new enough for the suite, which this project does not ask of its users. */
  readonly node: string;
  readonly script: string;
}

/** Brings the suite, and where this Node is too old a newer one, into a folder of their own: no dependency of ours. */
export async function installSuite(): Promise<Suite> {
  const packages = path.join(FOLDER, "node_modules");
  const script = path.join(packages, SUITE, "dist/index.js");
  const brought = path.join(packages, nodePackage(), "bin/node");
  if (!existsSync(script) || !existsSync(brought)) {
    mkdirSync(FOLDER, { recursive: true });
    const manifest = { name: "conformance", private: true, dependencies: VERSIONS };
    writeFileSync(path.join(FOLDER, "package.json"), JSON.stringify(manifest));
    await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], {
      cwd: FOLDER,
    });
  }
  const isNewEnough = Number(process.versions.node.split(".")[0]) >= OLDEST_NODE;
  return { node: isNewEnough ? process.execPath : brought, script };
}

function nodePackage(): string {
  return `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
}
