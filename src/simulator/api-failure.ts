/**
 * A refusal of the embedded API, answered as `{"errors":["…"]}` (docs/threat-stack-api.md §2.0 [C]).
 * The texts are ours, unless a docstring names where one was captured.
 */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
