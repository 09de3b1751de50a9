import type { z } from "zod";
import type { ApiClient } from "../api/client.ts";
import type { Operation } from "../api/define-operation.ts";
import type { Clean } from "../text/clean.ts";
import { parseArguments } from "./parse-arguments.ts";

/** What every tool is given besides its arguments. */
export interface ToolContext {
  readonly api: ApiClient;
  /** The one door for every string of the API. */
  readonly clean: Clean;
  readonly now: () => Date;
  /** Aborted when the client cancels or goes away. */
  readonly signal: AbortSignal;
  /** Token budget of a result where the caller names none. */
  readonly maxTokens: number;
  /** Said at the head of every result, such as `[demo tenant] `; empty with a live API. */
  readonly banner: string;
  /**
   * Says how far a long call has come, `done` of `total` where that is known; a smaller number begins
   * another part of the work. Cheap: may be called for every page or chunk.
   */
  readonly progress?: Progress | undefined;
}

export type Progress = (done: number, total: number | undefined, message: string) => void;

/** A small core for programs; the text is the whole answer. */
export interface ToolCore {
  readonly total?: number;
  readonly shown?: number;
  readonly truncated?: boolean;
  readonly next_cursor?: string | null;
  /** Ids of the rows shown, as shown. */
  readonly ids?: readonly string[];
}

/** Something the answer mentions that can be read, or watched, as a resource. */
export interface ResourceLink {
  readonly uri: string;
  /** What a person would recognise it by, cleaned. */
  readonly name: string;
}

export interface ToolAnswer {
  readonly text: string;
  readonly core: ToolCore;
  /** At most three: each costs tokens, and the text is the whole answer without them. */
  readonly links?: readonly ResourceLink[];
}

export const TOOLSETS = [
  "alerts",
  "agents",
  "rules",
  "vulnerabilities",
  "organization",
  "export",
  "investigate",
  "legacy",
] as const;
export type Toolset = (typeof TOOLSETS)[number];

export interface ToolDefinition<Input extends z.ZodObject> {
  readonly name: `threatstack_${string}`;
  readonly toolset: Toolset;
  /** The API operation that it is there for; what else it reads serves the names beside ids. */
  readonly operation: Operation;
  /** Not in the default face: listed when it, or its toolset, is asked for. */
  readonly onRequest?: true;
  /** API versions that can serve it; 2 where absent. */
  readonly versions?: readonly (1 | 2)[];
  readonly title: string;
  /** What it does, when to use it, what to call next. */
  readonly description: string;
  readonly input: Input;
  readonly run: (input: z.output<Input>, context: ToolContext) => Promise<ToolAnswer>;
}

/** A tool whose arguments are parsed by its own schema. */
export interface Tool extends Omit<ToolDefinition<z.ZodObject>, "run" | "versions"> {
  readonly versions: readonly (1 | 2)[];
  readonly run: (input: unknown, context: ToolContext) => Promise<ToolAnswer>;
}

/** Keeps the types of the arguments inside the definition; outside, every tool looks alike. */
export function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): Tool {
  return {
    ...definition,
    versions: definition.versions ?? [2],
    run: (input, context) => definition.run(parseArguments(definition.input, input), context),
  };
}
