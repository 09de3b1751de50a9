/** Finds the id of a message that is too long to keep or is not quite JSON. */
export interface IdScanner {
  /** The next bytes of the message, in order. */
  push(bytes: Uint8Array): void;
  /** JSON text of the last `id` among the members of the outermost object; `null` until there is one. */
  readonly id: string;
}

/** A longer id is not kept, and no longer key is the one that is looked for. */
const MAX_TOKEN_BYTES = 256;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const SPACE = 0x20;
const ID_KEY = Buffer.from('"id"');

/**
 * One pass in constant memory: it follows strings and nesting, and keeps the member of the outermost
 * object in which it stands. A batch has no id of its own.
 */
export function createIdScanner(): IdScanner {
  let id = "null";
  let depth = 0;
  let isOver = false;
  let isQuoted = false;
  let isEscaped = false;
  let isIdNext = false;
  const token = createToken();

  function endMember(): void {
    if (isIdNext && isId(token.text())) id = token.text();
    isIdNext = false;
    token.clear();
  }

  /** To the end of the string, or of the bytes; returns where it stopped. */
  function takeQuoted(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && isQuoted) {
      const byte = bytes[at++]!;
      isQuoted = byte !== QUOTE || isEscaped;
      isEscaped = byte === BACKSLASH && !isEscaped;
      if (depth === 1) token.add(byte);
    }
    return at;
  }

  function takePlain(byte: number): void {
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      isOver = depth === 0 && byte === OPEN_LIST;
      depth += 1;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (depth === 1) endMember();
      depth -= 1;
      isOver = depth <= 0;
    } else if (byte === QUOTE) isQuoted = true;
    if (depth === 1) takeMember(byte);
  }

  function takeMember(byte: number): void {
    if (byte === COLON) {
      isIdNext = token.isIdKey();
      token.clear();
    } else if (byte === COMMA) endMember();
    else if (byte > SPACE && byte !== OPEN_OBJECT) token.add(byte);
  }

  return {
    get id() {
      return id;
    },
    push(bytes) {
      let at = 0;
      while (at < bytes.length && !isOver) {
        if (isQuoted) at = takeQuoted(bytes, at);
        else takePlain(bytes[at++]!);
      }
    },
  };
}

/** Collects a few bytes; of more it keeps nothing. */
function createToken() {
  let bytes: number[] = [];
  return {
    add(byte: number): void {
      if (bytes.length <= MAX_TOKEN_BYTES) bytes.push(byte);
    },
    clear: () => void (bytes = []),
    /** Told by its bytes: a long message may have a million other keys. */
    isIdKey: () => bytes.length === ID_KEY.length && bytes.every((byte, at) => byte === ID_KEY[at]),
    text: () => (bytes.length > MAX_TOKEN_BYTES ? "" : Buffer.from(bytes).toString("utf8")),
  };
}

function isId(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" || typeof value === "number";
  } catch {
    return false;
  }
}
