import type { RequestBudget } from "../../src/http/request-budget.ts";
import { createSlidingMinute } from "../../src/http/sliding-minute.ts";
import { createFakeClock } from "./fake-clock.ts";
import type { RateModel } from "./rate-models.ts";

export interface RateWorld {
  readonly model: RateModel;
  /** Callers at once, each with so many calls one after the other. */
  readonly callers: number;
  readonly calls: number;
  readonly seed: number;
  /** Longest way of a request to the API, and of its answer back. */
  readonly wayMs?: number;
  /** Whether answers tell what is left. */
  readonly mute?: boolean;
}

export interface WorldResult {
  readonly sent: number;
  /** Requests that the API refused with 429. */
  readonly refused: number;
  readonly seconds: number;
}

const LIMIT = 200;

/** One program against one API that takes 200 requests a minute; time is fake. */
export async function runRateWorld(world: RateWorld): Promise<WorldResult> {
  const { callers, calls, wayMs = 300 } = world;
  const clock = createFakeClock();
  const take = world.model(LIMIT, clock.now);
  const random = createRandom(world.seed);
  const way = () => clock.sleep(random() * wayMs);
  const counts = { sent: 0, refused: 0 };

  async function send(budget: RequestBudget, since: number): Promise<boolean> {
    const permit = await budget.take({
      operation: "test.get",
      priority: "interactive",
      caller: {},
      since,
      until: Infinity,
      signal: new AbortController().signal,
    });
    counts.sent += 1;
    await way();
    const verdict = take();
    await way();
    permit.learn(world.mute ? undefined : verdict);
    if (!verdict.allowed) {
      counts.refused += 1;
      budget.pause(verdict.resetMs ?? 0);
    } else if (random() < 0.3) await way();
    permit.done();
    return verdict.allowed;
  }

  async function call(budget: RequestBudget): Promise<void> {
    for (let made = 0; made < calls; made += 1) {
      const since = clock.now();
      while (!(await send(budget, since)));
    }
  }

  const budget = createSlidingMinute({ perMinute: LIMIT, elapsed: clock.now, sleep: clock.sleep });
  const work = Array.from({ length: callers }, () => call(budget));
  await clock.run(Promise.all(work));
  return { ...counts, seconds: Math.round(clock.now() / 1000) };
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
