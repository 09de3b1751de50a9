import { z } from "zod";
import { isObject } from "./record.ts";
import { readingOf, setReading } from "./reading.ts";

/** Pages of the API hold some hundred; more is for no tool to hold at once. */
const MAX_RECORDS = 20_000;

/** `paginationToken` is an older name of `token` (docs/threat-stack-api.md §2.0 [C]). */
type Tokens = Partial<Record<"token" | "paginationToken", string | null>>;

/** A page of a list: its members under their own name, and what it says of the next page. */
type Page<K extends string, T> = { [key in K]: T[] } & Tokens & { [other: string]: unknown };

/**
 * Reads a page whose members stand under a name, each member for itself. Fails only where there is no such list. An
 * answer without a body (undefined) is an empty page that `hadNoBody` tells from one that says it is empty. A token
 * that cannot be read is named by `unreadFields`: then there is more, and no way to ask for it.
 */
export function pageSchema<K extends string, T extends object>(
  name: K,
  member: z.ZodType<T>,
): z.ZodType<Page<K, T>> {
  const schema = z.unknown().transform((answer, context): object => {
    if (answer === undefined) {
      return setReading({ [name]: [], token: null }, { sent: answer, unread: [], hadNoBody: true });
    }
    const members = isObject(answer) ? answer[name] : undefined;
    if (!isObject(answer) || !Array.isArray(members)) {
      context.issues.push({ code: "custom", input: undefined, message: `has no ${name} list` });
      return z.NEVER;
    }
    if (members.length > MAX_RECORDS) {
      const message = `holds ${members.length.toLocaleString("en")} ${name} at once, more than the ${MAX_RECORDS.toLocaleString("en")} that are read`;
      context.issues.push({ code: "custom", input: undefined, message });
      return z.NEVER;
    }
    return readPage(answer, { [name]: members.map((each) => member.parse(each)) });
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list stands under that name, and the tokens are texts
  return schema as unknown as z.ZodType<Page<K, T>>;
}

function readPage(answer: Readonly<Record<string, unknown>>, members: object): object {
  const { token: _, paginationToken: __, ...others } = answer;
  const before = readingOf(answer);
  const { tokens, unread } = readTokens(answer);
  return setReading(
    { ...others, ...members, ...tokens },
    { ...before, unread: [...new Set([...before.unread, ...unread])] },
  );
}

/** What an answer says of its next page, and which of it cannot be read. */
export function readTokens(answer: Readonly<Record<string, unknown>>) {
  const tokens: Tokens = {};
  const unread: string[] = [];
  for (const name of ["token", "paginationToken"] as const) {
    if (!Object.hasOwn(answer, name)) continue;
    const token = readToken(answer[name]);
    if (token === undefined) unread.push(name);
    else tokens[name] = token;
  }
  return { tokens, unread };
}

/** Undefined where it cannot be read. */
function readToken(token: unknown): string | null | undefined {
  if (token === null || token === false) return null;
  if (typeof token === "string") return token;
  return typeof token === "number" && Number.isSafeInteger(token) ? String(token) : undefined;
}
