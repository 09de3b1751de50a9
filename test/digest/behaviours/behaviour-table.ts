import type { Behaviour } from "../../../src/digest/behaviours/behaviour.ts";
import { BEHAVIOURS } from "../../../src/digest/behaviours/table.ts";
import { techniqueName } from "../../../src/digest/behaviours/techniques.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createClean } from "../../../src/text/clean.ts";
import { headingOf, said } from "../../support/said.ts";
import { ALL_EXAMPLES } from "./examples/all-examples.ts";

const MAX_LINE = 160;
const clean = createClean({ redact: true });

const INTRODUCTION = `# What the digest knows by name: AREA

Made by \`npm test\` from the tables in \`src/digest/behaviours/\` and their examples; do not edit it by hand
(\`npx vitest run test/digest/behaviours/behaviour-table.test.ts --update\` writes it anew). Every row is shown by its
example and not by its counter-example, which differs in outcome, direction or kind of object; what the
counter-example is called instead stands behind it. A row without a technique is a change worth a look that shows no
attack by itself. An act that was refused or failed is headed "tried, refused" or "tried, failed". Technique names are
ATT&CK's own (Enterprise, version 16).
`;

/** Every behaviour of an area with its example and counter-example, as Markdown. */
export function behaviourTable(area: string): string {
  const rows = BEHAVIOURS.filter(({ id }) => id.startsWith(`${area}.`));
  const lines = [
    `${String(rows.length)} behaviours.\n`,
    "| id (weight) | technique | called | example | counter-example → called |",
    "|---|---|---|---|---|",
    ...rows.map((row) => rowText(row, area)),
  ];
  return `${INTRODUCTION.replace("AREA", area)}\n${lines.join("\n")}\n`;
}

function rowText({ id, technique, why, weight }: Behaviour, area: string): string {
  const { hit = {}, miss = {} } = ALL_EXAMPLES[area]?.[id] ?? {};
  const name = technique === "" ? "" : `${technique} ${techniqueName(technique)}`;
  const cells = [
    `${id.slice(area.length + 1)} (${String(weight)})`,
    name,
    why,
    lineOf(hit),
    `${lineOf(miss)} → ${headingOf(miss) || "nothing"}`,
  ];
  return `| ${cells.map(cellText).join(" | ")} |`;
}

function lineOf(event: EventRecord): string {
  return clean(said(event), MAX_LINE);
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}
