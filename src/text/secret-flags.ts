import {
  ARGUMENT,
  BLANK,
  exactRule,
  nearTo,
  program,
  QUOTE,
  type SecretRule,
} from "./secret-rule.ts";

interface FlagsOf {
  /** Programs as parts of a pattern. */
  readonly programs: string;
  /** What stands in those whose name does not begin with plain letters, lower-case. */
  readonly near?: readonly string[];
  /** Its flags as part of a pattern. */
  readonly flags: string;
  /** What stands between flag and secret. */
  readonly gap: string;
  readonly kind?: string;
}

const GLUED = `${QUOTE}(?![\\s-])`;
const APART = `${BLANK}${QUOTE}(?!-)`;
const EITHER = String.raw`(?:[^\S\n]{0,3}|=)${QUOTE}(?!-)`;

/** Registries, clouds and clusters to which one logs in. */
const LOGINS =
  "(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|az|acr|oc|cf|ibmcloud|helm registry|registry|argocd|harbor|flyctl|kubelogin)";

/** Programs that take a secret behind a flag whose name does not say so; case matters. */
const FLAGS: readonly FlagsOf[] = [
  {
    programs: String.raw`mysql\w*|mariadb[\w-]*|7z|7za|7zr|7zz|sshpass|unrar|rar|innobackupex|xtrabackup|mydumper|myloader|pt-[\w-]{3,40}|ncftp\w{0,8}|cadaver|sqsh|isql-fb|cqlsh|mongo\w{0,10}`,
    flags: "-h?p",
    gap: GLUED,
  },
  {
    programs: String.raw`sshpass|crackmapexec|cme|nxc|netexec|evil-winrm|rdesktop|mongo\w*|[Pp][Ss][Ee]xec(?:64|svc)?|[Pp]aexec|smbmap|winexe|hydra|medusa|kerbrute|bloodhound(?:-python)?|ldapdomaindump|cqlsh|[Cc]ertutil|beeline|hive|sqoop|useradd|usermod|adduser|twine upload|az login|az ad[\w -]{1,40}|cypher-shell|couchbase-cli|cbq|ncftp\w{0,8}|lftp|clickhouse-\w{1,12}|vsql|gsql|nzsql|pscp|sendemail|veracrypt|truecrypt|enum4linux(?:-ng)?|responder|wmiexec|smbget|jf|jfrog|nuget|choco|winrs|manage-bde|ldapmodify_ad|gpg|influx|arangosh|solr|elasticsearch-\w{1,20}|expdp|impdp|dbaccess|freetds|isql|${LOGINS} login`,
    near: ["login"],
    flags: "-p",
    gap: APART,
  },
  {
    programs: String.raw`sqlcmd|osql|bcp|unzip|zip|zipcloak|ipmitool|ipmi[\w-]{2,12}|mosquitto_\w{3}|tsql|isql|fisql|defncopy|racadm|wget2|rcon|mcrcon`,
    flags: "-P",
    gap: EITHER,
  },
  { programs: "redis-cli|valkey-cli|keydb-cli", flags: "-a", gap: APART },
  { programs: String.raw`ldap\w{3,8}|kadmin(?:\.local)?|dsconf|slapadd`, flags: "-w", gap: EITHER },
  {
    programs: "plink|pscp|psftp|putty|kitty|winscp|kadmin(?:\\.local)?|ktutil|addprinc|cpw|cl2",
    flags: "-pw|-passwd?",
    gap: APART,
  },
  {
    programs: "openssl",
    flags: "-k|-K|-macopt hexkey",
    gap: String.raw`(?:[^\S\n]{1,4}|:)${QUOTE}(?!-|pass:|file:|env:|stdin|fd:)`,
  },
  {
    programs: String.raw`openssl passwd(?:\s-\w{1,12})?`,
    flags: "(?:-1|-5|-6|-apr1|-crypt|-noverify)",
    gap: `${BLANK}(?:-salt${BLANK}\\S{1,32}${BLANK})?${QUOTE}(?![-<|>])`,
  },
  { programs: String.raw`snmp\w{2,12}`, flags: "-A", gap: APART },
  { programs: String.raw`snmp\w{2,12}`, flags: "-X", gap: APART },
  {
    programs: String.raw`snmp\w{2,12}|onesixtyone|braa`,
    flags: "-c|--community",
    gap: String.raw`[\s=]{1,4}${QUOTE}(?!-|(?:public|private)\b)`,
    kind: "community",
  },
  {
    programs:
      "evil-winrm|crackmapexec|cme|nxc|netexec|smbmap|bloodhound-python|kerbrute|psexec|pth-\\w{2,12}|rpcclient|certipy",
    flags: "-H|-hashes|--hash(?:es)?",
    gap: String.raw`[\s=]{1,4}${QUOTE}(?=[0-9a-fA-F:]{32,65}(?![0-9a-fA-F]))`,
    kind: "NTLM hash",
  },
  {
    programs: "x11vnc|vncserver|[Xx]vnc\\w{0,4}|vncviewer|xvnc4viewer",
    flags: "-(?:store)?passwd",
    gap: APART,
  },
  {
    programs: "sendemail|swaks|sendEmail|smtp-cli|mailsend",
    flags: "-xp|-ap|--auth-password|-pass",
    gap: APART,
  },
  {
    programs:
      "doctl|flyctl|fly|hcloud|linode-cli|vultr(?:-cli)?|gh|glab|heroku|ngrok|tailscale|snyk|sentry-cli|datadog-ci|vercel|netlify|railway|wrangler|circleci|buildkite-agent|drone|tea|jf",
    flags: "-t|--auth|--authtoken|--auth-?key",
    gap: String.raw`[\s=]{1,4}${QUOTE}(?=[\w.-]{0,200}\d)(?=[\w.-]{16})`,
    kind: "token",
  },
  {
    programs: "mount(?:\\.\\w{1,8})?|smbmount|mount_smbfs|davfs2",
    flags: "-o[^\\S\\n]{0,3}(?:[\\w=./-]{1,64},){0,8}(?:pass|password|pwd|passwd)",
    gap: "=",
  },
  {
    programs: "oathtool|totp|otpauth",
    flags: "(?:-b|--base32|--totp|-d \\d)(?:[^\\S\\n](?:-b|--base32|--totp|-d \\d)){0,2}",
    gap: `${BLANK}${QUOTE}(?=[A-Z2-7a-f0-9 =]{8,128})`,
    kind: "code seed",
  },
  {
    programs:
      "gh|glab|flyctl|fly|az keyvault|aws ssm|aws secretsmanager|doppler|vercel|vault kv|gcloud secrets|op|pass",
    flags: "--body|-b|--value|--secret-(?:string|binary)",
    gap: String.raw`[\s=]{1,4}${QUOTE}(?!-|file:)(?<=(?:secret|SecureString|variable set)[^|;&\n]{0,240}?)`,
    kind: "secret",
  },
];

/** What may follow a program's name of two letters, which alone stands in too many words. */
const BEHIND_SHORT = [" ", ".", '"', "'"];

/** How the programs of a pattern begin. */
function nearPrograms(programs: string): readonly string[] {
  return programs.split("|").flatMap((name) => {
    const [start = ""] = /^[a-z0-9 -]*/.exec(lowerCase(name)) ?? [];
    if (start.length > 2) return [start];
    return start === name ? BEHIND_SHORT.map((sign) => start + sign) : [];
  });
}

/** `[Pp]s` as `ps`. */
function lowerCase(pattern: string): string {
  return pattern.replaceAll(/\[([A-Z])([a-z])\]/g, "$2").replace(/\w[?*+]$/, "");
}

const PROGRAM_FLAGS = FLAGS.map(({ programs, near = [], flags, gap, kind = "password" }) =>
  exactRule(
    kind,
    [...nearPrograms(programs), ...near],
    `(${program(programs)}(?:${flags})${gap})${ARGUMENT}`,
  ),
);

const PLAIN_USER = String.raw`[^\s:"'=/]{1,128}`;
const HTTP_CLIENTS =
  "curl|wget2?|https?|xh|aria2c|httpie|curlie|etcdctl|influx|skopeo|crane|nats|svn|elasticdump|hey|ab|wrk|siege|wfuzz|ffuf|gobuster|feroxbuster|sqlmap|nikto|wpscan|dirsearch|hurl|lwp-request|svn";
const HTTP_NEAR = nearTo(
  "curl wget http aria2c etcdctl influx skopeo crane nats elasticdump wfuzz ffuf gobuster feroxbuster sqlmap nikto wpscan dirsearch",
);
const USER_FLAG = String.raw`(?:-u|-U|-a|--user|--proxy-user|--auth|--creds|--(?:src|dest)-creds|--user-?info|-E|--cert|--proxy-cert|-A|--basic|--digest|--ntlm|--auth-cred|--http-auth|-id)`;

/** `user:password`, and what else goes by pairs. */
const USER_AND_PASSWORD: readonly SecretRule[] = [
  exactRule(
    "password",
    HTTP_NEAR,
    String.raw`(${program(HTTP_CLIENTS)}${USER_FLAG}[\s=]{0,3}${PLAIN_USER}:)([^\s"'|;&/][^\s"'|;&]{0,4096})`,
  ),
  exactRule(
    "password",
    HTTP_NEAR,
    String.raw`(${program(HTTP_CLIENTS)}${USER_FLAG}[\s=]{0,3}["'][^:"'/]{1,128}:)([^"']{1,4096})`,
  ),
  exactRule(
    "password",
    nearTo("lftp"),
    String.raw`(${program("lftp")}-u${BLANK}${QUOTE}[\w.@-]{1,64},)${ARGUMENT}`,
  ),
  exactRule(
    "cookie",
    nearTo("curl"),
    String.raw`(${program("curl")}(?:-b|--cookie)[\s=]?${QUOTE})(?=[\w.-]{1,100}=)${ARGUMENT}`,
  ),
  exactRule(
    "token",
    nearTo("curl"),
    String.raw`(${program("curl")}--oauth2-bearer[\s=]${QUOTE})${ARGUMENT}`,
  ),
  exactRule(
    "password",
    nearTo("ssh-keygen"),
    String.raw`(${program("ssh-keygen")}-[NP]${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ),
  exactRule(
    "password",
    nearTo(" -u|\n-u|'-u|\"-u"),
    String.raw`((?<=\s)-U[^\S\n]{0,3}${QUOTE}[\w.\\/@$-]{1,128}%)([^\s"']{1,1024})`,
  ),
  exactRule(
    "password",
    nearTo(" -u|\n-u|'-u|\"-u"),
    String.raw`((?<=\s)-U[^\S\n]{0,3}["'][\w.\\/@$ -]{1,128}%)([^"'\n]{1,1024})(?=["'])`,
  ),
  exactRule(
    "password",
    nearTo("impacket- .py"),
    String.raw`(${program(String.raw`impacket-\w{1,40}|\w{1,40}\.py`)}[\w.-]{0,64}/?[\w.$-]{1,64}:["']?)([^\s"'/]{1,256})(?=["']?@(?!sha256))`,
  ),
  {
    ...exactRule(
      "password",
      [" -p"],
      String.raw`((?<=\s(?:-[uUl]|--?user(?:name)?)[\s=:]{1,2}[^\s|;&]{1,64}\s(?:[^\s|;&]{1,64}\s){0,4})-p(?::|${BLANK})${QUOTE})((?=[^\s"']{0,64}[A-Za-z])(?=[^\s"']{0,64}\d)[^\s"'/:,;&|<>=]{6,64})(?=$|["'\s])`,
    ),
    // With its clients a name of a database stands there.
    isSecret: (_found, kept, before) => !/(?<!\w)(?:mysql|mariadb)\w{0,20}\s/.test(before + kept),
  },
  exactRule(
    "password",
    nearTo("impacket- .py"),
    String.raw`(${program(String.raw`impacket-\w{1,40}|\w{1,40}\.py`)}[\w.-]{1,64}/[\w.$-]{1,64}:)([^\s"'/@:]{1,256})(?=["']?(?:\s|$))`,
  ),
  exactRule(
    "token",
    nearTo("-auth apikey api-key auth-code authcode client-key"),
    String.raw`((?<![\w-])-{1,2}(?:auth|api-?[kK]ey|auth-?code|client-?key)[\s=]{1,3}${QUOTE})((?=[\w.-]{0,200}\d)(?=[\w.-]{0,200}[A-Za-z])[\w.-]{20,1024})(?![\w./])`,
  ),
  exactRule(
    "NTLM hash",
    nearTo("-hashes"),
    String.raw`((?<=\s)-{1,2}hashes[\s=]{1,4}(?:[0-9a-fA-F]{32})?:)([0-9a-fA-F]{32})`,
  ),
  exactRule(
    "NTLM hash",
    nearTo("hash"),
    String.raw`((?<=\s)[-/]{1,2}(?:nt|lm|ntlm)?[hH]ash(?:es)?[\s=:]{1,3}["']?(?:[0-9a-fA-F]{32}:)?)([0-9a-fA-F]{32})(?![0-9a-fA-F])`,
  ),
  exactRule(
    "key",
    nearTo("-aeskey"),
    String.raw`((?<=\s)-{1,2}aes[kK]ey[\s=]{1,4})([0-9a-fA-F]{32,64})`,
  ),
  exactRule(
    "NTLM hash",
    nearTo("-nt-hash|/pth:|/krbtgt:|/hash:|/rc4:|/ntlm:|/aes256:|/aes128:|/ticket:"),
    String.raw`((?:--pw-nt-hash|/pth:|/krbtgt:|/hash:|/rc4:|/ntlm:|/aes(?:128|256)(?:_hmac)?:)[^\S\n]{0,3}["']?)([0-9a-fA-F:]{32,65})`,
  ),
  exactRule("ticket", nearTo("/ticket:"), String.raw`(/ticket:["']?)(doI[A-Za-z0-9+/=]{40,8192})`),
  exactRule(
    "password",
    nearTo("-p'|-p\"|-p\\"),
    String.raw`((?<=\s)-p["'])((?=[^"']*[A-Za-z])[^"'/\s]{1,256})(?=["'])`,
  ),
  exactRule(
    "password",
    nearTo("pass:"),
    String.raw`(\s-pass(?:in|out|word)?${BLANK}["']?pass:)([^\s"']{1,256})`,
  ),
];

export const FLAG_RULES: readonly SecretRule[] = [...PROGRAM_FLAGS, ...USER_AND_PASSWORD];
