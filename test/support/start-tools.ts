import { onTestFinished } from "vitest";
import type { SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import type { ToolContext } from "../../src/tool-kit/tool-context.ts";
import { openTools, type StartedTools } from "./open-tools.ts";

/** Every tool over the embedded API with this tenant, closed when the test ends. */
export async function startTools(
  options: SimulatorOptions,
  more: Pick<ToolContext, "tokenProfile"> = {},
): Promise<StartedTools> {
  const { close, ...started } = await openTools(options, more);
  onTestFinished(close);
  return started;
}
