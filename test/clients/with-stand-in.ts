import type { Reached, Session } from "./client-program.ts";
import type { Ended } from "./run-child.ts";
import type { Dialect } from "./stand-in/dialect.ts";
import { startStandIn } from "./stand-in/start-stand-in.ts";

/** Runs a client against a stand-in for its model; `run` is told where that is. */
export async function withStandIn(
  dialect: Dialect,
  { steps }: Session,
  run: (url: string) => Promise<Ended>,
): Promise<Reached> {
  const standIn = await startStandIn(dialect, steps);
  try {
    const { code, stdout, stderr } = await run(standIn.url);
    const refusals = standIn.problems().map((problem) => `the model refused a request: ${problem}`);
    const output = [...refusals, `exit ${code}`, stderr, stdout].join("\n");
    return { ...standIn.reached(), output };
  } finally {
    standIn.close();
  }
}
