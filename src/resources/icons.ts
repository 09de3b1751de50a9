export interface Icon {
  readonly src: string;
}

/** A dot of one colour: said again with every entry of a list, so it has to be small. */
function dot(colour: string): Icon {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg'><circle cx='8' cy='8' r='8' fill='${colour}'/></svg>`;
  return {
    src: `data:image/svg+xml,${svg.replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll(" ", "%20")}`,
  };
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
