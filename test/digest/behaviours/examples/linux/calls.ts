import type { Examples } from "../example.ts";
import { call, examplesOf, login } from "./build.ts";

const listed = (ip: string) => ({
  event_type: "threatintel",
  threatintel_source: "feed",
  type: "connect",
  exe: "/usr/bin/node",
  dst_ip: ip,
  dst_port: 443,
});
const inContainer = (exe: string) => ({
  ...call(`mount ${exe} /mnt`),
  containerImage: "shop/api:4",
});

/** Connections, logins and system calls: outside and inside, who listens and who calls, who does so every day. */
export const CALL_EXAMPLES: Examples = {
  ...examplesOf(
    `
instance-credentials-by-server :: connect /usr/sbin/nginx 169.254.169.254:80 :: connect /usr/bin/cloud-init 169.254.169.254:80
instance-asked-by-tool :: connect /usr/bin/curl 169.254.169.254:80 :: connect /usr/bin/curl 169.254.169.123:80
shell-on-network :: connect /bin/bash 203.0.113.91:443 :: connect /bin/bash 127.0.0.1:443
raw-tool-outside :: connect /usr/bin/nc 203.0.113.9:80 :: connect /usr/bin/nc 10.0.0.7:80
raw-tool-listens :: listen /usr/bin/ncat 0.0.0.0:31337 :: listen /usr/bin/ncat 127.0.0.1:31337
raw-tool-inside :: connect /usr/bin/nc 10.0.0.7:80 :: connect /usr/bin/nc 127.0.0.1:80
program-tmp-on-network :: connect /tmp/.ICE-unix/x 203.0.113.92:8080 :: connect /tmp/.ICE-unix/x 127.0.0.1:8080
port-of-attack-tools :: connect /usr/sbin/nginx 198.51.100.201:6667 :: connect /usr/sbin/nginx 10.0.0.7:6667
listener-on-attack-port :: listen /usr/bin/python3 0.0.0.0:4444 :: connect /usr/bin/python3 10.0.0.7:4444
directory-outside-by-java :: connect /usr/bin/java 203.0.113.123:1389 :: connect /usr/bin/java 10.0.0.7:389
shares-of-windows-tried :: connect /usr/bin/python3 10.1.8.8:445 :: connect /usr/sbin/winbindd 10.1.8.8:445
desktop-of-windows-tried :: connect /usr/bin/python3 10.1.8.8:3389 :: accept /usr/sbin/xrdp 10.1.8.8:3389
remote-windows-tried :: connect /usr/bin/ruby 10.1.8.8:5985 :: connect /usr/bin/ruby 10.1.8.8:443
database-reached-from-outside :: accept /usr/bin/redis-server 203.0.113.127:6379 :: accept /usr/bin/redis-server 10.0.0.7:6379
interpreter-outside :: connect /usr/bin/perl 198.51.100.93:25 :: connect /usr/bin/perl 10.0.0.7:25
ssh-elsewhere :: connect /usr/bin/ssh 10.1.77.3:22 :: accept /usr/sbin/sshd 10.1.77.3:22
process-traced-or-written :: ptrace /usr/bin/python3 - python3 inject.py 812 :: ptrace /usr/bin/strace - strace make
process-traced-by-debugger :: ptrace /usr/bin/strace - strace make :: ptrace /usr/bin/python3 - python3 inject.py 812
rights-taken-by-program-tmp :: setuid /tmp/dirtypipe - :: setuid /usr/bin/sudo -
rights-taken-by-program-home :: setuid /home/ann/x - :: setuid /home/ann/.local/bin/x -
host-restarted :: reboot /sbin/shutdown - :: reboot /lib/systemd/systemd-shutdown -
program-run-from-memory :: memfd_create /usr/bin/perl - :: memfd_create /usr/bin/gnome-shell -
program-run-from-memory-tmp :: memfd_create /tmp/x - :: memfd_create /usr/bin/runc -
name-of-host-changed :: sethostname /bin/hostname - :: sethostname /usr/bin/runc -
module-loaded-by-hand :: init_module /tmp/ins - :: finit_module /lib/systemd/systemd-udevd /lib/modules/5.4.0/kernel/net/nf.ko
module-not-of-system-loaded :: finit_module /usr/bin/kmod /lib/modules/5.4.0/extra/rk.ko :: finit_module /usr/bin/kmod /lib/modules/5.4.0/kernel/net/nf.ko
module-changed :: delete_module /usr/bin/kmod - :: finit_module /lib/systemd/systemd-udevd -
other-kernel-loaded :: kexec_load /sbin/kexec - :: delete_module /usr/bin/kmod -
bpf-program-loaded :: bpf /opt/mon/bpfdoor - :: bpf /usr/bin/cilium-agent -
clock-changed :: settimeofday /bin/date - :: clock_settime /usr/sbin/chronyd -
file-systems-changed :: mount /usr/bin/fusermount /mnt/a :: mount /usr/bin/mount /mnt/a
`,
    call,
  ),
  ...examplesOf(
    `
login-from-outside :: deploy 203.0.113.9 :: deploy 203.0.113.9 false
service-account-logged-in :: postgres 10.0.0.7 :: postgres 10.0.0.7 false
root-logged-in-from-outside :: root 203.0.113.9 :: root 10.0.0.7
root-logged-in :: root 10.0.0.7 :: root 10.0.0.7 false
`,
    login,
  ),
  "linux.mount-in-container": {
    hit: inContainer("/bin/mount"),
    miss: inContainer("/usr/bin/runc"),
  },
  "linux.traffic-with-listed-address": { hit: listed("203.0.113.9"), miss: listed("10.0.0.7") },
};
