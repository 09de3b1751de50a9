import { exactRule, nearTo, secretRule, type SecretRule } from "./secret-rule.ts";

/** [kind, near, pattern]: hashes of passwords, keys of Kerberos and other forms that no vendor made; case matters. */
const HASHES: readonly (readonly [kind: string, near: string, pattern: string])[] = [
  [
    "hash",
    "$p$ $h$ $s$ $9$ $8$ $3$ $md5$ $ml$ $pbkdf2 $bcrypt $sha $argon2 $scrypt $office$ $rar5$ $zip2$ $pkzip $keepass$ $7z$ $ethereum $bitcoin $ssh $vnc $mysql $netntlm $ntlm $dpapi $bitlocker $luks $pdf$ $odf$ $ansible$ $electrum",
    String.raw`((?<![\w$])\$[A-Za-z0-9_-]{1,20}\$)([A-Za-z0-9./+=,*$_-]{16,4096})`,
  ],
  [
    "hash",
    "pbkdf2 grub. scrypt: argon2$ bcrypt$",
    String.raw`((?:pbkdf2(?:[:_.-]\w{1,12}){0,3}|scrypt|bcrypt(?:_sha256)?|argon2)[:.$](?:[\w=,]{1,40}[$:.]){1,4})([A-Za-z0-9+/=.$]{16,512})`,
  ],
  ["hash", "0x01 0x02", String.raw`((?<![\w])0x0[12]00)([0-9A-Fa-f]{44,160})(?![0-9A-Fa-f])`],
  ["hash", "md5", String.raw`((?<=[\s"':=|])md5)([0-9a-f]{32})(?![0-9a-f])`],
  ["hash", "wpa* pmkid", String.raw`((?:WPA\*\d\d\*|PMKID[:*= ]{1,3}))([0-9a-f*]{32,1024})`],
  [
    "key",
    "-cts-hmac -hmac: des-cbc-md5 rc4_hmac aes256_hmac aes128_hmac",
    String.raw`((?:aes(?:128|256)-cts-hmac-sha1-96|aes(?:128|256)_hmac|des-cbc-md5|des3-cbc-sha1|arcfour-hmac|rc4_hmac(?:_nt)?)\s{0,16}[:= )]{1,4}(?:\(?0x)?)([0-9a-fA-F]{16,64})(?![0-9a-fA-F])`,
  ],
  ["key", "xprv zprv yprv", String.raw`((?<![\w]))([xyz]prv[A-Za-z0-9]{80,120})`],
  [
    "recovery key",
    "recovery bitlocker protector numerical manage-bde",
    String.raw`((?<![\w-]))((?:\d{6}-){7}\d{6})(?![\w-])`,
  ],
  [
    "recovery key",
    "recovery",
    String.raw`((?:recovery|rescue|backup) (?:key|code)s?\W{0,3}(?:is )?\s?)((?:[A-Z0-9]{4,6}-){3,7}[A-Z0-9]{4,6})`,
  ],
  [
    "license key",
    "license|serial|/ipk|product key|activation",
    String.raw`((?<![\w-]))((?=[A-Z0-9-]{0,28}[A-Z])(?=[A-Z0-9-]{0,28}\d)(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5})(?![\w-])`,
  ],
  [
    "private key",
    '"kty" \'kty\' \\"kty',
    String.raw`(\\{0,3}["'](?:d|p|q|dp|dq|qi)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])([\w-]{20,1400})(?=\\{0,3}["'])`,
  ],
  [
    "private key",
    "</d> </p> </q> </dp> </dq> </inverseq>",
    String.raw`(<(?:D|P|Q|DP|DQ|InverseQ)>)([A-Za-z0-9+/=]{24,2048})(?=</)`,
  ],
];

const HEX = Array.from("0123456789abcdef");
/** Of MySQL. */
const STARRED = exactRule(
  "hash",
  HEX.flatMap((a) => [" ", "'", '"', ":", "|", "="].map((before) => `${before}*${a}`)),
  String.raw`((?<=^|[\s'":=,|])\*)([0-9A-F]{40})(?![0-9A-Fa-f])`,
);
/** Of Oracle. */
const LETTERED = exactRule(
  "hash",
  HEX.flatMap((a) => [`s:${a}`, `t:${a}`]),
  String.raw`((?<![\w:.])[ST]:)([0-9A-F]{60,160})(?![0-9A-F])`,
);
const PHRASE = secretRule(
  "seed phrase",
  nearTo("mnemonic phrase seed"),
  String.raw`((?:mnemonic|(?:seed|recovery|backup|secret)[ _-]?(?:phrase|words))["'\\]{0,3}\s{0,3}(?:is|[=:])?\s{0,3}["']?)((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})`,
);
/** Devices of a network keep what they were given behind a number. */
const NUMBERED = secretRule(
  "password",
  nearTo("password secret key md5 auth"),
  String.raw`((?<![\w/-])(?:password|secret|key|key-string|message-digest-key\s\d{1,3}\smd5|authentication-key\s\d{1,3}\smd5)\s(?:encrypted\s)?(?:0|5|7|8|9|6|type[ -]?\d)\s["']?)((?=[^\s"']{0,64}\d)[^\s"']{6,256})(?=$|["'\s])`,
);

export const HASH_RULES: readonly SecretRule[] = [
  PHRASE,
  ...HASHES.map(([kind, near, pattern]) =>
    Object.assign(exactRule(kind, nearTo(near), pattern), { isOnlyNear: true as const }),
  ),
  NUMBERED,
  STARRED,
  LETTERED,
];
