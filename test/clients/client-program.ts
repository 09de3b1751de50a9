import type { Step } from "./conversation.ts";
import type { ModelRequest } from "./stand-in/dialect.ts";

export type Transport = "stdio" | "http";

/** How a client comes to the server: it starts a process, or is told an address. */
export type ServerAddress =
  | {
      readonly transport: "stdio";
      readonly command: string;
      readonly args: readonly string[];
    }
  | { readonly transport: "http"; readonly url: string };

export interface Session {
  readonly server: ServerAddress;
  readonly steps: readonly Step[];
  /** Where the client's packages are. */
  readonly folder: string;
  /** An empty folder: its HOME and working directory. */
  readonly home: string;
  /** A Node that is new enough for the client, which this project does not ask of its users. */
  readonly node: string;
}

/** What came to the model, and what the client printed besides. */
export interface Reached extends ModelRequest {
  readonly output: string;
}

export interface ClientProgram {
  /** As it is named on the command line. */
  readonly name: string;
  readonly version: string;
  /** To be brought from the npm registry; none where the client is a dependency of this project. */
  readonly packages: Readonly<Record<string, string>>;
  run(session: Session): Promise<Reached>;
}
