import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Data that leaves a host, and channels to others. Addresses and names of the own network are no outside. */
export const LINUX_TRANSFER = parseBehaviours(
  "linux",
  String.raw`
[start]
tunnel :: T1572 2 :: tunnel or proxy opened :: params~{run}(?:ssh|autossh)\s(?:[^¦]*\s)?-(?:[a-z]\^?)*?(?:[RD]\^|w)\s*\S*\d|{run}(?:chisel|ngrok|frpc|frps|gost|ligolo\S*|iodined?|dnscat2?\S*|proxychains4?|tor|cloudflared|revsocks|sshuttle|rathole|pingtunnel|reverse_ssh|3proxy|microsocks)\s+(?!-h(?=[\s¦])|--help|--version|version|help|-V\^|access\s|update)\S|{run}bore\s+(?:local|server)\s|{run}socat\s(?:[^¦]*\s)?(?:tcp|udp|openssl)\d?-l(?:isten)?:\S+\s+(?:tcp|udp|openssl|socks4?a?)\d?(?:-connect)?:|{run}kubectl\s[^¦]*port-forward\s[^¦]*--address[\s=]0\.0\.0\.0
port-forwarded :: - 1 :: port of another host forwarded to this one :: params~{run}(?:ssh|autossh)\s(?:[^¦]*\s)?-(?:[a-z]\^?)*?L\^\s*\S*\d
file-uploaded :: T1048 2 :: file sent to a host outside by HTTP or FTP :: params~{run}curl\s(?=(?:[^¦]*\s)?(?:-T\^|--upload-file|-F\^\s*\S*=@|--form\s+\S*=@|(?:-d|--data(?:-binary|-raw|-urlencode)?)[\s=]*@(?:/|~|\S+\.(?:tgz|gz|zip|7z|rar|sql|tar|db|xz|bz2))))(?![^¦]*(?:https?|s?ftps?)://(?:[^\s/@¦]*@)?{inside})[^¦]*\S|{run}wget\s[^¦]*--(?:post|body)-file[\s=]\S+\s[^¦]*(?:https?://)?(?!{inside})\w[\w-]*\.|{run}tftp\s[^¦]*(?:\bput\s|-p\s)|{run}(?:mega-put|megaput|megacmd)\s
files-copied-out :: T1048 2 :: files copied to a host outside :: params~{run}(?:scp|rsync|sftp)\s(?:[^¦]*\s)?[^\s:¦]+\s+(?:[\w.-]+@)?(?!{inside})[\w-]+(?:\.[\w-]+)+::?[^\s¦]*\s*[;&|]*¦
files-copied-to-tmp-elsewhere :: T1570 2 :: files copied into a folder anyone can write on another host :: params~{run}(?:scp|rsync)\s(?:[^¦]*\s)?[^\s:¦]+\s+(?:[\w.-]+@)?[\w.-]+:(?:/tmp|/var/tmp|/dev/shm)\S*\s*[;&|]*¦
files-copied-to-cloud :: T1567.002 2 :: files of the system copied to storage in a cloud :: params~{run}rclone\s+(?:-\S+\s+)*(?:copy|sync|move|copyto|moveto)\s+(?:-\S+\s+)*(?![\w-]+:)\S+\s+(?:-\S+\s+)*[\w-]+:|{run}aws\s(?:[^¦]*\s)?s3\s+(?:cp|sync|mv)\s+(?:--\S+\s+)*(?:/(?:etc|home|root|var|srv|data|opt|mnt)\S*|/)\s+(?:--\S+\s+)*s3://|{run}(?:gsutil|gcloud\s+storage)\s(?:[^¦]*\s)?(?:cp|rsync|mv)\s+(?:-\S+\s+)*/(?:etc|home|root|var|srv|data|opt|mnt)\S*\s+gs://|{run}az\s+storage\s+blob\s+upload\S*\s[^¦]*(?:-f|--file|-s|--source)[\s=]/(?:etc|home|root|var|srv|data|opt|mnt)
files-piped-out :: T1048 2 :: files piped to a raw connection or an upload :: params~{run}(?:nc\s|ncat\s|netcat\s)(?!(?:[^¦]*\s)?-\w*l)[^¦]*[^<]<\s*[^\s<&(][^¦]*|{run}(?:tar|gzip|cat|base64|mysqldump|pg_dump|dd|zip|xz|openssl)\s[^¦]*\|¦(?:[^¦]*\|¦)*?(?:[^¦\s]*/)?(?:(?:nc\s|ncat\s|netcat\s|socat\s)\s*(?!-\w*l|localhost|127\.)|curl\s[^¦]*(?:-T\^\s*-|(?:-d|--data(?:-binary)?)[\s=]*@-|-F\^\s*\S*@-))|¦(?:[^¦\s]*/)?(?:cat|tar)\s[^¦]*>\s*/dev/(?:tcp|udp)/
data-in-dns :: T1048.003 2 :: data in a name that is looked up :: program~^(?:dig|nslookup|host|drill|kdig|ping)$ && command~\b(?=[a-z]*\d)[0-9a-z]{18,}\.[\w.-]+\.\w+|\s\*\.[\w-]+\.[\w.-]+ && !command~\.(?:amazonaws\.com|cloudfront\.net|azure\.\w+|windows\.net|googleusercontent\.com|akamai\w*\.net)\.?(?:\s|$)
data-in-dns-piped :: T1048.003 2 :: data piped into lookups or pings :: params~{run}(?:xxd|base64|base32|od|hexdump)\s[^¦]*\|¦(?:[^¦]*¦)*?(?:[^¦\s]*/)?(?:dig|nslookup|host|ping)\s[^¦]*\$
files-packed :: T1560.001 2 :: folders of the system or of people packed :: params~{run}tar\s(?=-?[a-z]*c(?!\^)[a-z]*\s|(?:[^¦]*\s)?(?:--create|-[a-z]*c(?!\^)))(?![^¦]*\s/(?:var/)?backups?/)[^¦]*(?:\s/(?:etc|home|root|var/(?:www|lib|mail)|srv|data)(?=[/\s¦])|/?\.ssh(?=[/\s¦])|shadow)|{run}(?:zip\s|7z\s|7za\s|rar\s)(?![^¦]*\s/(?:var/)?backups?/)[^¦]*(?:\s/(?:etc|home|root|var/(?:www|lib|mail)|srv|data)(?=[/\s¦])|/?\.ssh(?=[/\s¦]))|{run}(?:zip\s[^¦]*(?:-P\^|--password)|(?:7z\s|7za\s|rar\s)\s*a\s[^¦]*-h?p\S)
database-dumped-odd :: T1560.001 2 :: database dumped where others can fetch it :: params~{run}(?:mysqldump|mariadb-dump|pg_dump|pg_dumpall|mongodump|sqlite3)\s[^¦]*[\s=>](?:/var/www|/srv/www|/usr/share/nginx|/htdocs|/tmp/|/var/tmp/|/dev/shm/)
database-dumped :: - 1 :: database dumped :: params~{run}(?:mysqldump|mariadb-dump|pg_dump|pg_dumpall|mongodump|pg_basebackup)\s+(?!--version|-V\^|--help)\S
raw-connection :: T1095 2 :: raw connection to a bare address outside made by hand :: params~{run}(?:nc\s|ncat\s|netcat\s|telnet\s)\s*(?:-(?!\w*[zl])\w+\s+)*(?!{inside})\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\s+[\d*]+|{run}socat\s[^¦]*(?:tcp|udp|openssl)\d?(?:-connect)?:(?!{inside})\d+\.
encrypted-connection :: T1573 2 :: encrypted connection to a bare address outside made by hand :: params~{run}openssl\s+s_client\s(?![^¦]*(?:-showcerts|-servername|-starttls))[^¦]*-connect\s+(?!{inside})\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}:(?!443\b)\d
port-tried :: - 1 :: port of another host tried by hand :: params~{run}(?:nc\s|ncat\s|netcat\s)\s*(?:-\S+\s+)*(?!-|localhost|127\.)[\w.-]+\s+\d|{run}telnet\s+(?!localhost|127\.)[\w.-]+|{run}openssl\s+s_client\s[^¦]*-connect\s
listener-opened :: T1571 2 :: port opened to others by a raw tool :: params~{run}(?:nc\s|ncat\s|netcat\s|nc\.\w+\s)\s*(?:-\S+\s+)*?-(?:\w\^?)*l|{run}socat\s(?:[^¦]*\s)?(?:tcp|udp|openssl)\d?-l(?:isten)?:
files-served :: - 2 :: folder served to others by an interpreter :: params~{run}python[\d.]*\s+-m\s*(?:http\.server|SimpleHTTPServer)(?![^¦]*(?:--bind|-b)[\s=](?:127\.|localhost))|{run}php[\d.]*\s+(?:[^¦]*\s)?-S\^\s+0\.0\.0\.0|{run}ruby\s[^¦]*-run\s[^¦]*httpd
`,
  PARTS,
);
