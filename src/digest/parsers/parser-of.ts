import type { EventRecord } from "../../event-fields/event-record.ts";
import type { EventParser } from "./parser.ts";
import { auditParser } from "./audit.ts";
import { cloudtrailParser } from "./cloudtrail.ts";
import { fileParser } from "./file.ts";
import { hostLogParser } from "./host-log.ts";
import { kubernetesParser } from "./kubernetes.ts";
import { loginParser } from "./login.ts";
import { networkParser } from "./network.ts";
import { threatintelParser } from "./threatintel.ts";
import { generalParser } from "./general.ts";
import { windowsParser } from "./windows/windows.ts";

/** In the order in which they are asked whether an event without a known type is theirs. */
export const PARSERS: readonly EventParser[] = [
  windowsParser,
  cloudtrailParser,
  auditParser,
  hostLogParser,
  threatintelParser,
  kubernetesParser,
  fileParser,
  loginParser,
  networkParser,
];

export type ParserOf = (event: EventRecord, type: string) => EventParser;

/** Which of the parsers reads an event: by its type, else by the fields that only one type has, else the general one. */
export function createParserOf(parsers: readonly EventParser[]): ParserOf {
  const byType = new Map(
    parsers.flatMap((parser) => parser.types.map((type) => [type, parser] as const)),
  );
  const recognising = parsers.filter((parser) => parser.recognises !== undefined);
  return (event, type) =>
    byType.get(type) ??
    byType.get(type.toLowerCase().replace(/[^a-z]/g, "")) ??
    recognising.find((parser) => parser.recognises?.(event) === true) ??
    generalParser;
}

export const parserOf = createParserOf(PARSERS);
