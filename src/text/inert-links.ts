/** Nothing in such a text can be a link: no signs of one, and no scheme that runs or holds what it names. */
const MAY_BE_LINK = /\]\(|<|^\s{0,3}\[|script\s*:|\bdata:/im;

/** `[text](target)` and `![text](target)` of markdown: an image is fetched as soon as it is shown. */
const TARGET = /\](?=\()/g;
/** `[name]: target`, at the start of a line, which makes a link of every `[name]`. */
const DEFINITION = /^(\s{0,3}\[[^\]\n]{1,999}\]):(?!:)/gm;
/** Comments, and tags that load, run or lead somewhere; also those without an end. */
const ACTIVE =
  /<(?:[!?]|\/?(?:a|area|audio|base|body|embed|form|frame|html|iframe|image|img|input|link|meta|object|script|source|style|svg|video)(?=[\s/>]))/iy;
const BEGINS_TAG = /<[a-z]/iy;
/** The ends of a tag, and what an attribute or an address has between them. */
const SIGN = /[<>=:@]/g;
/** Addresses that run what they hold. */
const SCRIPT = /\b((?:java|live|vb)script)\s*:/gi;
/** Addresses that hold a document themselves. */
const DOCUMENT = /\bdata:(?=[a-z]+\/[\w.+-]+[;,]|;|,)/gi;

/**
 * The same words, of which no renderer of markdown or HTML makes an image, a tag or a link with a text of
 * its own, as a client may show an answer: `](` becomes `] (`, `[name]:` becomes `[name] :`, `<` of a tag
 * that does more than name something becomes `‹`, and `javascript:` and `data:` of an address become `javascript[:]` and `data[:]`. All else
 * stays, so that commands and addresses can be read, searched and copied: what a bare `https://…` shows is
 * where it leads, and it is fetched by nobody until a person follows it. A second pass changes nothing.
 */
export function makeInert(text: string): string {
  if (!MAY_BE_LINK.test(text)) return text;
  return breakTags(text)
    .replace(TARGET, "] ")
    .replace(DEFINITION, "$1 :")
    .replace(SCRIPT, "$1[:]")
    .replace(DOCUMENT, "data[:]");
}

/** Backwards, so that for each `<` is known what stands before the next `>`, whatever the number of either. */
function breakTags(text: string): string {
  if (!text.includes("<")) return text;
  const broken: number[] = [];
  let isClosed = false;
  let hasValue = false;
  for (const { 0: sign, index } of [...text.matchAll(SIGN)].toReversed()) {
    if (sign === "<") {
      const isTag = isClosed && hasValue && standsAt(BEGINS_TAG, text, index);
      if (isTag || standsAt(ACTIVE, text, index)) broken.push(index);
    } else if (sign === ">") [isClosed, hasValue] = [true, false];
    else hasValue = true;
  }
  let rest = 0;
  const parts = broken.toReversed().map((index) => {
    const part = text.slice(rest, index);
    rest = index + 1;
    return part;
  });
  return [...parts, text.slice(rest)].join("‹");
}

function standsAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
