import type { Random } from "../seeded/random.ts";

/** What intruders bring along, drawn from lists wide enough that two tenants hardly ever share it. */

const SYLLABLES =
  "ar ba bel cor da dex do fen gal gri hal is jun ka kel lo lum ma mer nex nor ol pa pul quo ra ris sol sta ta tor ul va vex wyn xi yor zan".split(
    " ",
  );
const SERVICE_WORDS =
  "cdn sync update static metrics edge files mirror assets relay health status img telemetry login mail cache pkg api stats".split(
    " ",
  );
const PROGRAM_STEMS =
  "kworkerds sysupd netfilterd dbusx kthrotl systemd-netd crond2 xfsd sshd-agent auditx rsyncd watchd udevx ntpdx cupsdx haldx kswapx journalx logd polkitx".split(
    " ",
  );
const DOWNLOAD_WORDS =
  "init setup run boot go update install stage loader fix start kit unpack deploy load".split(" ");
const HIDDEN_FOLDERS =
  "/tmp/.X11 /tmp/.font /tmp/.ICE /var/tmp/.cache /dev/shm/.sys /dev/shm/.k /var/tmp/.log /tmp/.dbus /tmp/.java /var/tmp/.pk".split(
    " ",
  );

/** A made-up word of two or three syllables. */
export function inventedWord(random: Random): string {
  return random.sample(SYLLABLES, random.int(2, 3)).join("");
}

/** A name under the domain that documentation reserves: nobody's. */
export function strangeDomain(random: Random): string {
  return `${random.pick(SERVICE_WORDS)}-${inventedWord(random)}.example`;
}

/** A program's name that looks like one of the system's. */
export function strangeProgram(random: Random): string {
  return random.chance(0.5) ? random.pick(PROGRAM_STEMS) : `${inventedWord(random)}d`;
}

/** A path below a folder that anybody may write to. */
export function hiddenPath(random: Random): string {
  return `${random.pick(HIDDEN_FOLDERS)}/${strangeProgram(random)}`;
}

/** Where something is fetched from, without the host: `/k/setup.sh`. */
export function downloadPath(random: Random): string {
  const folder = random.chance(0.5) ? `/${random.hex(2)}` : `/${inventedWord(random)}`;
  return `${folder}/${random.pick(DOWNLOAD_WORDS)}.sh`;
}

/** A name for an account that nobody should miss or question. */
export function strangeAccount(random: Random): string {
  const first = random.pick("svc sys net db app log ops adm bak mon host web dev".split(" "));
  const second = random.pick("sync mgr agent check push read task fix user team relay".split(" "));
  return `${first}${random.pick(["-", "_", ""])}${second}`;
}

/** SHA-256 as Sysmon writes it. */
export function fileHash(random: Random): string {
  return random.hex(64).toUpperCase();
}

/** A port at which nothing of ours listens. */
export function strangePort(random: Random): number {
  return random.pick([53, 443, 1337, 4443, 5060, 6667, 7777, 8081, 8443, 8888, 9001, 9443, 31_337]);
}
