import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Connections, logins and system calls that say more than a command line. The parser adds the scope of an address. */
export const LINUX_CALLS = parseBehaviours(
  "linux",
  String.raw`
[connect accept]
instance-credentials-by-server :: T1552.005 3 :: cloud credentials asked of the instance by a web server :: target~^169\.254\.(?:169\.254|170\.2)\b && program~^(?:nginx|httpd|apache2?|php[\w.-]*|lighttpd|caddy|squid\d*|haproxy)$
instance-asked-by-tool :: - 2 :: instance asked about itself by a tool :: target~^169\.254\.(?:169\.254|170\.2)\b && program~^(?:curl|wget|nc|ncat|bash|dash|sh|zsh|perl[\d.]*|ruby[\d.]*|lynx|busybox|telnet|openssl)$
shell-on-network :: T1059.004 3 :: shell on the network :: program~^(?:bash|dash|sh|zsh|ksh|tcsh|csh|ash)$ && extra~\b(?:external|internal|any)\b && !target~\s53$|^(?:0\.0\.0\.0|::)(?:\s0)?$
raw-tool-outside :: T1095 2 :: raw tool connected outside :: program~^(?:nc|ncat|netcat|nc\.\w+|socat|telnet|cryptcat|tclsh|pwsh|[gm]?awk)$ && extra~\bexternal\b && extra~^(?:connect|outbound|sendto)
raw-tool-listens :: T1571 3 :: raw tool open to connections :: program~^(?:nc|ncat|netcat|nc\.\w+|socat|cryptcat)$ && extra~^(?:listen|accept4?|bind|inbound) && !target~^(?:127\.|::1\b)
raw-tool-inside :: - 1 :: raw tool connected inside the network :: program~^(?:nc|ncat|netcat|nc\.\w+|socat|telnet)$ && extra~\binternal\b && extra~^(?:connect|outbound)
program-tmp-on-network :: T1571 3 :: network use by a program in memory or in a folder anyone can write :: path~^/(?:tmp|var/tmp|dev/shm|run/shm)/|^/dev/[^/]+$|memfd:|\(deleted\) && extra~\b(?:external|internal|any)\b && !path~^/tmp/go-build[\d*]+/b\d+/
port-of-attack-tools :: T1571 2 :: port known from attack tools or mining pools outside :: extra~\bexternal\b && extra~^(?:connect|outbound) && target~\s(?:4444|4445|1337|31337|6666|6667|6697|5555|3333|14444|45700|14433|9001|12345|54321|7777)$
listener-on-attack-port :: T1571 2 :: port known from attack tools open to connections :: extra~^(?:listen|accept4?|bind|inbound) && !target~^(?:127\.|::1\b) && target~\s(?:4444|4445|1337|31337|12345|54321)$
directory-outside-by-java :: T1190 3 :: lookup in an outside directory by a Java program :: program~^java$ && extra~\bexternal\b && extra~^connect && target~\s(?:389|636|1388|1389|1098|1099)$
shares-of-windows-tried :: T1021.002 2 :: shares of Windows tried from here :: target~\s(?:139|445)$ && extra~^(?:connect|outbound) && !path~^/usr/(?:bin|lib(?:/\S+)?|libexec/\S+)/(?:smbd|nmbd|winbindd|mount\.cifs|smbclient|cifs\.upcall|sssd\S*|realmd|adcli|gvfsd-smb\S*|net)$
desktop-of-windows-tried :: T1021.001 2 :: desktop of Windows tried from here :: target~\s3389$ && extra~^(?:connect|outbound) && !path~^/usr/bin/(?:remmina|gnome-connections|guacd)$
remote-windows-tried :: T1021.006 2 :: remote commands of Windows tried from here :: target~\s(?:5985|5986)$ && extra~^(?:connect|outbound) && !path~^/usr/(?:local/)?bin/(?:ansible\S*|nxlog)$
database-reached-from-outside :: T1133 2 :: database or control port reached from outside :: extra~^(?:accept|inbound) && extra~\bexternal\b && target~\s(?:2375|2376|2379|3306|5432|5984|6379|8500|9200|10250|11211|27017)$
interpreter-outside :: T1105 1 :: interpreter on the network outside :: program~^(?:perl|php|ruby|lua)[\d.]*$ && extra~\bexternal\b && extra~^(?:connect|outbound)
ssh-elsewhere :: T1021.004 1 :: SSH to another host :: program~^(?:ssh|scp|sftp)$ && extra~^(?:connect|outbound)
[inject]
process-traced-or-written :: T1055.008 3 :: process traced or its memory written :: extra~^(?:ptrace|process_vm_(?:read|write)v) && !path~^/usr/(?:local/)?(?:bin|lib(?:/\S+)?|libexec/\S+)/(?:gdb|gdbserver|strace|ltrace|lldb\S*|perf|dlv|runsc|snap-confine|systemd-coredump|abrt\S*|apport|rr|valgrind|node|java|chrome|crashpad_handler|chrome_crashpad_handler|proot|bwrap)$
process-traced-by-debugger :: - 2 :: process traced with a debugger :: program~^(?:gdb|gdbserver|strace|ltrace|lldb|dlv)$
[logon]
login-from-outside :: - 2 :: login from an outside address :: extra~^(?:login|ssh|session|user_login|auth)\b.*\bexternal\b && !outcome~refused|failed
service-account-logged-in :: T1078.003 2 :: account of a service logged in :: target~^(?:games|daemon|bin|sys|nobody|www-data|backup|mail|postgres|mysql|apache|nginx|redis|news|uucp|proxy|irc|gnats|lp|man|sync|guest|test)$ && extra~^(?:login|ssh|session|user_login|auth)\b && !outcome~refused|failed
root-logged-in-from-outside :: T1078.003 2 :: root logged in from an outside address :: target~^root$ && extra~^(?:login|ssh|session|user_login|auth)\b.*\bexternal\b && !outcome~refused|failed
root-logged-in :: - 1 :: root logged in :: target~^root$ && extra~^(?:login|ssh|session|user_login|auth)\b && !extra~\bexternal\b && !outcome~refused|failed
[other]
rights-taken-by-program-tmp :: T1068 3 :: rights taken by a program in a folder anyone can write :: extra~^set(?:res|re|fs)?[ug]id && path~^/(?:tmp|var/tmp|dev/shm)/
rights-taken-by-program-home :: T1068 2 :: rights taken by a program in a home :: extra~^set(?:res|re|fs)?[ug]id && path~^/home/ && !path~^/home/[^/]+/\.(?:local|cache|vscode-server|nvm|pyenv|rbenv)/
host-restarted :: - 2 :: host restarted or shut down :: extra~^reboot && !path~^/usr/lib/systemd/systemd(?:-\w+)*$
program-run-from-memory :: T1620 3 :: memory for a program made by an interpreter or a fetching tool :: extra~^memfd_create && program~^(?:perl|python|ruby|php|lua|bash|dash|sh|curl|wget|nc|ncat|busybox|gawk)[\d.]*$
program-run-from-memory-tmp :: T1620 3 :: memory for a program made by one in a folder anyone can write :: extra~^memfd_create && path~^/(?:tmp|var/tmp|dev/shm|home)/|memfd:|\(deleted\)
name-of-host-changed :: - 1 :: name of the host changed :: extra~^set(?:host|domain)name && !path~^/usr/(?:bin|lib/systemd)/(?:systemd(?:-\w+)*|hostnamectl|runc|containerd\S*|dockerd|cloud-init)$
[kernel]
module-loaded-by-hand :: T1547.006 3 :: kernel module loaded from a file that the system did not bring :: extra~^(?:init_module|finit_module) && !target~^/(?:usr/)?lib/modules/[^/]+/(?:kernel|updates/dkms)/ && !path~^/usr/(?:bin|lib/systemd)/(?:kmod|modprobe|udevadm|systemd-(?:udevd|modules-load))$
module-not-of-system-loaded :: T1547.006 3 :: kernel module loaded from a file that the system did not bring :: extra~^finit_module && target~\.ko && !target~^/(?:usr/)?lib/modules/[^/]+/(?:kernel|updates/dkms)/ && path~^/usr/bin/(?:kmod|modprobe)$
module-changed :: - 2 :: kernel module loaded or removed :: extra~^(?:init_module|finit_module|delete_module) && !path~^/usr/(?:bin|lib/systemd)/(?:udevadm|systemd-(?:udevd|modules-load)|dockerd|containerd|kubelet)$
other-kernel-loaded :: - 2 :: another kernel loaded to be started :: extra~^kexec_(?:file_)?load
mount-in-container :: T1611 3 :: mount inside a container :: extra~^(?:mount|umount2?)\b.*container && !path~^/(?:usr/(?:local/)?(?:bin|sbin|lib/\S+)|var/lib/rancher/\S+)/(?:runc|crun|containerd\S*|dockerd|kubelet|crio|conmon|snap-confine)$
bpf-program-loaded :: - 2 :: program loaded into the kernel by bpf :: extra~^bpf && !path~^/(?:usr/(?:local/)?(?:bin|sbin|lib/systemd)|opt/(?:cilium|falco|datadog-agent)/\S*)/?(?:systemd(?:-\w+)*|runc|containerd\S*|dockerd|kubelet|cilium\S*|falco|crio|bpftrace|bpftool|tetragon)$
clock-changed :: - 2 :: clock of the host set :: extra~^(?:settimeofday|clock_settime) && !path~^/usr/(?:bin|lib/systemd)/(?:systemd(?:-\w+)*|chronyd|ntpd|ntpdate|timedatectl|hwclock|ptp4l|phc2sys)$
file-systems-changed :: - 1 :: mount or swap changed :: extra~^(?:swapoff|mount|umount2?)\b && !path~^/usr/(?:bin|sbin|lib/\S+|local/bin)/(?:systemd\S*|runc|containerd\S*|dockerd|kubelet|mount\S*|umount|udisksd|snapd\S*|snap-confine|crio|conmon|node_exporter)$
[intel]
traffic-with-listed-address :: T1071 3 :: traffic with an address on a list of threats :: extra~\b(?:external|list)\b && !extra~\b(?:internal|loopback|link-local)$
`,
  PARTS,
);
