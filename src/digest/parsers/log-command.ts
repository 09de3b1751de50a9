/** A command that a line says was run, or tried, and as which account it was asked for. */
export interface LoggedCommand {
  readonly user: string;
  readonly run: string;
}

const NOTHING: LoggedCommand = { user: "", run: "" };
const SUDO = /^(\S+) : .*?\bCOMMAND=(.*)$/s;
const DOAS = /^(\S+) ran command (.*?) as root\b/s;
const CRON = /^\((\S+)\) CMD \((.*)\)$/s;
/** Shells that keep their history in the log. */
const HISTORY = /^HISTORY: (?:PID=\d+ )?(?:UID=\d+ )?(.*)$/s;
const TO_ROOT =
  /\(to root\) (\S+) on\b|^[+-] \S+ ([^\s:]+):root\b|^(?:Successful|FAILED) su for root by (\S+)|session opened for user root(?:\(uid=0\))? by ([^\s(]+)/i;
const ARGUMENT = /\ba\d+="([^"]*)"/g;

/** What sudo, cron, su, a shell or the audit system says was run. */
export function commandIn(program: string, text: string): LoggedCommand {
  if (text.startsWith("type=EXECVE")) return { user: "", run: argumentsIn(text) };
  if (program.startsWith("sudo")) return toCommand(SUDO.exec(text));
  if (program === "doas") return toCommand(DOAS.exec(text));
  if (/^(?:\S*cron\S*|atd)$/i.test(program)) return toCommand(CRON.exec(text));
  if (/^-?(?:ba|z|k|da)?sh$/.test(program)) return { user: "", run: HISTORY.exec(text)?.[1] ?? "" };
  if (!/^su(?:\W|$)/.test(program)) return NOTHING;
  const user = TO_ROOT.exec(text)?.slice(1).find(Boolean);
  return user === undefined ? NOTHING : { user, run: "su" };
}

function toCommand(found: RegExpExecArray | null): LoggedCommand {
  const [, user = "", run = ""] = found ?? [];
  return { user, run: run.trim() };
}

function argumentsIn(text: string): string {
  return Array.from(text.matchAll(ARGUMENT), ([, argument = ""]) => argument).join(" ");
}
