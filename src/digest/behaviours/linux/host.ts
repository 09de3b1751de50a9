import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** The kernel, disks, containers and the power of a host, as commands reach them. */
export const LINUX_HOST = parseBehaviours(
  "linux",
  String.raw`
[start]
module-loaded-from-file :: T1547.006 3 :: kernel module loaded from a file :: params~{run}insmod\s+(?!-h\b|--help|--version|-V\^)\S|{run}modprobe\s+(?:-\S+\s+)*[^\s¦]*\.ko\b
module-loaded :: - 1 :: kernel module loaded by name :: params~{run}modprobe\s+(?!-\w*r|--remove|-\w*[nDcR]\^?\b|--show|--dry|--help|--version|-V\^)(?:-\S+\s+)*\w
module-removed :: - 2 :: kernel module removed :: params~{run}rmmod\s+(?!-h\b|--help|--version)\S|{run}modprobe\s+(?:-\w+\s+)*?(?:-\w*r\w*|--remove)\s
module-built :: T1547.006 1 :: kernel module built by hand :: program~^make$ && params~{run}make\s[^¦]*-C\^\s*/(?:usr/)?lib/modules/[^\s¦]+/build
container-left :: T1611 3 :: host entered from a container or behind its back :: params~{run}nsenter\s(?:[^¦]*\s)?(?:-t\s*1|--target[\s=]1)(?=[\s¦])|/proc/1/root/|{writes-escape}|{run}mount\s[^¦]*-o\s*\S*(?:rdma|memory|devices)\S*\s+cgroup|{run}(?:deepce(?:\.sh)?|amicontained|peirates|botb)(?=[\s¦])|{run}cdk\s+(?:run|evaluate)|{run}debugfs\s+(?:-\S+\s+)*-\w*w
container-with-host :: T1611 3 :: container started with the host's disk, processes or all rights :: params~{run}(?:docker|podman|nerdctl|ctr)\s(?:[^¦]*\s)?(?:run|create)\s(?:[^¦]*\s)?(?:--privileged(?:=true)?(?=\s)|(?:-v|--volume)[\s=]*/(?:|etc|root|proc|dev|var|home|host)/?:|--mount[\s=]\S*(?:source|src)=/,|--pid[\s=]host|--uts[\s=]host|--ipc[\s=]host|--cap-add[\s=](?:all|sys_admin|sys_ptrace|sys_module|dac_read_search)|--security-opt[\s=]\S*unconfined)
container-with-engine :: - 2 :: container given the engine's socket :: params~{run}(?:docker|podman|nerdctl)\s(?:[^¦]*\s)?(?:run|create)\s[^¦]*(?:-v|--volume|--mount)[\s=]\S*docker\.sock
container-on-host-network :: - 1 :: container started on the host's network :: params~{run}(?:docker|podman|nerdctl)\s(?:[^¦]*\s)?(?:run|create)\s[^¦]*--net(?:work)?[\s=]host
engine-socket-used :: T1610 2 :: container engine spoken to through its socket :: params~{run}(?:curl|socat|nc|ncat)\s[^¦]*docker\.sock
namespace-made :: T1611 2 :: user namespace with root inside made :: params~{run}unshare\s+(?:-\S+\s+)*?(?:-\w*[rU]\^?\w*|--map-root-user|--user)(?=[\s¦])
namespace-entered :: - 1 :: namespaces of another process entered :: params~{run}nsenter\s+(?!-h\b|--help|-V\^|--version)\S
disk-mounted-in-container :: T1611 3 :: disk or control groups mounted inside a container :: params~{run}mount\s[^¦]*(?:/dev/(?:sd|nvme|xvd|vd|dm-|mapper)|cgroup) && extra~\bcontainer\b
system-made-writable :: - 2 :: file system of the system made writable :: params~{run}mount\s[^¦]*remount,\S*rw\b
command-in-container :: - 1 :: command in a container :: params~{run}(?:docker|podman|nerdctl|crictl|ctr)\s(?:[^¦]*\s)?exec\s|{run}(?:kubectl|oc)\s(?:[^¦]*\s)?(?:exec|attach|debug)\s
shell-in-container :: T1609 2 :: shell opened in a container :: params~{run}(?:docker|podman|nerdctl|crictl|kubectl|oc)\s(?:[^¦]*\s)?exec\s(?:[^¦]*\s)?(?:-\w*t\w*|--tty)\s[^¦]*¦{sh}\s*[;&|]*¦
disk-read-raw :: T1006 2 :: disk or memory read past the file system :: params~{run}dd\s(?![^¦]*of=/dev/null)[^¦]*\bif=/dev/(?:sd|vd|nvme|xvd|mapper|dm-|mem|kmem|fmem)|{run}debugfs\s+(?:-\S+\s+)*/dev/
disk-overwritten :: T1485 3 :: disk overwritten :: params~{run}dd\s[^¦]*\bof=/dev/(?:sd|vd|nvme|xvd|hd|mem|mapper|dm-)|>\s*/dev/(?:sd|vd|nvme|xvd|hd)\w|{run}(?:shred|wipe)\s[^¦]*/dev/(?:sd|vd|nvme|xvd|hd)|{run}blkdiscard\s+(?:-\S+\s+)*/dev|{run}cryptsetup\s[^¦]*(?:luksErase|\berase\s)
disk-formatted :: T1485 2 :: file system or partitions made by force over what was there :: params~{run}mkfs(?:\.\w+)?\s(?:[^¦]*\s)?(?:-\w*f\^?|--force)\s[^¦]*/dev/|{run}wipefs\s[^¦]*(?:-\w*a\w*|--all)(?=\s)|{run}sgdisk\s[^¦]*(?:-Z\^|--zap)
disk-prepared :: - 2 :: file system or partitions made :: params~{run}mkfs(?:\.\w+)?(?![^¦]*\s-\w*f)\s[^¦]*/dev/|{run}(?:parted|sfdisk|sgdisk)\s[^¦]*(?:mklabel|mkpart|\srm\s|--delete|-o\b|-d\s*\d)|{run}cryptsetup\s[^¦]*luksFormat
volume-removed :: T1485 3 :: volume or pool removed :: params~{run}(?:lvremove|vgremove|pvremove)\s+(?!-h\b|--help)(?![^¦]*snap)\S|{run}zpool\s+destroy\s|{run}zfs\s+destroy\s(?![^¦]*@)\S|{run}btrfs\s+subvolume\s+delete\s(?![^¦]*snap)\S|{run}mdadm\s[^¦]*(?:--zero-superblock|--stop\s)
files-destroyed :: T1485 3 :: whole system or its main folders deleted :: params~{run}rm\s[^¦]*--no-preserve-root|{run}rm\s(?=(?:[^¦]*\s)?(?:-\w*r|--recursive))(?:[^¦]*\s)?/(?:\*|\.|(?:etc|home|var|boot|usr|root|opt|srv|lib|lib64|bin|sbin|mnt|data|var/(?:lib|www|backups?|mail|spool)))?/?\*?(?=[\s¦;&|])
data-destroyed :: T1485 2 :: data of a database, an engine or a home deleted :: params~{run}rm\s(?=(?:[^¦]*\s)?(?:-\w*r|--recursive))(?:[^¦]*\s)?(?:/var/lib/(?:mysql|postgresql|mongodb|redis|docker|etcd|elasticsearch|kubelet|libvirt)|/home/[^/\s¦]+)/?\*?(?=[\s¦;&|])|{run}(?:mysql|mariadb|psql|mongo|mongosh|clickhouse-client)\s[^¦]*drop\s?(?:database|schema)(?!\s+if\s+exists)|{run}mysqladmin\s[^¦]*\bdrop\s|{run}dropdb\s+(?!--if-exists|--help)\S|{run}redis-cli\s[^¦]*flush(?:all|db)
file-shredded :: T1070.004 2 :: file overwritten and deleted :: params~{run}(?:shred|srm)\s+(?!--help|--version)[^¦]*[\w./]
fork-bomb :: T1499 3 :: shell made to start itself without end :: command~:\(\)\s*\{\s*:\s*\|
files-encrypted :: T1486 3 :: files of a host encrypted one after the other or in place :: params~{run}openssl(?![^¦]*\s-d(?:ecrypt)?\s)\s+(?:enc|aes\S*|smime|cms|rsautl)\s[^¦]*-in\s+(?:\{\}|\$|/(?:srv|home|var|data|root|opt|mnt)/)|{run}gpg(?![^¦]*\s(?:-d|--decrypt)\s)\s[^¦]*(?:-c|--symmetric|--encrypt|-e)\s[^¦]*(?:\{\}|/(?:srv|home|data|root|mnt)/|/var/(?:lib|www)/)|{run}ccrypt\s+(?!-d|--decrypt|--help)\S|{run}(?:mv|rename)\s[^¦]*\.(?:locked|encrypted|crypt\w?|lockbit|akira)(?=[\s¦])
file-encrypted :: - 1 :: file encrypted :: params~{run}openssl(?![^¦]*\s-d\s)\s+enc\s[^¦]*-aes|{run}gpg(?![^¦]*\s(?:-d|--decrypt)\s)\s[^¦]*(?:-c|--symmetric|--encrypt|-e)\s
host-shut-down :: - 2 :: host shut down or restarted by a command :: params~{run}(?:shutdown\s+(?!-c\b|--help|--show)\S|(?:reboot|halt|poweroff)(?!\s+(?:--help|-w\b))(?=[\s¦])|(?:init|telinit)\s+[06](?=[\s¦])|systemctl\s+(?:-\S+\s+)*(?:reboot|halt|poweroff|kexec)(?=[\s¦]))
clock-set :: - 1 :: clock of the host set :: program~^(?:timedatectl|hwclock|date)$ && params~{run}timedatectl\s+set-|{run}hwclock\s[^¦]*(?:--set|-s\b|-w\b|--systohc|--hctosys)|{run}date\s+(?:[^¦]*\s)?(?:-s|--set)[\s=]
`,
  PARTS,
);
