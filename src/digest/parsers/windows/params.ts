import { barred, withoutBar } from "../params.ts";
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

const HEX = /^0x[0-9a-f]+$/i;

/**
 * What behaviours ask for beside the text, lower-case, as `¦op=set¦value=1¦`: what was done to the registry,
 * who opened something with which rights, scope and port of an address, and what `evidenceOf` found.
 */
export function windowsParams(said: WindowsSaid): string {
  const { evidence } = said.values;
  const found = paramsOfAct(said).map((param) => withoutBar(param));
  return barred(evidence === "" ? found : [evidence, ...found]).toLowerCase();
}

function paramsOfAct({ known, path, values, extras }: WindowsSaid): string[] {
  const { id, target, command, evidence } = values;
  const { act } = known;
  if (act === "registry") return registryParams(id, command, [...extras, evidence]);
  if (act === "connect") return [`to=${scopeOf(target)}`, `port=${extras[0] ?? ""}`];
  if (act === "logon" || act === "share") {
    return [`from=${extras.map((extra) => scopeOf(extra)).find(Boolean) ?? ""}`];
  }
  if (act !== "access" && act !== "read") return [];
  const rights = extras.find((extra) => HEX.test(extra));
  return rights === undefined ? [] : [`opened=${rights} by ${path}`];
}
