/** A text whose data region has plain marks, so that two answers can be compared. */
export function withoutTags(text: string): string {
  return text.replaceAll(/<(\/?)data \d{6}>/g, "<$1data>");
}
