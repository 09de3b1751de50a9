/** What a tenant's events were made of is no longer there; what may be told of it, in words for a person. */
export class GoneError extends Error {
  override readonly name = "GoneError";
}
