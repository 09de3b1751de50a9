/**
 * The indicators of the attacks of some demo tenants, searched over the embedded API by nothing but the cursor: how
 * many of the alerts that hold them are found, in how many calls and requests. `npm run bench:indicators -- SEEDS`.
 */
import { searchIndicators } from "../search/indicators.ts";

const seeds = Number(process.argv[2] ?? 5);
for (let seed = 1; seed <= seeds; seed += 1) {
  const { missed, wrong, ...run } = await searchIndicators(seed);
  const { indicators, held, found, calls, requests, mostRequestsOfACall } = run;
  console.log(
    `seed ${seed}: ${indicators} indicators, ${found} of ${held} alerts that hold them found, ${wrong.length} told wrongly, ${calls} calls, ${requests} requests, at most ${mostRequestsOfACall} a call`,
  );
  if (missed.length > 0) console.log(`missed: ${missed.slice(0, 5).join(", ")}`);
  if (wrong.length > 0) console.log(`wrong: ${wrong.slice(0, 5).join(", ")}`);
}
