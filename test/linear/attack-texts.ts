import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** A text made hostile to a pattern: `before`, then `pump` again and again, then a sign that fits nothing. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
}

/** More parts than these make no worse text, only more of them. */
const MAX_ATTACKS = 90;
/** A repetition that may take so many is where time is lost. */
const MANY = 8;
/** Quantifiers that are combined with each other. */
const MAX_PAIRS = 12;

const parser = new RegExpParser();

/**
 * Texts on which the engine may lose its way in a pattern, made of the pattern itself: each repetition
 * pumped behind what leads to it; what leads to it pumped as a whole, so that a match is begun at every
 * place; and everything between two repetitions pumped, so that each of them can end at every place.
 */
export function attacksOf(pattern: RegExp): Attack[] {
  const tree = parser.parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.flags.includes("u"),
  });
  const attacks = new Map<string, Attack>();
  const add = (before: string, pump: string) => {
    if (pump === "" || attacks.size >= MAX_ATTACKS) return;
    attacks.set(`${before}\u0000${pump}`, { before, pump });
  };
  for (const line of linesOf(tree.alternatives, [])) attackLine(line, add);
  for (const literal of [" ", "a", "-a ", "a;", "/", "a=", "\n"]) add("", literal);
  return [...attacks.values()];
}

type Add = (before: string, pump: string) => void;
/** What stands before a repetition on the way to it, and the repetition. */
interface Step {
  readonly text: string;
  /** What the repetition repeats; "" where nothing is repeated. */
  readonly repeated: string;
}

function attackLine(line: readonly Step[], add: Add): void {
  const many = [...line.keys()].filter((at) => line[at]?.repeated !== "");
  for (const at of many.slice(0, MAX_PAIRS)) {
    const lead = textOf(line, 0, at);
    const repeated = line[at]?.repeated ?? "";
    add(lead, repeated);
    add("", lead);
    add("", lead + repeated);
    add("", `${lead} `);
    for (const from of many.slice(0, MAX_PAIRS)) {
      if (from >= at) break;
      const between = textOf(line, from + 1, at);
      add(textOf(line, 0, from + 1), between);
      add(textOf(line, 0, from + 1), between + repeated);
      add("", between + repeated);
    }
    add(textOf(line, 0, at + 1), textOf(line, at + 1, line.length));
  }
}

function textOf(line: readonly Step[], from: number, to: number): string {
  return line
    .slice(from, to)
    .map(({ text }) => text)
    .join("");
}

/** Every way through a pattern as a line of steps, with what is inside groups as lines of their own. */
function linesOf(alternatives: readonly AST.Alternative[], before: readonly Step[]): Step[][] {
  const lines: Step[][] = [];
  for (const { elements } of alternatives) {
    const line = [...before];
    for (const element of elements) {
      const inner = insideOf(element);
      if (inner.length > 1 || inner.some(holdsMany)) lines.push(...linesOf(inner, line));
      line.push(stepOf(element));
    }
    lines.push(line);
  }
  return lines;
}

function insideOf(element: AST.Element): readonly AST.Alternative[] {
  if (element.type === "Quantifier") return insideOf(element.element);
  if (element.type === "Assertion") {
    return "alternatives" in element ? element.alternatives : [];
  }
  return element.type === "Group" || element.type === "CapturingGroup" ? element.alternatives : [];
}

function holdsMany({ elements }: AST.Alternative): boolean {
  return elements.some(
    (element) =>
      (element.type === "Quantifier" && element.max > MANY) || insideOf(element).some(holdsMany),
  );
}

function stepOf(element: AST.Element): Step {
  const isMany = element.type === "Quantifier" && element.max > MANY;
  return { text: sampleOf(element), repeated: isMany ? sampleOf(element.element) : "" };
}

/** A short text that the element matches, as far as that can be told without looking around. */
function sampleOf(element: AST.Element): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others match no text of their own
  switch (element.type) {
    case "Quantifier":
      return sampleOf(element.element).repeat(Math.min(element.min, 64));
    case "Group":
    case "CapturingGroup":
      return sampleOfAlternatives(element.alternatives);
    case "Character":
      return String.fromCodePoint(element.value);
    case "CharacterSet":
    case "CharacterClass":
      return signOf(element);
    default:
      return "";
  }
}

function sampleOfAlternatives([first]: readonly AST.Alternative[]): string {
  return first === undefined ? "" : first.elements.map((element) => sampleOf(element)).join("");
}

const SIGNS = "a -/0=.:;\"'\\,(x_A|&<>[]{}¦\n\t@#$%^*+?!~`é";

function signOf({ raw }: AST.Element): string {
  const one = new RegExp(`^${raw}$`, raw.startsWith("\\p") ? "u" : "");
  return SIGNS.split("").find((sign) => one.test(sign)) ?? "a";
}
