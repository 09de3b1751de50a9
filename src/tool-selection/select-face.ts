import { ThreatStackError } from "../errors.ts";
import { nearest } from "../text/nearest.ts";
import { type Tool, TOOLSETS, type Toolset } from "../tool-kit/define-tool.ts";

const PREFIX = "threatstack_";
/** Stands for every toolset, tools on request included. */
const ALL = "all";

export interface FaceChoice {
  readonly apiVersion: 1 | 2;
  /** Comma-separated names as the user wrote them. */
  readonly toolsets?: string | undefined;
  readonly tools?: string | undefined;
  readonly excludeTools?: string | undefined;
  /** Whether tools that write are listed; only those that read where absent. */
  readonly allowWrites?: boolean | undefined;
}

/**
 * The tools that a client gets to see. Excluding beats reading only, that beats naming a tool, and naming a tool
 * beats naming toolsets; with neither it is the default face, which leaves out the tools on request. What the API
 * version cannot serve is never listed. Throws `configuration` for a name nobody knows.
 */
export function selectFace(all: readonly Tool[], choice: FaceChoice): readonly Tool[] {
  const served = all.filter((tool) => tool.versions.includes(choice.apiVersion));
  const toolsets = namesIn(choice.toolsets).map(knownToolset);
  const named = namesIn(choice.tools).map((name) => knownTool(name, served, all));
  const excluded = new Set(namesIn(choice.excludeTools).map((name) => knownTool(name, all, all)));
  const chosen = toolsets.length > 0 || named.length > 0;
  return served.filter((tool) => {
    if (excluded.has(tool)) return false;
    if (tool.writes !== undefined && choice.allowWrites !== true) return false;
    if (!chosen) return !tool.onRequest;
    return named.includes(tool) || toolsets.some((set) => set === ALL || set === tool.toolset);
  });
}

function namesIn(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function knownToolset(name: string): Toolset | typeof ALL {
  const known = [...TOOLSETS, ALL] as const;
  const found = known.find((toolset) => toolset === name);
  if (found !== undefined) return found;
  throw unknown(`toolset "${name}"`, nearest(name, known), known);
}

function knownTool(name: string, choosable: readonly Tool[], all: readonly Tool[]): Tool {
  const whole = name.startsWith(PREFIX) ? name : PREFIX + name;
  const found = choosable.find((tool) => tool.name === whole);
  if (found !== undefined) return found;
  if (all.some((tool) => tool.name === whole)) {
    throw new ThreatStackError(
      "configuration",
      `tool "${name}" is not served with this API version`,
    );
  }
  const names = choosable.map((tool) => tool.name.slice(PREFIX.length));
  throw unknown(`tool "${name}"`, nearest(whole.slice(PREFIX.length), names), names);
}

function unknown(
  what: string,
  near: string | undefined,
  known: readonly string[],
): ThreatStackError {
  return new ThreatStackError("configuration", `unknown ${what}`, {
    hint: near ? `Did you mean "${near}"?` : `Known: ${known.join(", ")}.`,
  });
}
