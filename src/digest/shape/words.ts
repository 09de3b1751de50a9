/** Non-empty parts, one space apart. */
export function words(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}
