import { isRecord, textOf } from "../../event-fields/event-record.ts";

const MAX_DEPTH = 12;
const MAX_VALUE = 160;

export interface LeavesOptions {
  readonly max: number;
  /** Names, without the path to them, that say nothing. */
  readonly skip: RegExp;
  /** Names that decide what those below them mean, and so stand before them: `remove.group=all`. */
  readonly keep?: RegExp;
}

/** The scalar values of a nested record as `name=value`, in its own order, the first `max` of them. */
export function leavesOf(value: unknown, options: LeavesOptions): string[] {
  const leaves: string[] = [];
  collect(value, { name: "", depth: 0, leaves, options });
  return leaves;
}

interface Walk {
  readonly name: string;
  readonly depth: number;
  readonly leaves: string[];
  readonly options: LeavesOptions;
}

function collect(value: unknown, walk: Walk): void {
  const { name, depth, leaves, options } = walk;
  if (leaves.length >= options.max || depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, { ...walk, depth: depth + 1 });
    return;
  }
  if (isRecord(value)) {
    for (const [key, field] of Object.entries(value)) {
      if (options.skip.test(key)) continue;
      collect(field, { ...walk, name: nameOf(key, walk), depth: depth + 1 });
    }
    return;
  }
  const text = textOf(value).replace(/\s+/g, " ");
  if (text !== "") leaves.push(`${name}=${text.slice(0, MAX_VALUE)}`);
}

function nameOf(key: string, { name, options }: Walk): string {
  if (key === "items" || key === "value" || key === "item") return name;
  return options.keep?.test(name) === true ? `${name}.${key}` : key;
}
