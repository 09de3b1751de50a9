import type { RuleTemplate } from "./rule-template.ts";

const host = { type: "Host", threshold: 1, windowHours: 24 } as const;

export const CONTAINER_RULES: readonly RuleTemplate[] = [
  {
    ...host,
    name: "Container : Shell Started",
    title: "Container: {{user}} ran {{arguments}} in image {{containerImage}}",
    severity: 2,
    description: "A shell was started inside a container.",
    filter: 'containerId != null and type = "start" and (command = "sh" or command = "bash")',
    aggregateFields: ["user", "exe"],
    suppressions: ['arguments like "docker-entrypoint.sh"', 'arguments like "/healthz"'],
  },
  {
    ...host,
    name: "Container : Package or Transfer Tool",
    title: "Container: {{command}} ran in image {{containerImage}}: {{arguments}}",
    severity: 2,
    description: "Something was fetched or installed in a running container.",
    filter:
      'containerId != null and type = "start" and (command = "apk" or command = "apt-get" or command = "pip" or command = "curl" or command = "wget")',
    aggregateFields: ["user", "command"],
    suppressions: ['arguments like "/healthz"'],
  },
  {
    ...host,
    name: "Container : Connection to a Mining Port",
    title: "Container: {{exe}} connected to {{dst_ip}} port {{dst_port}}",
    severity: 1,
    description: "A container connects to a port that mining pools use.",
    filter:
      'containerId != null and type = "connect" and (dst_port = 3333 or dst_port = 4444 or dst_port = 5555 or dst_port = 14444)',
    aggregateFields: ["exe", "user"],
    threshold: 5,
  },
  {
    ...host,
    name: "Container : Namespace of the Host Entered",
    title: "Container: {{user}} left the container: {{arguments}}",
    severity: 1,
    description: "nsenter or chroot was used to reach the machine below.",
    filter:
      'type = "start" and (command = "nsenter" or (command = "chroot" and arguments like "/host"))',
    aggregateFields: ["user", "command"],
  },
  {
    ...host,
    name: "Container : Runtime Activity",
    title: "Container: {{command}} was busy on {{hostname}}",
    severity: 3,
    description: "The container runtime started and removed many containers.",
    filter: 'command = "runc" and type = "start"',
    aggregateFields: ["command", "hostname"],
    windowHours: 4,
    threshold: 40,
  },
];
