/** What is called by a name or a number, however mixed its signs: hosts, versions, digests, times, sizes, ids. */
const ORDINARY = new RegExp(
  [
    String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`,
    String.raw`(?:[a-z][a-z-]{0,11}-)(?:[0-9a-f]{8}|[0-9a-f]{17})`,
    String.raw`(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\.?(?::\d{1,5})?`,
    String.raw`(?:v|rc|php|python|node|jdk|java|go|tls|ssl|http|ipv|utf-?|sha-?|md|aes-?|ed|rsa-?|ecdsa-?|des|base|x|win|amd|arm|i|s|p|k|m|t|r|c|g|eth|ens|enp\d{1,2}s|tty|sda|nvme|vd|utc|gmt|en|kb|cve-|ms|event|id|port|pid|uid|gid|line|web|db|app|host|node|srv|vm|dc|pc|file|dir|test|user|group|job|build|release|step|page|part|disk|vol|lib|core|cpu|gpu|thread|worker)-?_?v?\d[\d._]{0,11}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`,
    String.raw`v?\d{1,6}(?:[._]\d{1,6}){1,5}(?:[-+~.]?[a-z]{1,12}[\d.]{0,8}){0,4}`,
    String.raw`\d{4}-\d\d(?:-\d\d)?(?:[t_ ]?\d\d[:.-]?\d\d.{0,16})?`,
    String.raw`\d{1,19}[a-z]{1,4}|[a-z]{1,3}\d{1,6}`,
    String.raw`s-1-\d[\d-]{3,80}|0x[0-9a-f]{1,16}|(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{0,4}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}`,
    String.raw`(?:sha(?:1|224|256|384|512)|md5)[:=-].{0,200}`,
    String.raw`win(?:32|64)_\w{1,60}|kb\d{6,8}|cve-\d{4}-\d{4,7}|(?:us|eu|ap|sa|ca|me|af)-[a-z]{4,9}-\d[a-z]?`,
    String.raw`(?:t|m|c|r)\d[a-z]{0,2}\.\w{2,10}`,
  ].join("|"),
  "i",
);
const WHOLE = new RegExp(`^(?:${ORDINARY.source})$`, "i");
/** What no password of a command holds where nothing but its form speaks for it: parts of paths, lists, pairs, code. */
const STRUCTURE = /[/\\:=,;|&<>()[\]{}"'`\s]|\.[a-z]\w{0,4}$|^[-.@]|^\$\w|^%\w+%$/;
/** Signs that names hardly ever have. */
const SIGN = /[!#$%^*+~?@]/;
const TURN = /\d(?=[A-Za-z])|[A-Za-z](?=\d)|[a-z](?=[A-Z])|[A-Z](?=[a-z])/g;
/** A name of several words, each with a number at most at its end. */
const WORDS =
  /^(?:[A-Za-z]{2,20}\d{0,2}[._-]){1,8}[A-Za-z]{2,20}\d{0,3}$|^(?:[A-Za-z]{2,20}\d{0,2}[._-]){2,8}\d{1,3}$/;
const MIN_CHOSEN = 6;
const MIN_RANDOM = 16;
const MIN_TURNS = 4;

/** Whether a word of letters and digits or signs could be a password, where something says that there is one. */
export function looksChosen(word: string): boolean {
  if (word.length < MIN_CHOSEN || word.length > 256 || WHOLE.test(word) || STRUCTURE.test(word)) {
    return false;
  }
  return /[A-Za-z]/.test(word) && (/\d/.test(word) || SIGN.test(word)) && !WORDS.test(word);
}

/** The same where little says so: of several sorts of signs, as passwords and keys are but names are not. */
export function looksStrong(word: string): boolean {
  if (word.length < 8 || !looksChosen(word) || !/\d/.test(word)) return false;
  if (SIGN.test(word)) return true;
  const mixed = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return mixed
    ? /\d\d|\d[A-Za-z]{0,64}[A-Z]|[a-z]\d[a-z]/.test(word)
    : turnsOf(word) >= MIN_TURNS + 2;
}

/** The same of a word that could be a name, but for a number that no name of a thing ends in, which is no year. */
export function looksLikePassword(word: string): boolean {
  if (looksStrong(word)) return true;
  if (word.length < 7 || !looksChosen(word)) return false;
  return (
    SIGN.test(word) ||
    (/\d{2}/.test(word) && !/(?:^|\D)(?:19[5-9]|20[0-3])\d$|^[a-z]+-[a-z]/.test(word))
  );
}

/** Whether a word was made by a machine: long and without any order. What names a thing by its digest is none. */
export function looksRandom(word: string): boolean {
  if (word.length < MIN_RANDOM || word.length > 4096 || WHOLE.test(word)) return false;
  if (!/^[A-Za-z0-9+/=_~.%-]+$/.test(word) || !/\d/.test(word) || /^[./]|\/\w+\.\w+$/.test(word)) {
    return false;
  }
  if (WORDS.test(word) || /^\d+$/.test(word)) return false;
  return turnsOf(word) >= Math.max(MIN_TURNS, word.length / 8);
}

function turnsOf(word: string): number {
  return word.match(TURN)?.length ?? 0;
}
