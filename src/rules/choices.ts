/** Longer filters are refused: the longest real suppression seen has under 1,000 characters. */
export const MAX_FILTER_LENGTH = 65_536;

/** Parentheses and `not` may nest this deep; it keeps every walk over the tree within the stack. */
export const MAX_FILTER_DEPTH = 200;

export interface LanguageChoice {
  readonly topic: string;
  /** What this library does. */
  readonly choice: string;
  readonly why: string;
}

/**
 * The language as far as no reference settles it (docs/threat-stack-api.md §3.11 shows operators, `null`, `and`, `or`,
 * both quotes, parentheses and aliases by name, but no grammar). Each open point is decided here and nowhere else.
 */
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = [
  {
    topic: "precedence",
    choice: "`not` binds tighter than `and`, `and` tighter than `or`; parentheses override.",
    why: "No sample mixes them without parentheses; this is what SQL does and what a reader expects.",
  },
  {
    topic: "not",
    choice: "`not` stands before a comparison or a parenthesis; `field not like x` is an error.",
    why: "Only the prefix form reads the same with every operator.",
  },
  {
    topic: "keywords",
    choice: "`and or not like starts_with ends_with null true false` are read in any case.",
    why: "`OR` beside `or` was seen in one real filter; field names and values stay case-sensitive.",
  },
  {
    topic: "ordering operators",
    choice:
      "`<`, `>`, `<=`, `>=`, regular expressions and `in (...)` are errors with a suggestion.",
    why: "None was seen in any sample; guessing would make a filter that the service refuses.",
  },
  {
    topic: "escapes",
    choice:
      "A backslash escapes a quote or a backslash; before any other character it stands for itself.",
    why: "Both `C:\\Windows` and `C:\\\\Windows` are written by people; only `\\\\` is needed before a closing quote.",
  },
  {
    topic: "values",
    choice: 'Strings, numbers and booleans compare by their text: `sigid = 5902` equals `"5902"`.',
    why: "Rules quote numbers and leave them bare for the same field; `exit` is a string in events.",
  },
  {
    topic: "bare words",
    choice:
      "A value without quotes is a number, `true`, `false` or `null`; other words are errors.",
    why: "No sample has an unquoted string, and a forgotten quote should not match silently.",
  },
  {
    topic: "null",
    choice: "Missing, null and an empty list are null; an empty string, 0 and false are values.",
    why: "`tty != null` must mean that there is a terminal, whichever way its absence is written.",
  },
  {
    topic: "!= on a missing field",
    choice: '`field != "x"` is exactly `not field = "x"`: true where the field is missing.',
    why: "A suppression and its opposite must split the events in two.",
  },
  {
    topic: "lists",
    choice: "A list matches when any element matches; `!=` needs that none is equal.",
    why: '`group = "authentication_failed"` is written over a list in real rules.',
  },
  {
    topic: "objects",
    choice: "An object compares by its compact JSON, so `like` searches inside it.",
    why: "CloudTrail keeps what matters in `requestParameters`, whose keys differ from call to call.",
  },
  {
    topic: "nested keys",
    choice:
      "`a.b` descends through objects and lists; keys that hold a dot themselves are found too.",
    why: "Container labels are called `io.kubernetes.pod.name`; network metadata is a list of objects.",
  },
  {
    topic: "aliases",
    choice:
      "A field that is present answers for itself; its twins are asked only where it is missing.",
    why: "Twins hold one value under two spellings; where they differ, the written name is what was meant.",
  },
  {
    topic: "agent and server",
    choice: "`agent` and `server` match the host name, in full or short, or the server name.",
    why: "The vendor says that they match the hostname; the id is `agent_id`.",
  },
  {
    topic: "ip",
    choice:
      "`ip` reads `sourceIPAddress` or `dst_ip` where it is missing; `dst_ip` never reads `ip`.",
    why: "In CloudTrail and accept events `ip` is where a call came from, not where it went.",
  },
  {
    topic: "4294967295",
    choice: "The unset `auid` and `session` are ordinary numbers, equal to neither null nor -1.",
    why: "That is how events carry them, so that is what a suppression has to say.",
  },
  {
    topic: "quoted field names",
    choice: "A quoted name on the left is the field of that name.",
    why: "Free maps have keys that no bare word can spell; it costs nothing elsewhere.",
  },
];
