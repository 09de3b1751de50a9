/** A package as one distribution ships it: what agents report daily (docs/threat-stack-api.md §3.7 [D]). */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** What the distribution adds to the version. */
  readonly release: string;
}

export interface Distribution {
  /** Against the `osVersion` of an agent. */
  readonly osVersion: RegExp;
  /** Where the distribution tells about a CVE. */
  readonly noticeUrl: (cveNumber: string) => string;
  readonly kernelPackage: string;
  readonly packages: readonly Package[];
}

const AMAZON_2 = `
openssl 1.0.2k 24.amzn2.0.2.x86_64
sudo 1.8.23 9.amzn2.x86_64
polkit 0.112 26.amzn2.x86_64
zlib 1.2.7 18.amzn2.x86_64
curl 7.79.1 1.amzn2.0.1.x86_64
glibc 2.26 56.amzn2.x86_64
bash 4.2.46 34.amzn2.x86_64
expat 2.1.0 12.amzn2.x86_64
krb5-libs 1.15.1 37.amzn2.2.2.x86_64
openssh-server 7.4p1 21.amzn2.0.3.x86_64
git 2.32.0 1.amzn2.0.1.x86_64
vim-minimal 8.1.1602 1.amzn2.x86_64
systemd 219 78.amzn2.0.15.x86_64
tar 1.26 35.amzn2.x86_64
gzip 1.5 10.amzn2.x86_64
libxml2 2.9.1 6.amzn2.5.1.x86_64
python3 3.7.9 1.amzn2.0.2.x86_64
rsyslog 8.24.0 57.amzn2.1.x86_64
perl 5.16.3 299.amzn2.0.1.x86_64
nginx 1.20.0 2.amzn2.0.1.x86_64
log4j 1.2.17 16.amzn2.noarch
runc 1.0.0 0.1.20200826.gitff819c7.amzn2.x86_64
containerd 1.4.6 2.amzn2.x86_64
docker 20.10.7 1.amzn2.x86_64`;

const AMAZON_1 = `
openssl 1.0.2k 16.152.amzn1.x86_64
sudo 1.8.6p3 29.28.amzn1.x86_64
zlib 1.2.8 7.18.amzn1.x86_64
curl 7.61.1 12.95.amzn1.x86_64
glibc 2.17 292.180.amzn1.x86_64
bash 4.2.46 34.43.amzn1.x86_64
openssh-server 7.4p1 21.73.amzn1.x86_64
binutils 2.25.1 31.base.66.amzn1.x86_64
python27 2.7.18 1.137.amzn1.x86_64
perl 5.16.3 294.43.amzn1.x86_64`;

const UBUNTU_20 = `
openssl 1.1.1f 1ubuntu2
sudo 1.8.31 1ubuntu1
policykit-1 0.105 26ubuntu1
zlib1g 1:1.2.11.dfsg 2ubuntu1
curl 7.68.0 1ubuntu2
libc6 2.31 0ubuntu9
bash 5.0 6ubuntu1
libexpat1 2.2.9 1build1
libkrb5-3 1.17 6ubuntu4
openssh-server 1:8.2p1 4ubuntu0.1
git 1:2.25.1 1ubuntu3
vim 2:8.1.2269 1ubuntu5
systemd 245.4 4ubuntu3
tar 1.30+dfsg 7
gzip 1.10 0ubuntu4
libxml2 2.9.10+dfsg 5
python3.8 3.8.10 0ubuntu1~20.04
rsyslog 8.2001.0 1ubuntu1
perl 5.30.0 9build1
nginx 1.18.0 0ubuntu1
e2fsprogs 1.45.5 2ubuntu1
ncurses-base 6.2 0ubuntu2`;

const UBUNTU_22 = `
openssl 3.0.2 0ubuntu1
sudo 1.9.9 1ubuntu2
zlib1g 1:1.2.11.dfsg 2ubuntu9
curl 7.81.0 1ubuntu1
libc6 2.35 0ubuntu3
bash 5.1 6ubuntu1
libexpat1 2.4.7 1
libkrb5-3 1.19.2 2
openssh-server 1:8.9p1 3
git 1:2.34.1 1ubuntu1
vim 2:8.2.3995 1ubuntu2
libxml2 2.9.13+dfsg 1build1
python3.10 3.10.4 3
e2fsprogs 1.46.5 2ubuntu1
ncurses-base 6.3 2`;

/** Versions as these distributions shipped them at some time; enough of them for a list worth paging. */
export const DISTRIBUTIONS: readonly Distribution[] = [
  { osVersion: /amzn.?2018/, ...amazon(AMAZON_1) },
  { osVersion: /amzn.?2$/, ...amazon(AMAZON_2) },
  { osVersion: /ubuntu.?20/, ...ubuntu(UBUNTU_20) },
  { osVersion: /ubuntu.?22/, ...ubuntu(UBUNTU_22) },
];

type Packed = Omit<Distribution, "osVersion">;

function amazon(packages: string): Packed {
  return {
    noticeUrl: amazonNotice,
    kernelPackage: "kernel",
    packages: readPackages(packages),
  };
}

function amazonNotice(cveNumber: string): string {
  return `https://alas.aws.amazon.com/cve/html/${cveNumber}.html`;
}

function ubuntu(packages: string): Packed {
  return {
    noticeUrl: ubuntuNotice,
    kernelPackage: "linux-aws",
    packages: readPackages(packages),
  };
}

function ubuntuNotice(cveNumber: string): string {
  return `https://ubuntu.com/security/${cveNumber}`;
}

function readPackages(table: string): Package[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", version = "", release = ""] = line.split(" ");
      return { name, version, release };
    });
}
