import type { RuleTemplate } from "./rule-template.ts";

const host = { type: "Host", threshold: 1, windowHours: 24 } as const;
const INTERNAL =
  '(dst_ip starts_with "10." or dst_ip starts_with "192.168." or dst_ip starts_with "127." or dst_ip starts_with "169.254.")';

/** What programs do on Linux machines when something is wrong, or looks so. */
export const HOST_THREAT_RULES: readonly RuleTemplate[] = [
  {
    ...host,
    name: "Network : Outbound Connections to WAN",
    title:
      "Network: Outbound Connection (Connects) to WAN: {{exe}} ran by user {{user}} to {{dst_ip}}",
    severity: 3,
    description: "A program connects to the outside again and again.",
    filter: `(event_type = "audit" or event_type = "network") and type = "connect" and not ${INTERNAL}`,
    aggregateFields: ["exe", "user"],
    threshold: 20,
    suppressions: ['exe ends_with "/amazon-ssm-agent"'],
  },
  {
    ...host,
    name: "Network : Shell or Netcat Connects Out",
    title: "Network: {{exe}} ran by user {{user}} connected to {{dst_ip}} port {{dst_port}}",
    severity: 1,
    description:
      "A shell or a bare socket tool opened a connection to the outside: a reverse shell does that.",
    filter: `type = "connect" and (command = "bash" or command = "sh" or command = "nc" or command = "ncat" or command = "socat") and not ${INTERNAL}`,
    aggregateFields: ["exe", "user", "dst_ip"],
  },
  {
    ...host,
    name: "Network : Repeated Accepts from One Machine",
    title: "Network: {{src_ip}} connected to many ports of {{hostname}}",
    severity: 2,
    description: "Twenty or more incoming connections within an hour on ports nobody serves.",
    filter:
      'type = "accept" and not (port = 22 or port = 80 or port = 443 or port = 5432 or port = 6379 or port = 8080)',
    aggregateFields: ["src_ip"],
    windowHours: 1,
    threshold: 20,
  },
  {
    ...host,
    name: "Network : New Listener",
    title: "Network: {{exe}} listens on port {{port}}",
    severity: 3,
    description: "A program waits for connections on a port.",
    filter: 'type = "listen"',
    aggregateFields: ["exe", "port"],
    suppressions: ["port = 22 or port = 80 or port = 443 or port = 8080"],
  },
  {
    ...host,
    name: "Discovery : Cloud Metadata Read",
    title: "Discovery: {{exe}} ran by {{user}} read the instance metadata",
    severity: 2,
    description:
      "A program that is not root asked the metadata address, where role credentials lie.",
    filter: 'type = "connect" and dst_ip = "169.254.169.254" and user != "root"',
    aggregateFields: ["exe", "user"],
    suppressions: ['exe ends_with "/fluent-bit"'],
  },
  {
    ...host,
    name: "Exploit: Shell Started by Web Server",
    title: "Exploit: {{parent_metadata.exe}} started {{command}} as {{user}}: {{arguments}}",
    severity: 1,
    description: "A server process started a shell.",
    filter:
      'type = "start" and (command = "sh" or command = "bash" or command = "dash") and (parent_metadata.exe like "php-fpm" or parent_metadata.exe like "nginx" or parent_metadata.exe like "apache2" or parent_metadata.exe ends_with "/java")',
    aggregateFields: ["user", "exe"],
    suppressions: ['arguments ends_with "/usr/local/bin/rotate-thumbnails"'],
  },
  {
    ...host,
    name: "Process : Execution from a Temporary Directory",
    title: "Process: {{user}} ran {{exe}} with {{arguments}}",
    severity: 1,
    description: "A program was started from a directory that anyone may write to.",
    filter:
      'type = "start" and (exe starts_with "/tmp/" or exe starts_with "/var/tmp/" or exe starts_with "/dev/shm/")',
    aggregateFields: ["user", "exe"],
    suppressions: ['user = "jenkins" and exe starts_with "/tmp/jenkins"'],
  },
  {
    ...host,
    name: "Process : Transfer Tool Used by a Service",
    title: "Process: {{user}} ran {{arguments}}",
    severity: 2,
    description: "A service account fetched or sent something with curl or wget.",
    filter:
      '(command = "curl" or command = "wget") and type = "start" and tty = null and user != "root"',
    aggregateFields: ["user", "command", "arguments"],
    suppressions: ['arguments like "/healthz"', 'user = "jenkins"'],
  },
  {
    ...host,
    name: "Netcat Detected!",
    title: "Netcat Detected! {{user}} ran {{arguments}}",
    severity: 2,
    description: "nc or ncat was started.",
    filter: '(command = "nc" or command = "ncat" or command = "netcat") and type = "start"',
    aggregateFields: ["user", "command"],
  },
  {
    ...host,
    name: "Exploit: Kernel Module Activity",
    title: "Exploit: Kernel Module Activity: {{exe}} by {{user}} with {{arguments}}",
    severity: 1,
    description: "A kernel module was loaded or removed.",
    filter: '(command = "insmod" or command = "modprobe" or command = "rmmod") and type = "start"',
    aggregateFields: ["user", "exe", "arguments"],
    suppressions: ['arguments ends_with " br_netfilter" or arguments ends_with " overlay"'],
  },
  {
    ...host,
    name: "Exploit: Ptrace Activity",
    title: "Exploit: Ptrace Activity: {{exe}} by {{user}}",
    severity: 1,
    description: "One process looked into another.",
    filter: 'syscall = "ptrace"',
    aggregateFields: ["user", "exe"],
  },
];
