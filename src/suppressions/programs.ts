/** Programs that run whatever text or file they are given. */
const INTERPRETER =
  /^(?:(?:ba|da|z|k|c|tc|fi|a)?sh|busybox|python[\d.]*w?|perl[\d.]*|ruby[\d.]*|node|nodejs|deno|bun|php[\w.-]*|lua[\d.]*|tclsh[\d.]*|java|awk|gawk|mawk|powershell|pwsh|cmd|wscript|cscript|mshta|rundll32|regsvr32|msbuild|osascript|Rscript|irb|expect)(?:\.exe)?$/i;

/** Programs of which an argument starts another. */
const LAUNCHER =
  /^(?:sudo|su|doas|runuser|env|nohup|timeout|nice|xargs|find|tar|rsync|ssh|scp|sftp|git|vim?|less|man|zip|gdb|strace|watch|flock|setsid|script|docker|podman|kubectl|crictl|nsenter|unshare|chroot|systemd-run|at|batch|crontab|make|pip[\d.]*|npm|curl|wget|apt|apt-get|yum|dnf|ansible[\w-]*|salt[\w-]*|chef-client|puppet|wmic|schtasks|sc|psexec|msiexec|certutil|bitsadmin|start-process|forfiles|installutil)(?:\.exe)?$/i;

/** Folders in which many users may put files, wherever they stand in a path or command line. */
const WRITABLE =
  /(?:^|[\s"'=:,])(?:(?:\/private)?\/tmp|\/var\/tmp|\/dev\/shm|\/dev\/mqueue|\/home|\/Users|\/run\/user|\/run\/lock|\/var\/lock|\/var\/spool\/(?:cron|mail)|\/var\/www|\/mnt|\/media|\/root\/\.)(?:\/|\s|$)|(?:^|[\s"'=:,])[a-z]:\\(?:users\\|programdata\\|temp(?:\\|$)|tmp(?:\\|$)|perflogs\\|\$recycle\.bin\\|windows\\(?:temp|tasks|tracing|debug)(?:\\|$)|windows\\system32\\(?:spool\\drivers\\color|tasks)(?:\\|$))|\\appdata\\|%(?:temp|tmp|appdata|localappdata|public)%|\/\.(?:cache|config|local|ssh)(?:\/|$)/i;

/** The base name of a path of either kind. */
export function programOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

/** Whether a program runs whatever text or file it is given. */
export function isInterpreter(name: string): boolean {
  return INTERPRETER.test(name);
}

/** Whether a program starts others that its arguments name. */
export function isLauncher(name: string): boolean {
  return LAUNCHER.test(name);
}

/** Whether a path, or one within a command line, is one where many users may put files. */
export function isWritablePath(text: string): boolean {
  return WRITABLE.test(text);
}
