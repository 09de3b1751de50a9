import { BAR } from "../params.ts";
/** `New value: HKLM\…\DisableRealtimeMonitoring = 0x1`, as Defender tells of its settings. */
const SETTING = /\b(Old|New) value:? [^\r\n]{0,300}\\([\w ]{1,60}) = 0x([0-9a-f]+)/gi;
/** `Configuration option 'x' changed from 0 to 1`, as SQL Server does. */
const OPTION = /option '([\w ]{1,60})' changed from (\d+) to (\d+)/i;
const MAX_READ = 4000;

/** Numbers in the message of a channel without a table that decide what it means: shapes hide them. */
export function otherEvidence(message: string): string {
  const text = message.slice(0, MAX_READ);
  const found = [...text.matchAll(SETTING)].map(
    ([, age = "", name = "", value = ""]) => `${age}=${name} ${String(Number.parseInt(value, 16))}`,
  );
  const [, option, before = "", after = ""] = OPTION.exec(text) ?? [];
  if (option !== undefined) found.push(`option=${option} ${before} to ${after}`);
  return found.join(BAR);
}
