import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import type { Members, Resource, ResourceContext, ResourceEntry } from "./define-resource.ts";
import { findResource } from "./find-resource.ts";

export interface ListedResource {
  readonly resource: Resource;
  readonly entry: ResourceEntry;
}

export interface ResourcePage {
  readonly listed: readonly ListedResource[];
  readonly nextCursor: string | undefined;
  /** Why entries are missing, where some are; their list says so, too. */
  readonly troubles: readonly unknown[];
}

/** A page is full with so many entries; what is listed under one resource is never divided. */
const PAGE_ENTRIES = 150;

/**
 * What there is, page by page: each list, and under it the newest of its records, guides between them. What cannot be
 * listed costs itself alone.
 */
export async function listResources(
  resources: readonly Resource[],
  { cursor, context }: { readonly cursor: string | undefined; readonly context: ResourceContext },
): Promise<ResourcePage> {
  const parts = resources.filter(isListed);
  const listed: ListedResource[] = [];
  const troubles: unknown[] = [];
  let index = cursor === undefined ? 0 : decode(parts, cursor);
  for (; index < parts.length && listed.length < PAGE_ENTRIES; index += 1) {
    const resource = parts[index];
    if (resource === undefined) break;
    const { entries, trouble } = await membersOf(resource, context);
    if (trouble !== undefined) troubles.push(trouble);
    listed.push(
      ...itself(resource, trouble),
      ...entries
        .filter(({ uri }) => isReadable(resources, uri))
        .map((entry) => ({ resource, entry })),
    );
  }
  const next = parts[index];
  return { listed, nextCursor: next && encode(next), troubles };
}

/** A template is not listed, only what is listed under it. */
function isListed({ template, members }: Resource): boolean {
  return members !== undefined || !template.includes("{");
}

async function membersOf(resource: Resource, context: ResourceContext): Promise<Members> {
  try {
    return (await resource.members?.(context)) ?? { entries: [] };
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { entries: [], trouble: error };
  }
}

/** A resource without variables is its own entry, and says where what belongs under it is missing. */
function itself(resource: Resource, trouble: unknown): ListedResource[] {
  if (resource.template.includes("{")) return [];
  const { template: uri, name, title, priority } = resource;
  const description =
    trouble === undefined
      ? resource.description
      : cleanText`Could not be listed whole: ${codeOf(trouble)}.`;
  return [{ resource, entry: { uri, name, title, description, priority } }];
}

function codeOf(trouble: unknown): CleanText {
  return idText(trouble instanceof ThreatStackError ? trouble.code : "internal");
}

/** Nothing is listed that would be refused: ids that are none, and what belongs to a tool that is withheld. */
function isReadable(resources: readonly Resource[], uri: string): boolean {
  try {
    return findResource(resources, uri).resource !== undefined;
  } catch {
    return false;
  }
}

function encode({ name }: Resource): string {
  return Buffer.from(`from ${name}`).toString("base64url");
}

function decode(parts: readonly Resource[], cursor: string): number {
  const index = parts.findIndex((part) => encode(part) === cursor);
  if (index !== -1) return index;
  throw new ThreatStackError("invalid_argument", "the cursor is not one this server gave", {
    hint: "List without a cursor to begin again.",
  });
}
