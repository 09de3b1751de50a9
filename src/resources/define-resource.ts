import type { CachedClient } from "../api/cached-client.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import type { ToolContext } from "../tool-kit/tool-context.ts";
import type { Topic } from "../watch/create-watch.ts";
import type { Complete } from "./complete.ts";
import type { Icon } from "./icons.ts";

/** What a resource is given besides the ids in its URI. */
export interface ResourceContext extends ToolContext {
  readonly api: CachedClient;
}

/** Values of the variables of a URI template, decoded and checked. */
export type Ids = Readonly<Record<string, string>>;

/** What a client shows of a resource in its picker; every word of the API is cleaned. */
export interface ResourceEntry {
  readonly uri: string;
  /** Stays the same as long as the record does. */
  readonly name: string;
  /** What a person recognises it by at this moment. */
  readonly title: string;
  readonly description: string;
  /** ISO 8601. */
  readonly lastModified?: string | undefined;
  /** 0 to 1, the most important. */
  readonly priority: number;
  readonly icon?: Icon | undefined;
  /** Bytes of the text, where known without making it. */
  readonly size?: number;
}

export interface EntryPage {
  readonly entries: readonly ResourceEntry[];
  /** Where the members go on; undefined at the end. */
  readonly token: string | undefined;
}

export interface Watched {
  readonly topic: Topic;
  /** The beginning of the changed records' ids; absent for a list, which any of them changes. */
  readonly id?: string;
}

export interface Resource {
  readonly name: string;
  readonly title: string;
  /** What it shows and what it is good for. */
  readonly description: string;
  /** A URI, or a template of one with `{variables}`. */
  readonly template: string;
  readonly mimeType: "text/plain" | "text/markdown";
  /** Whom it is made for: a person who picks, or the model alone. */
  readonly audience: readonly ("user" | "assistant")[];
  readonly priority: number;
  /** Whose text it is: reading and calling never disagree, and where the tool is withheld, so is this. */
  readonly tool?: Tool;
  /** The text; throws `ThreatStackError`. */
  readonly read: (ids: Ids, context: ResourceContext) => Promise<string>;
  /** What changes it; absent where nothing does while the program runs. */
  readonly watched?: (ids: Ids) => Watched;
  /** What is there, one page after the other, each for about one upstream call. */
  readonly members?: (token: string | undefined, context: ResourceContext) => Promise<EntryPage>;
  /** By variable. */
  readonly complete?: Readonly<Record<string, Complete>>;
}

/** The text of a tool, called with these arguments. */
export async function textOf(tool: Tool, input: object, context: ToolContext): Promise<string> {
  const { text, error } = await tool.run(input, context);
  if (error !== undefined) throw error;
  return text;
}
