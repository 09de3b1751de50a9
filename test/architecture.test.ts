import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const CRUISER = fileURLToPath(
  new URL("../node_modules/dependency-cruiser/bin/dependency-cruise.mjs", import.meta.url),
);
const TIMEOUT_MS = 60_000;

function cruise(...paths: string[]): { modules: number; broken: string[] } {
  const { stdout } = spawnSync(process.execPath, [CRUISER, "--output-type", "json", ...paths], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  return {
    modules: summary.totalCruised,
    broken: summary.violations.map((violation) => violation.rule.name),
  };
}

test(
  "every import keeps to its layer",
  () => {
    const { modules, broken } = cruise("src");
    expect(broken).toEqual([]);
    // With a compiler it does not know, dependency-cruiser sees nothing and is content.
    expect(modules).toBeGreaterThan(150);
  },
  TIMEOUT_MS,
);

test.each([
  ["rules", "../text/clean.ts", "rules-are-a-library"],
  ["text", "../http/credentials.ts", "text-is-pure"],
  ["digest", "../api/client.ts", "digest-is-pure"],
  ["event-fields", "../text/clean.ts", "event-fields-are-a-library"],
  ["data-folder/schemas", "../../text/clean.ts", "schemas-are-pure"],
  ["digest/shape", "../parsers/signals.ts", "shape-knows-no-event-type"],
  ["digest/behaviours", "../count/roles.ts", "behaviours-are-data"],
  ["digest/describe", "../count/roles.ts", "describe-counts-nothing"],
  ["digest/count", "../judge/rarity.ts", "count-judges-nothing"],
  ["digest/judge", "../notable/complaint.ts", "judge-names-nothing"],
  ["digest/notable", "../render/budget.ts", "notable-writes-nothing"],
  ["suppressions", "../api/client.ts", "suppressions-are-pure"],
  ["answers", "../api/client.ts", "answers-are-pure"],
  ["lists", "../tools/get-alerts.ts", "kit-knows-no-tool"],
  ["lookups", "../lists/listing.ts", "lookups-below-lists"],
  ["summaries", "../http/credentials.ts", "summaries-are-pure"],
  ["http", "../api/client.ts", "http-below-api"],
  ["api", "../tool-kit/params.ts", "api-below-tools"],
  ["watch", "../tool-kit/params.ts", "watch-looks-only"],
  ["tools", "../http/credentials.ts", "tools-know-no-wire"],
  ["mcp", "../api/client.ts", "mcp-is-thin"],
  ["tenant", "../simulator/store.ts", "tenant-is-a-contract"],
  ["seeded", "../tenant/tenant.ts", "seeded-is-a-library"],
  ["tools", "../simulator/store.ts", "nobody-imports-simulator"],
  ["simulator", "../demo-tenant/hosts.ts", "nobody-imports-demo-tenant"],
  ["simulator", "../data-folder/open-data-folder.ts", "nobody-imports-data-folder"],
  ["simulator", "../api/client.ts", "simulator-is-independent"],
  ["demo-tenant", "../api/client.ts", "demo-tenant-is-independent"],
  ["data-folder", "../simulator/store.ts", "data-folder-is-independent"],
  ["tools", "@modelcontextprotocol/server", "sdk-only-in-mcp"],
  ["api", "undici", "undici-only-in-http"],
])(
  "an import of src/%s from %s is found",
  (folder, target, rule) => {
    const planted = fileURLToPath(new URL(`../src/${folder}/planted-${rule}.ts`, import.meta.url));
    onTestFinished(() => rmSync(planted));
    writeFileSync(planted, `import * as planted from "${target}";\nexport const used = planted;\n`);
    expect(cruise(planted).broken).toContain(rule);
  },
  TIMEOUT_MS,
);
