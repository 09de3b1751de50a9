import type { Tool } from "@modelcontextprotocol/sdk/types.js";

const K = 1.2;
const B = 0.6;

/**
 * The tools by how well their words answer a question (BM25 over name, title, description and
 * arguments): a poor reader's choice. What it finds, a model finds.
 */
export function rankTools(tools: readonly Tool[], question: string): string[] {
  const pages = tools.map((tool) => ({ name: tool.name, words: wordsOf(textOf(tool)) }));
  const mean = pages.reduce((sum, page) => sum + page.words.length, 0) / pages.length;
  const scored = pages.map((page) => {
    const score = [...new Set(wordsOf(question))].reduce((sum, word) => {
      const holding = pages.filter((other) => other.words.includes(word)).length;
      const frequency = page.words.filter((other) => other === word).length;
      const rarity = Math.log(1 + (pages.length - holding + 0.5) / (holding + 0.5));
      const length = 1 - B + (B * page.words.length) / mean;
      return sum + (rarity * frequency * (K + 1)) / (frequency + K * length);
    }, 0);
    return { name: page.name, score };
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => name.replace("threatstack_", ""));
}

function textOf({ name, title, description, inputSchema }: Tool): string {
  return [
    name.replaceAll("_", " "),
    title,
    description,
    JSON.stringify(inputSchema.properties),
  ].join(" ");
}

/** Lower-case stems: the plural and the usual endings make no difference to a reader. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => word !== "threatstack")
    .map((word) => word.replace(/(ies|es|s|ed|ing)$/, ""));
}
