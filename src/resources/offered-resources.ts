import type { Tool } from "../tool-kit/define-tool.ts";
import type { Resource } from "./define-resource.ts";

/** Those whose tool is not withheld: what shows the answers of a tool goes with it. */
export function offeredResources(
  resources: readonly Resource[],
  tools: readonly Tool[],
): readonly Resource[] {
  const names = new Set(tools.map((tool) => tool.name));
  return resources.filter(({ tool }) => tool === undefined || names.has(tool.name));
}
