import { NAME } from "./secret-names.ts";
import { ARGUMENT, BLANK, QUOTE, SAME_COMMAND, secretRule } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";

/** The start of a program's name, its folder before it. */
const START = String.raw`(?<![\w.-])`;
const PASSWORD_BY_P = [
  "sshpass",
  "crackmapexec",
  "cme",
  "nxc",
  "netexec",
  "evil-winrm",
  "rdesktop",
  "mongo\\w*",
  "[Pp]s[Ee]xec(?:64)?",
  "smbmap",
  "winexe",
  "hydra",
  "cqlsh",
  "certutil",
  "beeline",
  "useradd",
  "usermod",
  "twine upload",
  "az login",
  "(?:docker|podman|az|oc|helm registry) login",
].join("|");

/** Programs that take a secret behind a flag whose name does not say so; case matters. */
const FLAGS = [
  String.raw`(${START}(?:mysql\w*|mariadb[\w-]*|7za?|7zr|sshpass)(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)["']?-p${QUOTE})(?!\s)${ARGUMENT}`,
  String.raw`(${START}(?:${PASSWORD_BY_P})(?:\.exe|\.py)?["']?:?\s${SAME_COMMAND}(?<=\s)-p${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  String.raw`(${START}(?:sqlcmd|osql|bcp|unzip|zip|ipmitool|mosquitto_\w{3})(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)-P[^\S\n]{0,3}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}redis-cli["']?:?\s${SAME_COMMAND}(?<=\s)-a${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}ldap\w{3,8}["']?:?\s${SAME_COMMAND}(?<=\s)-w[^\S\n]{0,3}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}(?:plink|pscp|psftp|putty)(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)-pw${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}rar(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)-h?p${QUOTE})(?![\s-])${ARGUMENT}`,
  String.raw`(${START}openssl["']?:?\s${SAME_COMMAND}(?<=\s)-k${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}snmp\w{2,9}["']?:?\s${SAME_COMMAND}(?<=\s)-A${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}snmp\w{2,9}["']?:?\s${SAME_COMMAND}(?<=\s)-X${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(${START}evil-winrm(?:\.rb)?["']?:?\s${SAME_COMMAND}(?<=\s)-H${BLANK})([0-9a-fA-F:]{32,65})`,
  String.raw`(${START}lftp["']?:?\s${SAME_COMMAND}(?<=\s)-u${BLANK}${QUOTE}[\w.@-]{1,64},)${ARGUMENT}`,
  String.raw`(${START}(?:curl|wget|https?)(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)(?:-u|-U|-a|--user|--proxy-user)[\s=]{0,3}[^\s:"'=/]{1,128}:)([^\s"'|;&/][^\s"'|;&]{0,4096})`,
  String.raw`(${START}(?:curl|wget|https?)(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)(?:-u|-U|-a|--user|--proxy-user)[\s=]{0,3}["'][^:"'/]{1,128}:)([^"']{1,4096})`,
  String.raw`(${START}etcdctl["']?:?\s${SAME_COMMAND}(?<=\s)--user[\s=]${QUOTE}[\w.-]{1,64}:)${ARGUMENT}`,
  String.raw`(${START}curl(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)(?:-b|--cookie)[\s=]?${QUOTE})(?=[\w.-]{1,100}=)${ARGUMENT}`,
  String.raw`(${START}ssh-keygen(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)-[NP]${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`((?<=\s)-U[^\S\n]{0,3}${QUOTE}[\w.\\/@$-]{1,128}%)([^\s"']{1,1024})`,
  String.raw`(${START}(?:impacket-\w{1,40}|\w{1,40}\.py)["']?:?\s${SAME_COMMAND}(?<=[\s"'])[\w.-]{0,64}/?[\w.$-]{1,64}:)([^\s"'/]{1,256})(?=@(?!sha256))`,
  String.raw`((?<=\s)-hashes${BLANK}(?:[0-9a-fA-F]{32})?:)([0-9a-fA-F]{32})`,
  String.raw`((?<=\s)-p["'])((?=[^"']*[A-Za-z])[^"'/\s]{1,256})(?=["'])`,
  String.raw`(\s-pass(?:in|out)?${BLANK}pass:)([^\s"']{1,256})`,
].map((pattern) => secretRule(pattern, "g"));

/** Switches of Windows, in any order, each before the word that counts. */
const SWITCHES = String.raw`(?:/[^\s"'|;&]{1,80}${BLANK}){0,4}`;
/** Between words, also where they are a list; and where PowerShell says that arguments follow. */
const GAP = String.raw`(?:${BLANK}|["']\s{0,2},\s{0,2}["'])`;
const FROM_LIST = String.raw`(?:${GAP}-Arg\w{0,16})?(?:${GAP}["']?)`;
/** A user's name as a shell reads it; a bracket after it ends what it was said in. */
const USER = String.raw`(?:"[^"\n]{1,64}"|'[^'\n]{1,64}'|[^\s/"'|;&<>(){}*][^\s"'|;&<>(){}]{0,63})`;
/** What follows is neither a switch nor a wish to be asked. */
const NO_SWITCH = `(?![/*])`;
const ECHO = String.raw`(?<!\w)(?:echo|printf|Write-Output)${BLANK}(?:-\w{1,3}${BLANK}|["']%s(?:\\n)?["']${BLANK})?["']?`;
/** Programs that read a password from their input, as they stand behind a pipe. */
const READS_PASSWORD = String.raw`(?:sudo${BLANK}(?:[^|;&\n]{0,60}\s)?-S|\S{0,40}?(?<!ch)passwd\b|(?:docker|podman|helm registry|az acr|oras)${BLANK}login\b[^|;&\n]{0,200}?--password-stdin|cryptsetup|su\s)`;
const PIPED_TO = String.raw`\s{0,4}\|\s{0,4}`;
const PIPED = `(?=["']?${PIPED_TO}`;

/** Commands whose secret stands at a place of its own. */
const PLACES = [
  String.raw`(${START}net1?(?:\.exe)?["']?${FROM_LIST}users?${GAP}${SWITCHES}${USER}${GAP}${SWITCHES}${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  String.raw`(${START}net1?(?:\.exe)?["']?${BLANK}use${BLANK}(?:(?:\w:|\*)${BLANK})?["']?\\{2,4}[^\s|;&<>]{1,200}${BLANK}${SWITCHES}${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  String.raw`(${START}(?:schtasks|tasklist|taskkill|systeminfo|driverquery|getmac|query)(?:\.exe)?["']?:?\s${SAME_COMMAND}(?<=\s)/r?p${BLANK}${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  String.raw`(htpasswd${BLANK}-[a-z]{0,6}b[a-z]{0,6}${BLANK}\S{1,200}${BLANK}\S{1,64}${BLANK})${ARGUMENT}`,
  String.raw`(\bsetx(?:\.exe)?${BLANK}(?:/m${BLANK})?["']?\w{0,40}(?:${NAME})["']?${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`((?<=[(;]\s?)echo${BLANK}${QUOTE})${ARGUMENT}(?=["']?\s?(?:;\s?echo\s[^|;&]{1,256})?\)${PIPED_TO}(?:sudo${BLANK})?\S{0,40}?passwd)`,
  String.raw`(aws_(?:secret_access_key|session_token)${BLANK}${QUOTE})(?![=:])${ARGUMENT}`,
  String.raw`(ConvertTo-SecureString${BLANK}(?:-(?:String|AsPlainText|Force)${BLANK}){0,3}${QUOTE})(?![-$(])${ARGUMENT}`,
  String.raw`((?:NetworkCredential|PSCredential)\(\s{0,2}["'][^"']{0,128}["']\s{0,2},\s{0,2}["'])([^"']{1,256})`,
  String.raw`(wpa_passphrase${BLANK}(?:"[^"]{1,64}"|'[^']{1,64}'|\S{1,64})${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(sqlplus(?:\.exe)?${BLANK}(?:-\w{1,8}${BLANK}){0,3}["']?[\w.$#-]{1,64}/)([^\s"'/@|;&]{1,128})(?=@|["']?(?:\s|$))`,
  String.raw`(rabbitmqctl${BLANK}(?:add_user|change_password)${BLANK}\S{1,64}${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`(machine\s{1,4}\S{1,200}\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4})(\S{1,256})`,
  String.raw`(--from-literal(?<=\bsecret\b[^|;&\n]{0,400}?--from-literal)[=\s]${QUOTE}[\w.-]{1,80}=${QUOTE})${ARGUMENT}`,
  String.raw`(DefaultPassword["']?${BLANK}(?:/t${BLANK}\w{1,16}${BLANK})?(?:/f${BLANK})?/d${BLANK}${QUOTE})${ARGUMENT}`,
  String.raw`((?<![\w-])--pin[=\s]${QUOTE})(\d{4,12})(?!\d)`,
  String.raw`(${ECHO}[\w.-]{1,64}:)([^\s"'|]{1,256})${PIPED}(?:sudo${BLANK})?\S{0,40}?chpasswd)`,
  String.raw`(${ECHO})${ARGUMENT}${PIPED}${READS_PASSWORD})`,
  String.raw`((?<![\w.*-])[\w.*-]{1,100}:(?:\d{1,5}|\*):[^\s:"']{1,64}:[^\s:"']{1,64}:)([^\s:"']{1,256})(?=["']?\s{0,4}>{1,2}\s{0,4}\S{0,100}pgpass)`,
  String.raw`((?:sudo(?=[^|;&<\n]{0,60}\s-S\b)|passwd${BLANK}--stdin|login(?=[^|;&<\n]{0,200}\s--password-stdin)|cryptsetup\s|\bsu\s)[^|;&<\n]{0,240}<<<\s{0,2}${QUOTE})${ARGUMENT}`,
  String.raw`(chpasswd[^|;&<\n]{0,40}<<(?:<\s{0,2}["']?|-?\s{0,2}["']?\w{1,20}["']?\s{1,2})[\w.-]{1,64}:)([^\s"']{1,256})`,
].map((pattern) => secretRule(pattern));

export const COMMAND_RULES: readonly SecretRule[] = [...FLAGS, ...PLACES];
