import type { Clean } from "../text/clean.ts";

/** A call as a model can make it: `threatstack_get_alerts severity=1 cursor="…"`; absent arguments are left out. */
export function callText(
  tool: string,
  args: Readonly<Record<string, unknown>>,
  clean: Clean,
): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return [tool, ...given.map(([name, value]) => `${name}=${argumentText(value, clean)}`)].join(" ");
}

function argumentText(value: unknown, clean: Clean): string {
  return typeof value === "string" ? JSON.stringify(clean(value, 400)) : clean(value, 400);
}
