/** JSON-RPC 2.0, section 5.1. */
export const PARSE_ERROR = -32_700;
export const INVALID_REQUEST = -32_600;
export const INVALID_PARAMS = -32_602;

/** The answer to a message that cannot be served. */
export interface Refused {
  /** JSON text of the request's id as it was sent, so that no digit is lost; `null` where it cannot be read. */
  readonly id: string;
  readonly code: number;
  /** Says what is wrong and what would be right, and repeats no value of the message. */
  readonly message: string;
}

/** As it goes over the wire, without a line break. */
export function toJson({ id, code, message }: Refused): string {
  return `{"jsonrpc":"2.0","id":${id},"error":${JSON.stringify({ code, message })}}`;
}
