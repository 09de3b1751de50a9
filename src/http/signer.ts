export interface Signable {
  readonly method: string;
  readonly url: URL;
  /** The exact bytes sent, media type JSON. */
  readonly body?: Uint8Array | undefined;
}

/** Both are used once: a repeated request is signed anew. */
export interface Stamp {
  /** Unix seconds by the server's clock. */
  readonly timestamp: number;
  readonly nonce: string;
}

export interface Signature {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The base64 SHA-256 the server claims for its payload; undefined where it claims none. Throws on a wrong MAC.
   * Absent where answers are never signed.
   */
  verifyServer?(header: string): string | undefined;
}

/** How requests show whom they come from: the one thing the versions of the API do not share. */
export interface Signer {
  sign(request: Signable, stamp: Stamp): Signature;
  /** The server's clock in ms out of the challenge of a 401; undefined where it tells none. Throws where that is forged. */
  readServerTime(challenge: string): number | undefined;
}
