import { ENVELOPES } from "../../src/data-folder/envelopes/envelopes.ts";
import { INVENTORY } from "../../src/data-folder/schemas/inventory.ts";
import { otherEventSchema } from "../../src/data-folder/schemas/other-event.ts";
import { EVENT_SCHEMAS } from "../../src/data-folder/schemas/schemas.ts";
import { TEXT_SCHEMAS } from "../../src/data-folder/schemas/text-schemas.ts";
import { ALERT_SCHEMAS } from "../../src/data-folder/schemas/threat-stack-alert.ts";
import { foldAll, textFor } from "../bench/digest-text.ts";
import { eventsIn, readAll } from "./schemas/read-all.ts";
import { ALL_SAMPLES } from "./schemas/samples/all-samples.ts";
import { GUIDES } from "./your-data-guides.ts";

/** Every schema by which records are told, alerts first. */
export const KINDS = [...ALERT_SCHEMAS, ...EVENT_SCHEMAS, ...TEXT_SCHEMAS];

const MAX_LINE = 170;

const BEGINNING = `# Your data

Made by \`npm test\` from the tables by which files are read (\`src/data-folder/\`) and from made-up samples; do not edit it
by hand (\`npx vitest run test/data-folder/your-data-page.test.ts --update\` writes it anew).

\`threatstack-mcp --data DIR\` serves a folder of your own files; \`threatstack-mcp check --data DIR\` says what was read of
it and what was not. Put files anywhere below \`DIR\`: what a file is, is read from its content, not from its name, ending or
place. The one exception is \`events/ALERT_ID…\`: events there belong to that alert.

- Records are JSON, one a line, in a list, pretty printed or one after another, or lines of text. Each record counts
  once, however it is wrapped.
- Findings and alerts are alerts with their own title. All other events are grouped into alerts to browse.
- A time without a zone is UTC. Seconds, milliseconds, microseconds and nanoseconds are told by their size. A time that
  cannot be read, such as one without a year, stays unknown.
- Severities become 1 (most serious) to 3: GuardDuty from 7 is 1, from 4 is 2; Falco from Error up is 1, Warning 2;
  Suricata's 1 and 2 stay, the rest is 3; of words, critical and high are 1, medium 2, low and info 3. What the source
  says stands among the aggregates. One that cannot be read is unknown.
- Fields keep their names: a filter may ask for \`eventName\`, \`CommandLine\` or \`winlog.channel\` as well as for the names
  of Threat Stack (\`event_type\`, \`user\`, \`exe\`, \`arguments\`, \`hostname\`).
- What is no event is told, with file, line and reason.
`;

/** The page on what can be given to `--data`. */
export function yourDataPage(): string {
  return [
    BEGINNING,
    "## What is read\n",
    "| kind | how to export it | `event_type` | what one sees |",
    "|---|---|---|---|",
    ...KINDS.map(rowOf),
    `\nBeside these: ${otherEventSchema.product}, shown field by field.\n`,
    "## What it may be wrapped in\n",
    ...ENVELOPES.map(({ product }) => `- ${product}`),
    "\nWrappers in wrappers are opened too. A wrapper is told by what is in it: a field `items` of an order is none.\n",
    "## Records of the API\n",
    "Saved answers of the vendor's API, versions 2 and 1, whole or record by record:\n",
    ...INVENTORY.map(({ product }) => `- ${product}`),
    "",
  ].join("\n");
}

function rowOf({ name, product }: { readonly name: string; readonly product: string }): string {
  const seen = seenOf(name);
  const cells = [product, GUIDES[name] ?? "", seen.types.join(", "), seen.line];
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

/** The types and a line of the digest of the samples. */
function seenOf(name: string): { readonly types: readonly string[]; readonly line: string } {
  const samples = ALL_SAMPLES.filter(({ schema }) => schema === name);
  const types = [...new Set(samples.map(({ type }) => type))];
  const [sample] = samples;
  const events = sample === undefined ? [] : eventsIn(readAll(sample.documents));
  if (events.length === 0) return { types: [], line: "its title, source, host or region" };
  const text = textFor(foldAll(events), 2000);
  const [, line = ""] = /^(?:\d\d:\d\d:\d\d|undated) \S+ (?:×\d+ \S+ )?(.*)$/m.exec(text) ?? [];
  return {
    types: types.map((type) => `\`${type}\``),
    line: `\`${line.slice(0, MAX_LINE).replaceAll("`", "'")}\``,
  };
}
