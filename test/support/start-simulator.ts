import { onTestFinished } from "vitest";
import {
  type Simulator,
  type SimulatorOptions,
  createSimulator,
} from "../../src/simulator/create-simulator.ts";
import { NOW, makeTenant } from "./make-tenant.ts";
import { type SignedAnswer, type SignedRequestOptions, signedRequest } from "./sign-request.ts";

export interface StartedSimulator extends Simulator {
  /** A request to a path below `/v2`, signed at the simulator's own time. */
  readonly send: (path: string, options?: Partial<SignedRequestOptions>) => Promise<SignedAnswer>;
}

/** The embedded API on a free port, closed when the test ends; its clock stands still at `NOW`. */
export async function startSimulator(
  options: Partial<SimulatorOptions> = {},
): Promise<StartedSimulator> {
  const clock = options.clock ?? (() => NOW);
  const simulator = await createSimulator({ tenant: makeTenant(), ...options, clock });
  onTestFinished(() => simulator.close());
  return {
    ...simulator,
    send: (path, more) =>
      signedRequest(simulator.url + path, {
        credentials: simulator.credentials,
        timestamp: Math.floor(clock() / 1000),
        ...more,
      }),
  };
}
