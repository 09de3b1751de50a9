import type { Reached } from "./client-program.ts";
import { readableText } from "./readable-text.ts";
import { findTool } from "./stand-in/find-tool.ts";
import type { Truth } from "./truth.ts";

/** What must come to the model, and as the result of which step of the conversation. */
interface Demand {
  readonly name: string;
  readonly step: number;
  readonly wordsOf: (truth: Truth) => string;
}

const WORDS: readonly Demand[] = [
  { name: "list: title", step: 0, wordsOf: ({ title }) => title },
  { name: "alert: title", step: 1, wordsOf: ({ title }) => title },
  { name: "digest: heading", step: 2, wordsOf: ({ heading }) => heading },
  { name: "digest: notable", step: 2, wordsOf: ({ notable }) => notable },
  { name: "connection", step: 3, wordsOf: ({ connection }) => connection },
  { name: "error: hint", step: 4, wordsOf: ({ hint }) => hint },
];
const TOOLS = "tools";

/** The names of all demands, in the order of the verdicts. */
export const DEMANDS: readonly string[] = [TOOLS, ...WORDS.map(({ name }) => name)];

export interface Verdict {
  readonly demand: string;
  /** Undefined where the demand is met. */
  readonly failure?: string;
}

const SHOWN_CHARS = 200;

type Model = Pick<Reached, "tools" | "results">;

/** Whether the model was offered every tool, and given the words that the server said. */
export function judge(truth: Truth, model: Model): Verdict[] {
  return [judgeTools(truth, model), ...WORDS.map((demand) => judgeWords(demand, truth, model))];
}

function judgeTools(truth: Truth, { tools }: Model): Verdict {
  const missing = truth.tools.filter(({ name }) => !findTool(tools, name));
  if (missing.length === 0) return { demand: TOOLS };
  const names = missing.map(({ name }) => name).join(", ");
  return { demand: TOOLS, failure: `${missing.length} not offered to the model: ${names}` };
}

function judgeWords({ name, step, wordsOf }: Demand, truth: Truth, { results }: Model): Verdict {
  const words = wordsOf(truth);
  if (step >= results.length) return { demand: name, failure: `no result; expected "${words}"` };
  const text = readableText(results[step]);
  if (text.includes(words)) return { demand: name };
  const shown = JSON.stringify(text.slice(0, SHOWN_CHARS));
  return { demand: name, failure: `expected "${words}", the model was given ${shown}` };
}
