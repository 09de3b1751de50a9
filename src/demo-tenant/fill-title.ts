import { readField } from "../rules/read-field.ts";
import type { TenantEvent } from "./scene.ts";
import { textOf } from "./text-of.ts";

/** Fills `{{field}}` from an event; a missing field prints as `undefined`, as the service did (docs/threat-stack-api.md §4 no. 23 [S]). */
export function fillTitle(template: string, event: TenantEvent): string {
  return template.replaceAll(/\{\{([^{}]+)\}\}/g, (_, field: string) => {
    const [value] = readField(event, field.trim());
    return textOf(value);
  });
}
