import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

/** Secrets looked for and read, and looks around. */
export const CREDENTIALS_EXAMPLES: Examples = examplesOf(
  String.raw`
instance-credentials-asked :: curl http://169.254.169.254/latest/meta-data/iam/security-credentials/web-role :: curl http://169.254.169.254/latest/meta-data/instance-id
instance-user-data-asked :: curl http://169.254.169.254/latest/user-data :: curl http://169.254.169.254/latest/meta-data/instance-id
instance-asked :: curl http://169.254.169.254/latest/meta-data/instance-id :: curl http://10.0.0.7/latest/meta-data/instance-id
password-hashes-read :: cat /etc/shadow :: getent passwd ann
passwords-cracked :: john --wordlist=w.txt hashes :: john --help
process-memory-read :: gcore -o /tmp/core 1337 :: cat /proc/1337/status
process-environment-read :: cat /proc/self/environ :: cat /proc/self/cgroup
process-traced :: strace -f -e trace=read -p 1021 :: strace -c make all
private-key-read :: cat /root/.ssh/id_rsa :: cat /root/.ssh/id_rsa.pub
credential-file-read :: cat /root/.aws/credentials :: ls -l /root/.aws/credentials
configuration-secret-read :: cat /srv/app/.env :: cp .env.example .env
credentials-searched :: grep -rniE password|secret|token /home /opt --include=*.env :: grep -rn password src
cluster-token-read :: cat /var/run/secrets/kubernetes.io/serviceaccount/token :: ls /var/run/secrets/kubernetes.io/serviceaccount/token
cluster-secrets-read :: kubectl get secrets --all-namespaces -o yaml :: kubectl get pods --all-namespaces -o yaml
cluster-secrets-listed :: kubectl get secrets :: kubectl get pods
cluster-rights-given :: kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=eva :: kubectl get clusterrolebinding x
cluster-token-made :: kubectl create token deployer :: kubectl create configmap token
cluster-rights-listed :: kubectl auth can-i --list :: kubectl auth can-i get pods
root-ways-searched :: find / -perm -4000 -type f :: find . -type f -perm 644
sudo-rights-listed :: sudo -l :: sudo ls
attack-tool-run :: bash ./linpeas.sh -a :: apt install exploitdb-docs
miner :: ./kworker -o stratum+tcp://pool.example:3333 -u x :: grep -rn stratum+tcp:// rules
network-scanned :: nmap -sS 10.0.0.0/16 :: nmap --version
hosts-swept :: bash -c for i in $(seq 254); do ping -c1 10.0.0.$i; done :: ping -c1 10.0.0.7
passwords-guessed :: hydra -L u.txt -P p.txt ssh://10.1.6.6 :: which hydra
traffic-captured :: tcpdump -i any -w /tmp/cap port 21 :: tcpdump -r /srv/cap.pcap
windows-tool-used :: smbclient //10.1.5.5/C$ -U corp/admin :: smbclient --version
desktop-opened-elsewhere :: xfreerdp /v:10.1.5.5 :: which xfreerdp
password-given-to-ssh :: sshpass -p Winter2026! ssh root@10.1.4.17 :: ssh root@10.1.4.17
ticket-used :: kinit admin@CORP.EXAMPLE :: klist
cloud-rights-changed :: aws iam create-access-key --user-name eva :: aws iam list-access-keys --user-name eva
cloud-secret-read :: aws secretsmanager get-secret-value --secret-id db :: aws secretsmanager list-secrets
cloud-account-asked :: aws sts get-caller-identity :: aws s3 ls
survey-of-users :: whoami :: /usr/bin/telegraf > whoami
survey-of-accounts :: getent passwd 0 :: getent hosts db
survey-of-system :: uname -a :: cat README.md
survey-of-network :: ss -tulpn :: ip link set eth0 up
survey-of-directory :: ldapsearch -x -b dc=corp,dc=example (objectClass=user) :: ldapsearch -VV
`,
  start,
);
