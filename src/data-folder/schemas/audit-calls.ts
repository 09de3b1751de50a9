/** System calls that rules and the digest ask for, by number, on the two common kinds of machine. */
const X86_64 = `0 read 1 write 2 open 41 socket 42 connect 43 accept 44 sendto 46 sendmsg 49 bind 50 listen 56 clone
  57 fork 58 vfork 59 execve 60 exit 62 kill 76 truncate 77 ftruncate 80 chdir 82 rename 83 mkdir 84 rmdir 85 creat
  86 link 87 unlink 88 symlink 90 chmod 91 fchmod 92 chown 93 fchown 94 lchown 101 ptrace 105 setuid 106 setgid
  113 setreuid 117 setresuid 133 mknod 155 pivot_root 159 adjtimex 161 chroot 164 settimeofday 165 mount 166 umount2
  168 swapoff 175 init_module 176 delete_module 188 setxattr 189 lsetxattr 197 removexattr 227 clock_settime
  231 exit_group 246 kexec_load 257 openat 258 mkdirat 259 mknodat 260 fchownat 263 unlinkat 264 renameat 265 linkat
  266 symlinkat 268 fchmodat 272 unshare 288 accept4 304 open_by_handle_at 308 setns 310 process_vm_readv
  311 process_vm_writev 313 finit_module 316 renameat2 319 memfd_create 320 kexec_file_load 321 bpf 322 execveat
  437 openat2 452 fchmodat2`;
const AARCH64 = `5 setxattr 6 lsetxattr 14 removexattr 33 mknodat 34 mkdirat 35 unlinkat 36 symlinkat 37 linkat
  38 renameat 39 umount2 40 mount 41 pivot_root 45 truncate 46 ftruncate 49 chdir 51 chroot 52 fchmod 53 fchmodat
  54 fchownat 55 fchown 56 openat 63 read 64 write 93 exit 94 exit_group 97 unshare 104 kexec_load 105 init_module
  106 delete_module 112 clock_settime 117 ptrace 129 kill 144 setgid 145 setreuid 146 setuid 147 setresuid
  170 settimeofday 171 adjtimex 198 socket 200 bind 201 listen 202 accept 203 connect 206 sendto 211 sendmsg 220 clone
  221 execve 225 swapoff 242 accept4 265 open_by_handle_at 268 setns 270 process_vm_readv 271 process_vm_writev
  273 finit_module 276 renameat2 279 memfd_create 280 bpf 281 execveat 294 kexec_file_load 437 openat2 452 fchmodat2`;

const BY_MACHINE: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["c000003e", namesOf(X86_64)],
  ["x86_64", namesOf(X86_64)],
  ["c00000b7", namesOf(AARCH64)],
  ["aarch64", namesOf(AARCH64)],
]);

function namesOf(table: string): ReadonlyMap<string, string> {
  const words = table.split(/\s+/);
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""]] : [])));
}

/** The name of a system call; its number, as given, where the machine or the call is not known. */
export function callName(call: string, machine: string): string {
  return BY_MACHINE.get(machine.toLowerCase())?.get(call) ?? call;
}

/** The names of records that the kernel numbers in its own log. */
const RECORD_TYPES: ReadonlyMap<string, string> = new Map(
  namesOf(`1100 USER_AUTH 1101 USER_ACCT 1103 CRED_ACQ 1104 CRED_DISP 1105 USER_START 1106 USER_END 1107 USER_AVC
  1108 USER_CHAUTHTOK 1112 USER_LOGIN 1113 USER_LOGOUT 1123 USER_CMD 1130 SERVICE_START 1131 SERVICE_STOP
  1300 SYSCALL 1302 PATH 1305 CONFIG_CHANGE 1306 SOCKADDR 1307 CWD 1309 EXECVE 1320 EOE 1325 NETFILTER_CFG
  1326 SECCOMP 1327 PROCTITLE 1400 AVC`),
);

/** `1300` and `UNKNOWN[1300]` are `SYSCALL`. */
export function recordType(type: string): string {
  const [, number = ""] = /^(?:UNKNOWN\[)?(\d{4})\]?$/.exec(type) ?? [];
  return RECORD_TYPES.get(number) ?? type;
}
