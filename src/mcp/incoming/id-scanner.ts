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
  let key = "";
  let token: number[] = [];

  function keep(byte: number): void {
    if (depth === 1 && token.length <= MAX_TOKEN_BYTES) token.push(byte);
  }

  function takeToken(): string {
    const text = token.length > MAX_TOKEN_BYTES ? "" : Buffer.from(token).toString("utf8");
    token = [];
    return text;
  }

  function endMember(): void {
    const value = takeToken();
    if (key === '"id"' && isId(value)) id = value;
    key = "";
  }

  function takeQuoted(byte: number): void {
    keep(byte);
    if (isEscaped) isEscaped = false;
    else if (byte === BACKSLASH) isEscaped = true;
    else if (byte === QUOTE) isQuoted = false;
  }

  function open(byte: number): void {
    isOver = depth === 0 && byte === OPEN_LIST;
    depth += 1;
  }

  function close(): void {
    if (depth === 1) endMember();
    depth -= 1;
    isOver = depth <= 0;
  }

  function takePlain(byte: number): void {
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) open(byte);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) close();
    else if (byte === COLON && depth === 1) key = takeToken();
    else if (byte === COMMA && depth === 1) endMember();
    else if (byte > SPACE) {
      isQuoted = byte === QUOTE;
      keep(byte);
    }
  }

  return {
    get id() {
      return id;
    },
    push(bytes) {
      for (const byte of bytes) {
        if (isOver) return;
        if (isQuoted) takeQuoted(byte);
        else takePlain(byte);
      }
    },
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
