import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

/** Jobs, services, accounts, keys and rights: given, taken away, only looked at. */
export const ACCOUNTS_EXAMPLES: Examples = examplesOf(
  String.raw`
job-added :: crontab /tmp/.c :: crontab -l
job-edited :: crontab -u ann -e :: vim crontab.txt
jobs-removed :: crontab -r :: crontab -u root -l
jobs-listed :: crontab -l :: crontab -r
job-at-added :: at now + 1 minute -f /tmp/j :: at -l
timer-run :: systemd-run --on-calendar=hourly /var/tmp/upd :: systemd-run --scope make test
service-enabled :: systemctl enable --now pulseaudio-sync.timer :: systemctl is-enabled pulseaudio-sync.timer
service-from-odd-place :: systemctl link /tmp/a.service :: systemctl link /srv/app/app.service
service-file-by-command :: cp a.service /etc/systemd/system/a.service :: cp /etc/systemd/system/a.service /srv/a.service
service-stopped :: systemctl stop nginx :: systemctl restart nginx
processes-stopped :: killall -STOP postgres :: killall -HUP postgres
account-created :: useradd -m eva :: useradd -D
account-created-as-root :: useradd -o -u 0 -g 0 -M support2 :: useradd -m -u 1200 support2
account-of-system-created :: /var/lib/dpkg/info/redis.postinst > useradd -r redis :: userdel redis
account-raised :: usermod -aG sudo eva :: gpasswd -d eva sudo
account-group-given :: usermod -aG video eva :: groups eva
account-group-taken :: gpasswd -d eva sudo :: gpasswd -a eva video
password-set :: passwd eva :: passwd -S eva
password-of-service-account-set :: passwd games :: passwd -l games
account-opened :: passwd -u eva :: passwd -l eva
account-locked :: usermod -L eva :: chage -l eva
account-removed :: userdel -r eva :: useradd eva
password-ageing-changed :: chage -M 90 eva :: chage -l eva
key-installed :: tee -a /root/.ssh/authorized_keys :: cat /root/.ssh/authorized_keys
key-put-elsewhere :: ssh-copy-id ann@10.0.0.7 :: ssh-add -l
key-made :: ssh-keygen -t ed25519 -f deploy :: ssh-keygen -l -f deploy.pub
sudo-rights-written :: sudo tee -a /etc/sudoers.d/90-x :: sudo cat /etc/sudoers.d/90-x
sudo-rights-edited :: visudo -f /etc/sudoers.d/ops :: visudo -c
login-program-replaced :: cp pam_unix.so /lib/x86_64-linux-gnu/security/pam_unix.so :: cp /lib/x86_64-linux-gnu/security/pam_unix.so /srv/backup/
ssh-server-opened :: sed -i s/^#PermitRootLogin.*/PermitRootLogin yes/ /etc/ssh/sshd_config :: sed -i s/^#PermitRootLogin.*/PermitRootLogin no/ /etc/ssh/sshd_config
login-rules-written :: sed -i s/a/b/ /etc/pam.d/sshd :: grep -n nullok /etc/pam.d/sshd
ssh-server-changed :: sed -i s/^#PermitRootLogin.*/PermitRootLogin no/ /etc/ssh/sshd_config :: sshd -T -f /etc/ssh/sshd_config
`,
  start,
);
