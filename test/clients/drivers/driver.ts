import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerAddress } from "../client-program.ts";

export interface DriverTask {
  readonly server: ServerAddress;
  /** Where the stand-in for the model is. */
  readonly model: string;
  /** Imports a package of the client's own folder; the caller says what it uses of it. */
  readonly load: <Module>(name: string) => Promise<Module>;
}

/** What the program that started this one asks for, in the first argument. */
export function readTask(): DriverTask {
  const { packages, model, server } = JSON.parse(process.argv[2] ?? "") as {
    packages: string;
    model: string;
    server: ServerAddress;
  };
  const parent = pathToFileURL(path.join(packages, "package.json"));
  return { server, model, load: (name) => import(import.meta.resolve(name, parent)) };
}

export const QUESTION = "What needs triage?";
