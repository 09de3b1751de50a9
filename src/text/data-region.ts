/** Lines that others wrote, between the marks that tell the model so. They must have passed `Clean`. */
export function dataRegion(lines: readonly string[]): string {
  return ["<data>", ...lines, "</data>"].join("\n");
}
