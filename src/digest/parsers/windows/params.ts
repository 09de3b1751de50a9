import { scopeOf } from "../../../event-fields/address.ts";
import type { WindowsEvent } from "./known-events.ts";
import { registryParams } from "./registry.ts";

/** An event of a known id: what was read of it, and the whole path of the program that acted. */
export interface WindowsSaid {
  readonly known: WindowsEvent;
  readonly path: string;
  readonly values: {
    readonly id: string;
    readonly target: string;
    readonly command: string;
    readonly evidence: string;
  };
  readonly extras: readonly string[];
}

const BAR = "¦";
const HEX = /^0x[0-9a-f]+$/i;

/**
 * What behaviours ask for beside the text, lower-case, as `¦op=set¦value=1¦`: what was done to the registry,
 * who opened something with which rights, scope and port of an address, and what `evidenceOf` found.
 */
export function windowsParams({ known, path, values, extras }: WindowsSaid): string {
  const { id, target, command, evidence } = values;
  const found = evidence === "" ? [] : [evidence];
  switch (known.act) {
    case "registry": {
      found.push(...registryParams(id, command, [...extras, evidence]));
      break;
    }
    case "access":
    case "read": {
      const rights = extras.find((extra) => HEX.test(extra));
      if (rights !== undefined) found.push(`opened=${rights} by ${path}`);
      break;
    }
    case "connect": {
      found.push(`to=${scopeOf(target)}`, `port=${extras[0] ?? ""}`);
      break;
    }
    case "logon":
    case "share": {
      found.push(`from=${extras.map((extra) => scopeOf(extra)).find(Boolean) ?? ""}`);
      break;
    }
    default:
  }
  return found.length === 0 ? "" : `${BAR}${found.join(BAR)}${BAR}`.toLowerCase();
}
