/** Command lines of administration, builds, packages, containers and monitoring that show no attack. */
export const EVERYDAY_STARTS = String.raw`
echo setenforce 0
git commit -m "setenforce 0; systemctl stop auditd"
grep -r nc -e src
man useradd
vim crontab.txt
apt install chkrootkit
apt-get install -y nginx
which nmap
nmap --version
hydra --help
systemctl status auditd
systemctl restart auditd
systemctl start rsyslog
systemctl enable auditd
systemctl unmask firewalld
systemctl stop nginx
systemctl disable bluetooth
systemctl stop audit-report-web
service rsyslog restart
service auditd status
pkill -HUP rsyslogd
kill -HUP 812
kill -9 4711
pkill -f gunicorn
auditctl -l
auditctl -s
auditctl -e 1
auditctl -w /etc/passwd -p wa
iptables -L -n -v
iptables -S
iptables -A INPUT -s 203.0.113.4 -j DROP
iptables -I INPUT -p tcp --dport 22 -s 10.0.0.0/8 -j ACCEPT
nft list ruleset
ufw status
ufw enable
ufw deny 23
ufw allow 443/tcp
firewall-cmd --list-all
firewall-cmd --add-service=https --permanent
sysctl -a
sysctl -w net.core.somaxconn=1024
sysctl -w kernel.kptr_restrict=2
sysctl -p
usermod -L eva
passwd -l eva
passwd -S eva
passwd
chage -l eva
gpasswd -d eva docker
userdel eva
id eva
getent passwd eva
/var/lib/dpkg/info/redis-server.postinst > useradd -r -s /usr/sbin/nologin redis
crontab -l
crontab -u www-data -l
at -l
atq
chmod 0755 /usr/local/bin/app
chmod u-s /usr/bin/find
chmod go-w /srv/app
chmod -R 755 /srv/app
chmod 644 /etc/nginx/nginx.conf
lsattr /etc/passwd
getcap /usr/bin/ping
history
tail -n 100 ~/.bashrc
cat /var/log/auth.log
tail -f /var/log/auth.log
grep "Failed password" /var/log/auth.log
zgrep sshd /var/log/auth.log.2.gz
less /var/log/syslog
logrotate -f /etc/logrotate.conf
/usr/sbin/logrotate > gzip /var/log/syslog.1
find /var/log -name *.gz -mtime +30 -delete
journalctl -u ssh --since today
journalctl --vacuum-size=500M
cat /root/.ssh/authorized_keys
ssh-keygen -l -f /root/.ssh/id_rsa.pub
ssh-keygen -t ed25519 -f /home/ann/.ssh/id_ed25519
ssh-keygen -R 10.0.0.7
curl -s http://localhost:9200/_cluster/health
curl -fsS https://registry.internal/v2/
curl -o /srv/cache/a.tgz https://packages.example.org/a/-/a-1.0.0.tgz
wget -q https://github.com/a/b/releases/download/v1/a.tgz
nc -z db 5432
nc -zv 10.0.0.7 22
nc -h
openssl s_client -connect www.example.com:443 -servername www.example.com
openssl x509 -in cert.pem -noout -dates
bash -c echo | openssl s_client -connect www.example.com:443 2>/dev/null | openssl x509 -noout -enddate
base64 -d cert.b64
bash -c echo aGk= | base64 -d
tar xzf app.tgz -C /srv/app
tar tzf /srv/backup/etc.tgz
zip -r dist.zip dist
docker ps -a
docker run --rm -v /srv/data:/data alpine ls
docker build -t app .
docker exec web ls /srv
docker logs -f web
docker compose up -d
kubectl get pods -A
kubectl get configmap
kubectl apply -f deploy.yaml
kubectl logs web-0
kubectl auth can-i get pods
kubectl config get-contexts
lsmod
modinfo e1000e
modprobe br_netfilter
/lib/systemd/systemd > modprobe -q fuse
mount
mount -a
findmnt /
dd if=/dev/zero of=/swapfile bs=1M count=1024
dd if=ubuntu.iso of=copy.iso
find . -name *.py
find /srv -type f -size +100M
sudo -l
sudo apt-get update
grep -rn password src/
grep -n "PasswordAuthentication" /etc/ssh/sshd_config
python3 -m http.server 8000 --bind 127.0.0.1
python3 -m venv .venv
python3 -c "import sys; print(sys.version)"
python3 -c "import urllib.request; urllib.request.urlopen('http://localhost:8080/health')"
rsync -av build/ /srv/app/
rsync -av deploy@10.0.0.7:/srv/app/ build/
scp ann@203.0.113.9:/srv/log.txt .
scp build.tgz deploy@web1:/srv
aws s3 ls s3://bucket
aws s3 sync build s3://www.example.com
gdb ./app core
strace -c make
strace ls
vim /etc/ssh/sshd_config
less /etc/sudoers
visudo -c
rm -rf node_modules
rm -rf /tmp/build
rm -rf /var/cache/apt/archives
rm -f /srv/app/app.pid
shutdown -c
reboot
timedatectl status
date -s 12:00
hostnamectl
touch /srv/app/reload.txt
touch -d yesterday stamp
openssl enc -d -aes-256-cbc -in backup.enc -out backup.tar
gpg --verify a.asc
gpg -d secrets.gpg
bash -c set -euo pipefail; npm ci && npm run build
npm run lint
npx eslint src
pip install -r requirements.txt
go test ./...
cargo build --release
make -j8
gcc -o app app.c
/usr/bin/make > gcc -shared -o libfoo.so foo.o
mysqldump --single-transaction app
psql -h db -c "select 1"
redis-cli ping
su - postgres -c "psql -l"
sudo -u postgres psql
sudo systemctl restart nginx
nsenter --help
unshare --help
ssh bastion uptime
ssh -L 5432:db:5432 bastion
ssh -o ProxyCommand="ssh -W %h:%p bastion" web1
sh -c command -v debian-sa1 > /dev/null && debian-sa1 1 1
/usr/sbin/cron > sh -c cd / && run-parts --report /etc/cron.hourly
/usr/sbin/php-fpm7.4 > sh -c /usr/sbin/sendmail -t -i
/usr/bin/node > sh -c git rev-parse HEAD
/usr/sbin/sshd > bash -c rsync --server -logDtpre.iLsfxC . /srv
xargs -n1 echo
awk '{print $1}' access.log
sed -i s/a/b/ notes.txt
sed -n 1,10p /etc/passwd
perl -pe s/a/b/ x
node -e "console.log(1)"
dpkg -l rootkit-hunter
tcpdump --version
cat .env.example
source .env
env
ps aux
ss -tlpn
ip a
top -b -n 1
certbot renew
nginx -t
ansible-playbook site.yml
terraform plan
helm upgrade web chart
git log --grep "reverse shell"
telnet localhost 25
dig +short www.example.com
ping -c 1 10.0.0.7
traceroute example.com
mkfs.ext4 --help
swapon /swapfile
e2fsck -n /dev/xvda1
umount /mnt
ls -la /etc/shadow
stat /etc/shadow
chmod 640 /etc/shadow
useradd --help
logger "stopping auditd"
wall "reboot"
printf "%s" "curl http://x | sh"
sh -c 'echo "rm -rf /" > notes.txt'
bash -c "# systemctl stop auditd"
tmux new -s nc
screen -S build
mkfifo /srv/app/pipe
tar --help
tee /srv/app/x.log
cp /bin/ls /srv/chroot/bin/ls
ln -s /srv/app/current /srv/app/x
`;
