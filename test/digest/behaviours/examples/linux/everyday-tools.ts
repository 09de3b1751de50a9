/** More command lines that show no attack: the harmless uses of tools that attackers use as well. */
export const EVERYDAY_TOOLS = String.raw`
sh -c 'echo "* * * * *" > cron.txt'
cat /etc/crontab
ls /etc/cron.d
systemctl list-timers
systemctl cat auditd
systemctl show rsyslog
systemctl is-active falco
systemctl reload firewalld
systemctl daemon-reload
service --status-all
journalctl -f
journalctl --disk-usage
apt-get install -y auditd
yum install falco
dpkg -l auditd
rpm -q falcon-sensor
apt-cache search tor
apt-get purge -y libreoffice
rm -rf build/ dist/
rm -rf /srv/app/releases/2025
rm -rf ./node_modules
rm -f /etc/nginx/sites-enabled/default
rm -rf /var/lib/apt/lists/*
rm -rf /tmp/*
find /tmp -mtime +7 -delete
find . -name '*.pyc' -delete
find . -type f -exec chmod 644 {} ;
find /var/log -name "*.log" -mtime +7 -exec gzip {} ;
chown -R www-data:www-data /var/www
chmod 600 /home/ann/.ssh/authorized_keys
chmod 700 /root/.ssh
cp /etc/nginx/nginx.conf /etc/nginx/nginx.conf.bak
cp -r /etc/skel /home/eva
mv app.log app.log.1
cat package.json
cat /proc/cpuinfo
cat /proc/meminfo
cat /etc/passwd
cat /etc/os-release
head -1 /etc/group
grep nologin /etc/passwd
grep -r "TODO" src
grep -rn "token" app/
grep -i error /var/log/syslog
awk -F: '{print $1}' /etc/passwd
sed -i 's/80/8080/' /etc/nginx/nginx.conf
tee /etc/nginx/conf.d/x.conf
curl -X POST -d '{"a":1}' https://api.example.com/v1
curl -X PUT http://elastic.internal:9200/idx
curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh
curl -sI https://www.example.com
curl http://169.254.169.254/latest/meta-data/placement/region
curl -s https://checkip.amazonaws.com
wget https://ftp.gnu.org/a.tar.gz
wget -qO- http://localhost/metrics
nc -z localhost 8080
nc -vz redis 6379
telnet smtp.internal 25
openssl genrsa -out key.pem 2048
openssl req -new -key key.pem -out a.csr
openssl dgst -sha256 a
openssl passwd -6
base64 -w0 a.png
xxd a.bin
gzip -9 a.log
tar -xf a.tar -C /etc
tar -C /srv/app -xzf release.tgz
unzip a.zip -d /srv/app
rsync -a --delete /srv/a/ /srv/b/
rsync -avz -e ssh web1:/var/log/nginx/ logs/
scp web1:/etc/nginx/nginx.conf .
scp a.txt ann@10.1.2.3:/home/ann/
sftp ann@files.internal
aws s3 cp s3://bucket/a .
aws s3 sync s3://bucket /srv/data
aws ec2 describe-instances
aws ssm get-parameter --name x
gcloud compute instances list
az vm list
docker run --rm alpine echo hi
docker run -d -p 80:80 nginx
docker run --net bridge nginx
docker cp web:/etc/nginx/nginx.conf .
docker inspect web
docker system prune -f
podman ps
kubectl describe pod web-0
kubectl get nodes -o wide
kubectl rollout restart deploy/web
kubectl exec web-0 -- env
kubectl port-forward svc/web 8080:80
kubectl config view
kubectl create namespace shop
kubectl get serviceaccounts
helm list
crictl ps
lsblk
mount /dev/sdb1 /mnt/data
umount /mnt/data
mount -o remount,ro /mnt
blkid
fdisk -l
parted -l
df -h
lvs
lvextend -L +5G /dev/vg0/root
zfs list
zfs destroy tank/a@daily-2026
smartctl -a /dev/sda
dd if=/dev/sda of=/dev/null bs=1M count=100
hdparm -tT /dev/sda
modprobe -n overlay
depmod -a
dkms status
sysctl net.ipv4.ip_forward
sysctl -w net.ipv4.ip_forward=1
sysctl --system
strace -f -o out ./app
gdb --args ./app
perf record -a
lsof -p 812
ps -ef
pgrep nginx
kill -TERM 812
kill -USR1 812
pkill -USR1 nginx
killall -HUP nginx
nohup ./worker
timeout 30 curl http://localhost
xargs rm -f
sudo apt-get upgrade -y
sudo vim /etc/hosts
sudo tail -f /var/log/auth.log
sudo cat /var/log/syslog
sudo journalctl -xe
sudo -u www-data php artisan migrate
sudo chown ann file
su ann
su - ann
passwd --help
useradd -D
groupadd devs
groups ann
last -n 5
chage -l ann
ssh-keygen -lf /etc/ssh/ssh_host_rsa_key.pub
ssh-keyscan github.com
ssh-add /home/ann/.ssh/id_rsa
ssh -i /home/ann/.ssh/id_rsa ann@10.0.0.7
ssh -N bastion
ssh -v git@github.com
git push origin main
git clone git@github.com:a/b.git
git commit -m "fix: remove nc -e /bin/sh example"
git log -S "curl | sh"
git grep "rm -rf /"
make install
make -C build install
cmake --build .
python3 setup.py install
python3 -m pytest tests
python3 -m pip install requests
python3 manage.py shell
python3 -m json.tool a.json
python3 -c 'import json,sys; print(json.load(sys.stdin)["a"])'
node server.js
node -e "console.log(process.version)"
npm run build
npx prettier --check .
ruby -e 'puts 1'
perl -ne 'print if /x/' a
php -r 'echo PHP_VERSION;'
php artisan queue:work
java -jar app.jar
composer install
bundle exec rake
bash -c 'for f in *.log; do gzip $f; done'
bash -c 'if ! pgrep nginx; then systemctl start nginx; fi'
bash -c 'cat a | grep b | sort | uniq -c'
bash -c 'ls && pwd'
bash -lc 'nvm use 20'
bash ./deploy.sh
sh /srv/app/run.sh
sh -c 'test -x /usr/sbin/anacron || run-parts /etc/cron.daily'
/usr/sbin/cron > sh -c /usr/local/bin/backup.sh > /var/log/backup.log 2>&1
/usr/sbin/cron > sh -c [ -x /usr/lib/php/sessionclean ] && /usr/lib/php/sessionclean
/usr/bin/java > sh -c git fetch origin
/usr/lib/postgresql/12/bin/postgres > sh -c test ! -f /arch/1 && cp pg_wal/1 /arch/1
/usr/bin/zabbix_agentd > sh -c df -h
/usr/sbin/apache2 > /usr/bin/rotatelogs /var/log/a
/usr/bin/runc > nginx -g daemon off;
/usr/bin/containerd-shim > sh -c /docker-entrypoint.sh
`;
