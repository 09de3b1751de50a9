/** The same text without a hold on the larger one it was cut from. */
export function flatCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf8").toString("utf8");
}
