import { needleRecall, NEEDLES } from "./needle-recall.ts";

const rows = needleRecall(!process.argv.includes("--quick"));
console.log(`${String(NEEDLES.length)} needles, each alone in 3,000 events`);
for (const { way, budget, found, missed } of rows) {
  const share = ((100 * found) / NEEDLES.length).toFixed(1);
  console.log(`${way.padEnd(22)} ${String(budget).padStart(5)} tokens  ${share.padStart(5)} %`);
  if (process.argv.includes("--missed") && way.startsWith("digest")) {
    for (const { platform, mark } of missed) console.log(`    missed: ${platform} ${mark}`);
  }
}
