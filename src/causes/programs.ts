/** Programs that answer requests of others; version numbers stand behind some names. */
const SERVERS =
  /^(?:php-fpm|php-cgi|nginx|apache2?|httpd|lighttpd|caddy|java|tomcat|catalina|jsvc|node|nodejs|gunicorn|uwsgi|puma|unicorn|passenger|mysqld|mariadbd|postgres|postmaster|redis-server|mongod|memcached|named|exim4?|postfix|master|smbd|vsftpd|proftpd|w3wp|sqlservr|store|umworkerprocess|beam\.smp|dotnet|coldfusion|confluence|jenkins)[-\d.]{0,24}(?:\.exe)?$/i;
const SHELLS =
  /^(?:(?:ba|da|z|k|c|tc|a|fi)?sh|busybox|cmd|powershell|pwsh|cscript|wscript|mshta|python|perl|ruby|php|nc|ncat|socat|bash)[-\d.]{0,24}(?:\.exe)?$/i;
const LOGIN_PROGRAMS =
  /^(?:sshd|sshd-session|login|in\.telnetd|telnetd|gdm-session-worker|dropbear)$/;
const SHIMS = /^(?:containerd-shim.*|runc|crun|conmon|docker-init|tini|dumb-init)$/;
const SCHEDULERS = /^(?:cron|crond|anacron|atd|taskeng|taskhostw?|schtasks)(?:\.exe)?$/i;
/** What starts everything explains nothing. */
const INITS =
  /^(?:systemd|init|launchd|kthreadd|system|registry|system idle process|services\.exe|wininit\.exe|winlogon\.exe|smss\.exe|csrss\.exe|userinit\.exe|explorer\.exe)$/i;
const STARTERS = /^(?:services|svchost|wmiprvse|taskeng|taskhostw?|wsmprovhost)\.exe$/i;

/** The name of a program without its folder. */
export function baseName(exe: string): string {
  return exe.slice(Math.max(exe.lastIndexOf("/"), exe.lastIndexOf("\\")) + 1);
}

export function isServer(exe: string): boolean {
  return SERVERS.test(baseName(exe));
}

/** Shells, and interpreters that do as well. */
export function isShell(exe: string): boolean {
  return SHELLS.test(baseName(exe));
}

/** What lets people in and starts their shells. */
export function isLoginProgram(exe: string): boolean {
  return LOGIN_PROGRAMS.test(baseName(exe));
}

/** What starts containers. */
export function isShim(exe: string): boolean {
  return SHIMS.test(baseName(exe));
}

/** The kernel, or what it starts first, which is above all else whatever happened. */
export function isInit({ exe, pid }: { readonly exe: string; readonly pid: string }): boolean {
  return pid === "1" || INITS.test(baseName(exe));
}

export function isScheduler(exe: string): boolean {
  return SCHEDULERS.test(baseName(exe));
}

/** Parts of Windows that start programs for services, tasks, WMI and remote management. */
export function isWindowsStarter(exe: string): boolean {
  return STARTERS.test(baseName(exe));
}

/** Whether both name the same program; a path may be known of one only. */
export function isSameProgram(a: string, b: string): boolean {
  return baseName(a).toLowerCase() === baseName(b).toLowerCase();
}
