import { ThreatStackError } from "../errors.ts";
import type { Resource, ResourceContext, ResourceEntry } from "./define-resource.ts";

export interface ListedResource {
  readonly resource: Resource;
  readonly entry: ResourceEntry;
}

export interface ResourcePage {
  readonly listed: readonly ListedResource[];
  readonly nextCursor: string | undefined;
  /** Why the page ends early, where it does; the next one tries again. */
  readonly trouble?: unknown;
}

/** A page is full with so many entries; one upstream page is never divided. */
const PAGE_ENTRIES = 100;

/**
 * What there is, page by page: first what needs no upstream call, then alerts, agents, rulesets and
 * rules as the API pages them. A page that has something to show is never lost to trouble upstream.
 */
export async function listResources(
  resources: readonly Resource[],
  { cursor, context }: { readonly cursor: string | undefined; readonly context: ResourceContext },
): Promise<ResourcePage> {
  const listed = cursor === undefined ? resources.flatMap(asItself) : [];
  let position = cursor === undefined ? first(resources) : decode(resources, cursor);
  while (position !== undefined && listed.length < PAGE_ENTRIES) {
    const here: Position = position;
    try {
      const part = await partAt(here, { resources, context });
      listed.push(...part.listed);
      position = part.next;
    } catch (error) {
      if (listed.length === 0 || context.signal.aborted) throw error;
      return { listed, nextCursor: encode(here), trouble: error };
    }
  }
  return { listed, nextCursor: position && encode(position) };
}

interface Part {
  readonly listed: readonly ListedResource[];
  readonly next: Position | undefined;
}

async function partAt(
  { resource, token }: Position,
  { resources, context }: { resources: readonly Resource[]; context: ResourceContext },
): Promise<Part> {
  const page = await resource.members?.(token, context);
  return {
    listed: (page?.entries ?? []).map((entry) => ({ resource, entry })),
    next: page?.token === undefined ? after(resources, resource) : { resource, token: page.token },
  };
}

/** A resource without variables is its own entry. */
function asItself(resource: Resource): ListedResource[] {
  if (resource.template.includes("{")) return [];
  const { template: uri, name, title, description, priority } = resource;
  return [{ resource, entry: { uri, name, title, description, priority } }];
}

interface Position {
  readonly resource: Resource;
  readonly token: string | undefined;
}

function first(resources: readonly Resource[]): Position | undefined {
  const resource = resources.find(({ members }) => members !== undefined);
  return resource && { resource, token: undefined };
}

function after(resources: readonly Resource[], { name }: Resource): Position | undefined {
  const index = resources.findIndex((resource) => resource.name === name);
  return first(resources.slice(index + 1));
}

function encode({ resource, token }: Position): string {
  return Buffer.from(JSON.stringify([resource.name, token])).toString("base64url");
}

function decode(resources: readonly Resource[], cursor: string): Position {
  const [name, token] = parse(cursor);
  const resource = resources.find((candidate) => candidate.name === name);
  const whole = token === null || token === undefined || typeof token === "string";
  if (resource?.members === undefined || !whole) {
    throw new ThreatStackError("invalid_argument", "the cursor is not one this server gave", {
      hint: "List without a cursor to begin again.",
    });
  }
  return { resource, token: token ?? undefined };
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
