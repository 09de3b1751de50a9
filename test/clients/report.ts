import type { ClientProgram, Transport } from "./client-program.ts";
import { DEMANDS, type Verdict } from "./judge.ts";

export interface Row {
  readonly client: ClientProgram;
  readonly transport: Transport;
  readonly verdicts: readonly Verdict[];
  /** What the client makes of the tools' schemas. */
  readonly schemas: string;
  /** Before the end of the conversation. */
  readonly hasBrokenOff: boolean;
  /** What the client printed. */
  readonly output: string;
}

const OUTPUT_LINES = 12;
const OUTPUT_CHARS = 200;
const WIDTHS = [14, 10, 10, ...DEMANDS.map((name) => Math.max(name.length, 6) + 2)];

export function printHeader(): void {
  printLine(["client", "version", "transport", ...DEMANDS, "schemas"]);
}

export function printRow({ client, transport, verdicts, schemas }: Row): void {
  const marks = verdicts.map(({ failure }) => (failure === undefined ? "ok" : "FAILED"));
  printLine([client.name, client.version, transport, ...marks, schemas]);
}

/** What is missing, and of a client that broke off what it printed. */
export function printFailures({ client, transport, verdicts, hasBrokenOff, output }: Row): void {
  print(`\n${client.name} over ${transport}`);
  for (const { demand, failure } of verdicts)
    if (failure !== undefined) print(`  ${demand}: ${failure}`);
  if (!hasBrokenOff) return;
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, OUTPUT_LINES)) print(`  | ${line.slice(0, OUTPUT_CHARS)}`);
}

export function isMet({ verdicts }: Row): boolean {
  return verdicts.every(({ failure }) => failure === undefined);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printLine(cells: readonly string[]): void {
  print(
    cells
      .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
      .join("")
      .trimEnd(),
  );
}
