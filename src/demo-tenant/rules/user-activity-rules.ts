import { maintenanceAccount } from "../maintenance.ts";
import type { World } from "../world.ts";
import type { RuleTemplate } from "./rule-template.ts";

const host = { type: "Host", threshold: 1, windowHours: 24 } as const;

/** What people do on Linux machines. */
export function userActivityRules(world: World): RuleTemplate[] {
  return [...USER_RULES, ...sessionRules(world), sysctlRule(world)];
}

const USER_RULES: readonly RuleTemplate[] = [
  {
    ...host,
    name: "Users : Login Failures",
    title: "User Activity (Login Failures): User {{user}} failed authentication from IP {{src_ip}}",
    severity: 3,
    description:
      "Failed logins of one user from one address: guessing, or a script with an old password.",
    filter:
      'group = "authentication-failed" or group = "invalid_login" OR group = "authentication_failed" or group like "fail"',
    aggregateFields: ["user", "src_ip"],
    windowHours: 1,
    threshold: 5,
  },
  {
    ...host,
    name: "SSH : Authentication Burst",
    title: "User Activity (SSH): Authentication burst from {{src_ip}} on {{hostname}}",
    severity: 2,
    description:
      "Twenty or more SSH authentications from one address within an hour, failed or not.",
    filter: 'event_type = "host" and group = "sshd"',
    aggregateFields: ["src_ip"],
    windowHours: 1,
    threshold: 20,
  },
  {
    ...host,
    name: "Users : Login From Outside",
    title: "User Activity (Logins): User {{user}} logged in from IP {{src_ip}}",
    severity: 2,
    description: "A login from an address that is neither ours nor an office.",
    filter: 'event_type = "login" and src_ip != null',
    aggregateFields: ["user", "src_ip"],
    suppressions: ['src_ip starts_with "203.0.113."', 'src_ip starts_with "10."'],
  },
  {
    ...host,
    name: "Users : Service Account Login",
    title: "User Activity (Logins): Service account {{user}} logged in from IP {{src_ip}}",
    severity: 3,
    description: "An account that no person owns logged in.",
    filter: 'event_type = "login" and (user = "deploy" or user = "backup" or user = "support")',
    aggregateFields: ["user", "src_ip"],
  },
  {
    ...host,
    name: "Users : Privilege Escalation",
    title: "auser: {{auser}} ran {{exe}} as user: {{user}} with {{arguments}}",
    severity: 3,
    description: "Someone became another user at a terminal.",
    filter:
      '(command = "sudo" or command = "su") and user != "root" and type = "start" and syscall = "execve" and tty != null',
    aggregateFields: ["exe", "user", "arguments"],
    suppressions: ['user = "deploy" and arguments starts_with "sudo systemctl"'],
  },
  {
    ...host,
    name: "Users : Login From Another Machine",
    title: "User Activity (Logins): User {{user}} went on from {{src_ip}} to {{hostname}}",
    severity: 3,
    description: "A login from one of our own machines.",
    filter: 'event_type = "login" and src_ip starts_with "10."',
    aggregateFields: ["user", "src_ip"],
    suppressions: ['user = "deploy"'],
  },
  {
    ...host,
    name: "Host: New User Added",
    title: "Host: New User Added: {{user}} on {{hostname}}",
    severity: 2,
    description: "An account was created on a machine.",
    filter: 'event_type = "host" and sigid = "5902"',
    aggregateFields: ["user", "hostname"],
  },
  {
    ...host,
    name: "Kubernetes: Administrative Tool Usage",
    title: "Kubernetes: Administrative Tool Usage: {{command}} by {{user}}",
    severity: 2,
    description: "kubectl or helm ran on a machine.",
    filter: '(command = "kubectl" or command = "helm") and type = "start"',
    aggregateFields: ["user", "command"],
    suppressions: ['user = "jenkins" and arguments starts_with "kubectl rollout status"'],
  },
  {
    ...host,
    name: "Users : Commands by Root in Cron",
    title: "User Activity (Cron): {{arguments}}",
    severity: 3,
    description: "Too loud to be of use; kept for audits.",
    filter: 'parent_metadata.exe ends_with "/cron" and user = "root"',
    aggregateFields: ["arguments"],
    isDisabled: true,
  },
];

/** What one session did; the maintenance account has a rule of its own. */
function sessionRules(world: World): RuleTemplate[] {
  const account = maintenanceAccount(world);
  return [
    {
      ...host,
      name: "Users : Session Commands",
      title:
        "User Activity (Session): {{auser}} ran commands in session {{session}} on {{hostname}}",
      severity: 3,
      description: "Everything typed in one login session, once it is more than a glance.",
      filter: 'type = "start" and tty != null and session != "4294967295"',
      aggregateFields: ["session", "rule_id"],
      threshold: 20,
      suppressions: [`auser = "${account}"`],
    },
    {
      ...host,
      name: "Users : Maintenance Account",
      title: "User Activity (Maintenance): {{auser}} worked in session {{session}} on {{hostname}}",
      severity: 2,
      description: "Everything that the account for maintenance windows does.",
      filter: `auser = "${account}" and event_type = "audit"`,
      aggregateFields: ["auser", "session"],
    },
  ];
}

/** The scanner's own settings are no news; two other machines read theirs every minute. */
function sysctlRule(world: World): RuleTemplate {
  const scanner = world.hostsOf("scanner")[0];
  return {
    ...host,
    name: "User: Sysctl",
    title: "User: Sysctl : {{exe}} run by {{user}} with arguments {{arguments}}",
    severity: 3,
    description: "Monitoring Sysctl",
    filter: 'command = "sysctl"',
    aggregateFields: ["user", "exe", "arguments"],
    suppressions: [
      `user = "root" and exe = "/sbin/sysctl" and arguments = "/sbin/sysctl" and agent_id = "${scanner?.agent.id ?? ""}"`,
      'cwd starts_with "/opt/scanner" or user starts_with "scanner"',
      '(user = "root" and exe like "/sbin/sysctl" and arguments like "sysctl -n") and (arguments like "net.ipv4.tcp_fin_timeout" or arguments like "vm.swappiness")',
    ],
  };
}
