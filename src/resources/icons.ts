export interface Icon {
  readonly src: string;
  readonly mimeType: string;
  readonly sizes: readonly string[];
}

/** A dot of one colour: said again with every entry of a list, so it has to be small. */
function dot(colour: string): Icon {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><circle cx='1' cy='1' r='1' fill='${colour}'/></svg>`;
  const src = `data:image/svg+xml,${svg.replaceAll("<", "%3C").replaceAll(">", "%3E")}`;
  return { src, mimeType: "image/svg+xml", sizes: ["any"] };
}

const SEVERITY: Readonly<Record<number, Icon>> = {
  1: dot("red"),
  2: dot("orange"),
  3: dot("gold"),
};

export function severityIcon(severity: number | null | undefined): Icon | undefined {
  return SEVERITY[severity ?? 0];
}

const STATUS: Readonly<Record<string, Icon>> = { online: dot("green"), offline: dot("gray") };

export function statusIcon(status: string | null | undefined): Icon | undefined {
  return STATUS[status ?? ""];
}
