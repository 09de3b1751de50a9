import { ThreatStackError } from "../errors.ts";
import type { Ids, Resource } from "./define-resource.ts";
import { isId } from "./is-id.ts";

export interface FoundResource {
  readonly resource: Resource;
  readonly ids: Ids;
}

/**
 * The resource that a URI names, with its ids decoded and checked. Throws `not_found` where it names
 * none, and `invalid_argument` where an id is malformed: nothing of either reaches the network.
 */
export function findResource(resources: readonly Resource[], uri: string): FoundResource {
  for (const resource of resources) {
    const match = patternOf(resource.template).exec(uri);
    if (match === null) continue;
    const ids = Object.entries(match.groups ?? {}).map(([name, text]) => [
      name,
      readId(name, text),
    ]);
    return { resource, ids: Object.fromEntries(ids) };
  }
  throw new ThreatStackError("not_found", "no resource has this URI", {
    hint: "resources/list and resources/templates/list show what there is.",
  });
}

/** Of a template, `{name}` being anything up to the next slash. */
function patternOf(template: string): RegExp {
  const source = template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/?#]+)");
  return new RegExp(`^${source}$`);
}

function readId(name: string, encoded: string): string {
  let id = "";
  try {
    id = decodeURIComponent(encoded);
  } catch {
    // Not percent-encoded UTF-8, which no id needs.
  }
  if (isId(id)) return id;
  throw new ThreatStackError("invalid_argument", `${name} is malformed`, {
    hint: "Ids have letters, digits and dashes; copy one from a list.",
  });
}
