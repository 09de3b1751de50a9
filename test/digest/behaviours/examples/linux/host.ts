import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

const inContainer = (text: string) => ({ ...start(text), containerImage: "shop/api:4" });

/** Kernel, disks, containers and the power of a host. */
export const HOST_EXAMPLES: Examples = {
  ...examplesOf(
    String.raw`
module-loaded-from-file :: insmod ./diamorphine.ko :: modinfo ./diamorphine.ko
module-loaded :: modprobe br_netfilter :: lsmod
module-removed :: rmmod pcspkr :: lsmod pcspkr
module-built :: make -C /lib/modules/6.1.0/build M=/srv/drv modules :: make -C src modules
container-left :: nsenter -t 1 -m -u -n -i sh :: nsenter -t 812 -n ss -tlpn
container-with-host :: docker run -v /:/host --privileged -it alpine chroot /host :: docker run -v /srv/data:/data --rm -d nginx
container-with-engine :: docker run -v /var/run/docker.sock:/var/run/docker.sock portainer :: docker run -v /srv/docker:/data portainer
container-on-host-network :: docker run --network host nginx :: docker run --network shop nginx
engine-socket-used :: curl --unix-socket /var/run/docker.sock http://x/containers/json :: ls -l /var/run/docker.sock
namespace-made :: unshare -rm sh -c mkdir l :: unshare --help
namespace-entered :: nsenter -t 812 -n ss -tlpn :: nsenter --help
system-made-writable :: mount -o remount,rw /boot :: mount -t ext4
command-in-container :: kubectl exec web-0 -- ls :: kubectl logs web-0
shell-in-container :: kubectl exec -it web-0 -- sh :: kubectl exec web-0 -- cat /etc/hostname
disk-read-raw :: dd if=/dev/sda1 of=/tmp/disk.img bs=4M :: dd if=/dev/zero of=swapfile bs=1M count=512
disk-overwritten :: dd if=/dev/zero of=/dev/nvme0n1 bs=1M :: dd if=a.img of=b.img
disk-formatted :: mkfs.ext4 -F /dev/nvme1n1 :: blkid /dev/nvme1n1
disk-prepared :: mkfs.xfs /dev/nvme1n1 :: lsblk -f /dev/nvme1n1
volume-removed :: lvremove -f vg0/backup :: lvs vg0/backup
files-destroyed :: rm -rf --no-preserve-root / :: rm -rf /var/lib/apt/lists/*
data-destroyed :: rm -rf /var/lib/mysql :: rm -rf /srv/app/node_modules
file-shredded :: shred -u report.pdf :: shred --version
fork-bomb :: bash -c :(){ :|:& };: :: bash -c f(){ ls; }; f
files-encrypted :: openssl enc -aes-256-cbc -in /srv/data/c.db -out /srv/data/c.db.enc :: openssl enc -d -aes-256-cbc -in /srv/data/c.db.enc -out /srv/data/c.db
file-encrypted :: gpg --batch -c backup.tar :: gpg -d backup.tar.gpg
host-shut-down :: shutdown -h now :: shutdown -c
clock-set :: timedatectl set-time 2020-01-01 :: timedatectl status
`,
    start,
  ),
  "linux.disk-mounted-in-container": {
    hit: inContainer("mount -t cgroup -o blkio cgroup /tmp/cgrp"),
    miss: start("mount -t ext4 /dev/sdb1 /mnt/data"),
  },
};
