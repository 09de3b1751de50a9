import type { RuleTemplate } from "./rule-template.ts";

/** The service always adds `command` and `filename` to these (docs/threat-stack-api.md §3.6 [C]). */
const file = { type: "File", threshold: 1, windowHours: 24 } as const;

export const FILE_RULES: readonly RuleTemplate[] = [
  {
    ...file,
    name: "File: Secret File Opens",
    title: "File: Secret File Opens: {{command}} on {{filename}} with {{arguments}}",
    severity: 2,
    description: "A file that holds secrets was opened by something that does not usually do so.",
    aggregateFields: ["command", "filename", "user"],
    suppressions: ['command = "sshd" or command = "cron" or command = "sudo"'],
    watch: {
      paths: [
        { path: "/etc/shadow", recursive: false },
        { path: "/root/.ssh", recursive: true },
        { path: "/etc/ssl/private", recursive: true },
      ],
      ignore: ["known_hosts", "*.pub"],
      actions: ["open"],
    },
  },
  {
    ...file,
    name: "File: System Configuration Changes",
    title: "File: System Configuration Changes: {{command}} on {{filename}}",
    severity: 3,
    description: "Something below /etc changed.",
    aggregateFields: ["command", "filename", "user"],
    suppressions: ['command = "cloud-init"'],
    watch: {
      paths: [{ path: "/etc", recursive: true }],
      ignore: ["*swp", "*~", ".*", "mtab"],
      actions: ["create", "modify", "delete"],
    },
  },
  {
    ...file,
    name: "File: Web Root Changes",
    title: "File: Web Root Changes: {{command}} on {{filename}} by {{user}}",
    severity: 3,
    description: "A file that the web server serves was changed.",
    aggregateFields: ["command", "filename", "user"],
    watch: {
      paths: [{ path: "/var/www", recursive: true }],
      ignore: ["*.log", "*.tmp"],
      actions: ["create", "modify", "delete"],
    },
  },
  {
    ...file,
    name: "Exploit: PHP File Created by the Web Server",
    title: "Exploit: PHP File Created: {{filename}} by {{command}}",
    severity: 1,
    description: "The web server wrote a program into its own directory.",
    filter: 'filename ends_with ".php" and user = "www-data"',
    aggregateFields: ["command", "filename"],
    watch: {
      paths: [{ path: "/var/www", recursive: true }],
      ignore: [],
      actions: ["ALL"],
    },
  },
  {
    ...file,
    name: "File: Persistence Locations",
    title: "File: Persistence: {{command}} changed {{filename}} as {{user}}",
    severity: 2,
    description: "A place that starts programs or lets people in was changed.",
    filter:
      'filename ends_with "authorized_keys" or filename like "cron" or filename like "systemd"',
    aggregateFields: ["command", "filename", "user"],
    suppressions: ['command = "crontab" and user = "backup"'],
    watch: {
      paths: [
        { path: "/root/.ssh", recursive: true },
        { path: "/home", recursive: true },
        { path: "/etc/cron.d", recursive: true },
        { path: "/var/spool/cron", recursive: true },
        { path: "/etc/systemd/system", recursive: true },
      ],
      ignore: ["*swp"],
      actions: ["create", "modify"],
    },
  },
];
