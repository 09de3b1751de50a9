import type { Act } from "./signals.ts";

/** System calls by what they mean to an analyst. */
const CALLS: Readonly<Partial<Record<Act, string>>> = {
  start: "start execve execveat",
  exit: "exit exit_group",
  connect: "connect sendto sendmsg",
  accept: "accept accept4 bind listen",
  read: "open openat openat2 read access stat",
  write:
    "creat write rename renameat renameat2 link linkat symlink symlinkat truncate ftruncate mknod mkdir mkdirat",
  delete: "unlink unlinkat rmdir",
  mode: "chmod fchmod fchmodat fchmodat2 chown fchown fchownat lchown setxattr lsetxattr",
  inject: "ptrace process_vm_writev process_vm_readv",
  kernel:
    "init_module finit_module delete_module bpf kexec_load mount umount umount2 swapoff settimeofday clock_settime pivot_root setns unshare",
};

const BY_CALL: ReadonlyMap<string, Act> = new Map(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of CALLS are acts
  (Object.entries(CALLS) as [Act, string][]).flatMap(([act, calls]) =>
    calls.split(" ").map((call) => [call, act] as const),
  ),
);

/** What a system call does; "other" for those of no interest by themselves. */
export function actOf(call: string): Act {
  return BY_CALL.get(call) ?? "other";
}
