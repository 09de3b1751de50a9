import { baseOf } from "../shape/paths.ts";

export interface InnerCommand {
  /** The end of the line, from where the other command begins. */
  readonly text: string;
  /** Whether a shell reads it, so that it may hold several commands. */
  readonly isScript: boolean;
}

/**
 * Programs that run another one: names, then each of the words that may stand between the name and the other
 * command. Options that take a value stand first, so that the value is not taken for the command.
 */
const TABLE = String.raw`
sudo doas :: (?:-[ughpCTRDrtUa]\s+\S+|--(?:user|group|host|prompt|chdir|chroot)\s+\S+|-\S+|\w+=\S*)
env :: (?:-[uC]\s+\S+|-\S*|\w+=\S*)
nohup setsid time exec builtin stdbuf unbuffer busybox toybox unshare ltrace command catchsegv :: (?:-a\s+\S+|-(?!v\b)\S+)
pkexec :: (?:--user\s+\S+|-\S+)
nice ionice chrt :: (?:-[ncp]\s+-?\d+|-\S+|\d+)
timeout :: (?:-[ks]\s+\S+|-\S+|\d\S*)
taskset cpulimit :: (?:-[cpl]\s+\S+|-\S+|0x\w+)
xargs parallel :: (?:-[InLPdsEaj]\s+\S+|-\S+)
strace :: (?:-[eopsPSuEabOX]\s+\S+|-\S+)
nsenter :: (?:-[tSG]\s+\d+|-\S+)
runuser setpriv :: (?:-[ugG]\s+\S+|-\S+)
chroot flock :: (?:-[wE]\s+\S+|-\S+|[/.]\S*)
systemd-run :: (?:-[puEM]\s+\S+|-\S+)
proxychains proxychains4 torsocks torify sshpass :: (?:-[fpe]\s+\S+|-\S+)
perl python python2 python3 ruby php node :: (?:-[wuBEIOst]+)
`;

/** Programs that hand the rest of their line to a shell: names, then all that stands before it. */
const SCRIPTS = String.raw`
sh bash dash ash zsh ksh mksh tcsh csh fish rbash :: (?:[-+]\S+\s+(?:pipefail\s+|posix\s+)?)*?-\w*c\s+
su runuser script :: .*?\s?(?:-\w*c|--command)[\s=]+
eval :: (?=\S)
watch :: (?:-n\s*[\d.]+\s+|-\S+\s+)*
ssh :: (?=((?:-[bcDEeFIiJLlmOopQRSWw]\s+\S+\s+|-\S+\s+)*))\1[^-\s]\S*\s+
docker podman nerdctl :: (?:container\s+)?exec\s+(?=((?:-[uew]\s+\S+\s+|--(?:user|env|workdir)\s+\S+\s+|-\S+\s+)*))\1[^-\s]\S*\s+
kubectl oc k3s crictl ctr lxc :: (?=(.*?\bexec\s))\1.*?\s--\s+
find :: .*?\s-(?:exec|execdir|ok|okdir)\s+
ansible :: .*?\s(?:-a|--args)[\s=]+
`;

const INTERPRETER = /^(?:perl|python|ruby|php|node)/;

function rulesOf(table: string, whole: (pattern: string) => RegExp): [string, RegExp][] {
  return table
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [names = "", pattern = ""] = row.split(" :: ");
      const rule = whole(pattern);
      return names.split(" ").map((name): [string, RegExp] => [name, rule]);
    });
}

const COMMANDS = new Map(
  rulesOf(TABLE, (skipped) => new RegExp(String.raw`^\s+(?=((?:${skipped}\s+)*))\1(?=[^-\s])`)),
);
const SCRIPT_RULES = new Map(
  rulesOf(SCRIPTS, (head) => new RegExp(String.raw`^\s+(?=\S)${head}(?=\S)`, "s")),
);

/** What a program that runs another one runs; undefined for every other program, and for `command -v NAME`. */
export function innerOf(text: string): InnerCommand | undefined {
  const first = /^\S+/.exec(text)?.[0] ?? "";
  const name = nameOf(baseOf(first));
  const rest = text.slice(first.length);
  const script = SCRIPT_RULES.get(name)?.exec(rest);
  if (script) return { text: rest.slice(script[0].length), isScript: true };
  const command = COMMANDS.get(name)?.exec(rest);
  if (!command) return undefined;
  const inner = rest.slice(command[0].length);
  // An interpreter is given a file; a bare word is its own argument.
  if (INTERPRETER.test(name) && !/^[^\s'"();]*\//.test(inner)) return undefined;
  return inner === "" ? undefined : { text: inner, isScript: false };
}

/** Without versions (`python3.11`), and loaders by the name of what they are. */
function nameOf(base: string): string {
  if (/^ld-(?:linux|musl)/.test(base)) return "exec";
  const plain = base.replace(/^-/, "");
  return INTERPRETER.test(plain) ? plain.replace(/(?<![\d.])[\d.]+$/, "") : plain;
}
