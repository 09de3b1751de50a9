/** Words of attacks in file names, searches, manuals and messages. */
export const EVERYDAY_WORDS = String.raw`
tmux attach
less +F /var/log/syslog
man nc
man iptables
info setenforce
whatis nmap
apropos hydra
type nc
command -v curl
nmap --help
nc --version
tcpdump -D
iptables --version
setenforce --help
getenforce
sestatus
aa-status
fail2ban-client status
clamscan -r /srv
freshclam
chkrootkit
rkhunter --check
lynis audit system
aide --check
debsums -c
echo "systemctl stop auditd" | mail -s x ops@example.com
logger "user eva removed with userdel"
vim systemctl-stop-auditd.md
cat setenforce.txt
ls nc-e-sh
touch authorized_keys.example
grep -c "" /etc/shells
diff /etc/hosts hosts.bak
visudo -c -f /etc/sudoers.d/x
cat README | head
history 20
screen -ls
bash --version
bash -n script.sh
sh -x script.sh
crontab -V
at -V
wall "systemctl reboot at 10"
`;
