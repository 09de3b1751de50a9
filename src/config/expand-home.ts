import { homedir } from "node:os";
import type { Environment } from "./environment.ts";

/** A leading `~` as a shell reads it, which never sees the files that start a server for a client. */
export function expandHome(path: string, environment: Environment): string {
  if (!/^~(?=$|[/\\])/.test(path)) return path;
  const home = environment["HOME"] || environment["USERPROFILE"] || homedir();
  return home + path.slice(1);
}

/** The same environment, where variables that name a file of ours may begin with `~`. */
export function expandFileVariables(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      const isFile = /^(THREATSTACK|TS)_\w+_FILE$/.test(name);
      return [name, isFile && value !== undefined ? expandHome(value.trim(), environment) : value];
    }),
  );
}
