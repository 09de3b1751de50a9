import type { CachedClient } from "../api/cached-client.ts";
import type { WholeText } from "../text/answer-text.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import type { ToolContext } from "../tool-kit/tool-context.ts";
import type { Topic } from "../watch/create-watch.ts";
import type { Complete } from "./complete.ts";

/** What a resource is given besides the ids in its URI. */
export interface ResourceContext extends ToolContext {
  readonly api: CachedClient;
}

/** Values of the variables of a URI template, decoded and checked. */
export type Ids = Readonly<Record<string, string>>;

/**
 * What a client shows of a resource in its picker, or a model in its context: every word of the API is cleaned, and
 * every entry short, since some clients fetch all of them.
 */
export interface ResourceEntry {
  readonly uri: string;
  /** What a person recognises it by, on one line. */
  readonly name: CleanText;
  /** Only where it says more than the name. */
  readonly title?: CleanText;
  readonly description: CleanText;
  /** 0 to 1, the most important; only where it is worth its bytes. */
  readonly priority?: number;
  /** Bytes of the text, where known without making it. */
  readonly size?: number;
}

export interface Members {
  readonly entries: readonly ResourceEntry[];
  /** Why some may be missing, where they may. */
  readonly trouble?: unknown;
}

export interface Watched {
  readonly topic: Topic;
  /** The beginning of the changed records' ids; absent for a list, which any of them changes. */
  readonly id?: string;
}

export interface Resource {
  readonly name: CleanText;
  readonly title: CleanText;
  /** What it shows and what it is good for. */
  readonly description: CleanText;
  /** A URI, or a template of one with `{variables}`. */
  readonly template: string;
  readonly mimeType: "text/plain" | "text/markdown" | "text/csv";
  /** Whom it is made for: a person who picks, or the model alone. */
  readonly audience: readonly ("user" | "assistant")[];
  readonly priority: number;
  /** Whose text it is: reading and calling never disagree, and where the tool is withheld, so is this. */
  readonly tool?: Tool;
  /** The text; throws `ThreatStackError`. */
  readonly read: (ids: Ids, context: ResourceContext) => Promise<WholeText>;
  /** What changes it; absent where nothing does while the program runs. */
  readonly watched?: (ids: Ids) => Watched;
  /** What is listed under it: a bounded number of records, for an upstream call or two. */
  readonly members?: (context: ResourceContext) => Promise<Members>;
  /** By variable. */
  readonly complete?: Readonly<Record<string, Complete>>;
}

/** The text of a tool, called with these arguments. */
export async function textOf(tool: Tool, input: object, context: ToolContext): Promise<WholeText> {
  const { text, error } = await tool.run(input, context);
  if (error !== undefined) throw error;
  return text;
}
