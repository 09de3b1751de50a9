import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { makeInert } from "../../../src/text/inert-links.ts";
import { failsInOneForm, isOneText, marksItsData } from "../contract/invariants.ts";
import { CONTRACT } from "../contract/table.ts";
import type { Args } from "../contract/tool-contract.ts";
import { type Answer, MAX_TOKENS } from "../contract/world.ts";

const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Surrogate}\u2028\u2029]/u;
const LEAST = 200;
const MOST = 20_000;

/** What is wrong with the answer to any call of any upstream; empty where nothing is. */
export function wrongWith(answer: Answer, args: Args): string[] {
  const { text, links, meta } = answer;
  const asked = {
    answer,
    banner: "",
    situation: { name: "", apiVersion: 2, tool: "", args, contract: CONTRACT } as never,
  };
  const beside = JSON.stringify([links, meta ?? null]);
  const tokens = encode(text).length;
  const region =
    /<data \d{6}>\n(?<inside>[^]*)\n<\/data \d{6}>/.exec(text)?.groups?.["inside"] ?? "";
  return [
    ...[isOneText, marksItsData, failsInOneForm].flatMap((invariant) => invariant(asked)),
    ...(tokens <= budgetOf(args) ? [] : [`${tokens} tokens, ${budgetOf(args)} allowed`]),
    ...(text.startsWith("error internal") ? ["a fault of this program"] : []),
    ...(INVISIBLE.test(text.replaceAll("\n", "")) ? ["what a reader cannot see in the text"] : []),
    ...(INVISIBLE.test(beside) ? ["what a reader cannot see beside the text"] : []),
    ...(makeInert(region) === region ? [] : ["an active link"]),
    ...(/\b(?:NaN|undefined|Infinity|\[object \w+\])\b/.test(outside(text, region))
      ? ["a value that is none outside of the data"]
      : []),
  ];
}

function outside(text: string, region: string): string {
  return region === "" ? text : text.replace(region, "");
}

/** A number is clamped; what else may be meant by one is not looked at here. */
function budgetOf({ max_tokens: given }: Args): number {
  if (given === undefined) return MAX_TOKENS;
  return typeof given === "number" ? Math.min(Math.max(given, LEAST), MOST) : MOST;
}
