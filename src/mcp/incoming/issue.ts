/** What a schema of the SDK finds wrong, as Standard Schema says it. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export function keysOf({ path = [] }: Issue): string[] {
  return path.map((part) => String(typeof part === "object" ? part.key : part));
}
