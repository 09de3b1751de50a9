/** What is known of a CVE, and which packages it is in: name and upstream version, or a kernel's beginning. */
export interface Cve {
  readonly cveNumber: string;
  readonly vectorType: "network" | "local";
  readonly severity: "high" | "medium" | "low";
  /** `sudo 1.8.23`, as in `reportedPackage`. */
  readonly packages: ReadonlySet<string>;
  /** Beginnings of kernel versions. */
  readonly kernels: readonly string[];
}

/** `name version,version` a package; `kernel` for kernels. */
const TABLE = `
CVE-2018-15473 network medium openssh-server 7.4p1
CVE-2018-19932 network medium binutils 2.25.1
CVE-2018-1000876 local medium binutils 2.25.1
CVE-2018-25032 network high zlib 1.2.7,1.2.8; zlib1g 1:1.2.11.dfsg
CVE-2019-3842 local high systemd 219
CVE-2019-11477 network high kernel 4.14.114
CVE-2019-18276 local high bash 4.2.46,5.0
CVE-2020-10878 network high perl 5.16.3,5.30.0
CVE-2020-14145 network medium openssh-server 7.4p1,1:8.2p1
CVE-2021-3156 local high sudo 1.8.23,1.8.31
CVE-2021-3177 network high python3 3.7.9
CVE-2021-3449 network medium openssl 1.1.1f
CVE-2021-3712 network high openssl 1.0.2k,1.1.1f
CVE-2021-3999 local high glibc 2.17,2.26; libc6 2.31
CVE-2021-4034 local high polkit 0.112; policykit-1 0.105
CVE-2021-4104 network high log4j 1.2.17
CVE-2021-20193 local medium tar 1.26,1.30+dfsg
CVE-2021-23017 network high nginx 1.18.0,1.20.0
CVE-2021-30465 network high runc 1.0.0
CVE-2021-33574 network high libc6 2.31
CVE-2021-33909 local high kernel 5.4.0-1048
CVE-2021-33910 local medium systemd 245.4
CVE-2021-36222 network high libkrb5-3 1.17
CVE-2021-41091 local medium docker 20.10.7
CVE-2021-41617 local high openssh-server 7.4p1,1:8.2p1
CVE-2022-0391 network high python27 2.7.18; python3 3.7.9; python3.8 3.8.10
CVE-2022-0554 local high vim-minimal 8.1.1602; vim 2:8.1.2269,2:8.2.3995
CVE-2022-0778 network high openssl 1.0.2k,1.1.1f
CVE-2022-1154 local high vim-minimal 8.1.1602; vim 2:8.1.2269,2:8.2.3995
CVE-2022-1271 network high gzip 1.5,1.10
CVE-2022-1304 local high e2fsprogs 1.45.5,1.46.5
CVE-2022-1729 local high kernel 5.10.106
CVE-2022-2068 network high openssl 1.0.2k,1.1.1f,3.0.2
CVE-2022-2588 local high kernel 5.10.106,5.10.130
CVE-2022-2602 local high kernel 5.15.0-1019
CVE-2022-3602 network high openssl 3.0.2
CVE-2022-3715 local high bash 5.1
CVE-2022-23218 network high libc6 2.31
CVE-2022-23302 network high log4j 1.2.17
CVE-2022-23308 network high libxml2 2.9.1,2.9.10+dfsg
CVE-2022-23648 network high containerd 1.4.6
CVE-2022-24765 local high git 2.32.0,1:2.25.1,1:2.34.1
CVE-2022-24769 local medium containerd 1.4.6; docker 20.10.7
CVE-2022-24903 network high rsyslog 8.24.0,8.2001.0
CVE-2022-25235 network high expat 2.1.0; libexpat1 2.2.9
CVE-2022-29458 local high ncurses-base 6.2,6.3
CVE-2022-29824 network medium libxml2 2.9.1,2.9.10+dfsg,2.9.13+dfsg
CVE-2022-32206 network medium curl 7.61.1,7.68.0,7.79.1,7.81.0
CVE-2022-37434 network high zlib 1.2.7,1.2.8; zlib1g 1:1.2.11.dfsg
CVE-2022-39253 local medium git 2.32.0,1:2.25.1,1:2.34.1
CVE-2022-40674 network high expat 2.1.0; libexpat1 2.2.9,2.4.7
CVE-2022-41903 network high git 2.32.0,1:2.25.1,1:2.34.1
CVE-2022-42898 network high krb5-libs 1.15.1; libkrb5-3 1.17,1.19.2
CVE-2022-43680 network high expat 2.1.0; libexpat1 2.2.9,2.4.7
CVE-2022-45061 network high python3 3.7.9; python3.8 3.8.10; python3.10 3.10.4
CVE-2023-0286 network high openssl 1.0.2k,1.1.1f,3.0.2
CVE-2023-4911 local high libc6 2.35
CVE-2023-22809 local high sudo 1.8.23,1.8.31,1.9.9
CVE-2023-38408 network high openssh-server 7.4p1,1:8.2p1,1:8.9p1
CVE-2023-38545 network high curl 7.79.1,7.81.0
CVE-2023-38546 network low curl 7.61.1,7.68.0,7.79.1,7.81.0
CVE-2024-21626 local high runc 1.0.0`;

/** Published vulnerabilities, in the order of their numbers. A demo's data, not an advisory. */
export const CVES: readonly Cve[] = TABLE.trim()
  .split("\n")
  .map((line): Cve => {
    const [cveNumber = "", vector, severity, ...rest] = line.split(" ");
    const affected = rest.join(" ").split("; ").flatMap(expand);
    const kernels = affected.filter((name) => name.startsWith("kernel "));
    return {
      cveNumber,
      vectorType: vector === "network" ? "network" : "local",
      severity: severity === "high" || severity === "low" ? severity : "medium",
      packages: new Set(affected.filter((name) => !kernels.includes(name))),
      kernels: kernels.map((name) => name.slice("kernel ".length)),
    };
  });

/** `sudo 1.8.23,1.8.31` names two packages. */
function expand(group: string): string[] {
  const [name = "", versions = ""] = group.split(" ");
  return versions.split(",").map((version) => `${name} ${version}`);
}
