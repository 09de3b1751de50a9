import type { RuleTemplate } from "./rule-template.ts";

const audit = { type: "KubernetesAudit", threshold: 1, windowHours: 24 } as const;
const config = { ...audit, type: "KubernetesConfig" } as const;

export const KUBERNETES_RULES: readonly RuleTemplate[] = [
  {
    ...audit,
    name: "Kubernetes Audit : Command in a Pod",
    title: "Kubernetes: {{user}} ran a command in pod {{namespace}}/{{name}}",
    severity: 2,
    description: "Someone opened a shell or ran a command in a pod.",
    filter: 'resource = "pods/exec" and action = "create"',
    aggregateFields: ["namespace", "name", "resource"],
    suppressions: ['user = "system:serviceaccount:velero:velero"'],
  },
  {
    ...audit,
    name: "Kubernetes Audit : Secrets Read",
    title: "Kubernetes: {{user}} read secrets in {{namespace}}",
    severity: 2,
    description: "A caller that is not a system component read secrets.",
    filter:
      'resource = "secrets" and (action = "get" or action = "list") and not user starts_with "system:node"',
    aggregateFields: ["namespace", "resource", "action"],
    threshold: 5,
    suppressions: ['user = "system:serviceaccount:argocd:argocd-server"'],
  },
  {
    ...audit,
    name: "Kubernetes Audit : Refused Requests",
    title: "Kubernetes: {{user}} was refused {{action}} {{resource}} in {{namespace}}",
    severity: 3,
    description: "A caller asked for what it has no right to.",
    filter: "responseStatus.code = 403",
    aggregateFields: ["namespace", "resource", "action"],
    threshold: 5,
  },
  {
    ...audit,
    name: "Kubernetes Audit : Pod Created by Hand",
    title: "Kubernetes: {{user}} created pod {{namespace}}/{{name}}",
    severity: 3,
    description: "A pod was created by something else than a controller.",
    filter:
      'resource = "pods" and action = "create" and not (user starts_with "system:node" or user starts_with "system:serviceaccount:kube-system")',
    aggregateFields: ["namespace", "name", "action"],
  },
  {
    ...config,
    name: "Kubernetes Config : Privileged Pod",
    title: "Kubernetes: Privileged pod {{namespace}}/{{name}} on {{node_name}}",
    severity: 1,
    description: "A pod runs with the rights of its node.",
    filter: 'type = "Pod" and (privileged = true or hostPID = true)',
    aggregateFields: ["name", "namespace", "type", "node_name"],
    suppressions: ['namespace = "kube-system"'],
  },
  {
    ...config,
    name: "Kubernetes Config : Wide Role Granted",
    title: "Kubernetes: {{role_name}} granted by {{name}}",
    severity: 2,
    description: "A role with all rights was granted or changed.",
    filter: 'role_name = "cluster-admin" or verbs = "*"',
    aggregateFields: ["name", "namespace", "role_name", "role_type"],
  },
  {
    ...config,
    name: "Kubernetes Config : Workload Changed",
    title: "Kubernetes: {{type}} {{namespace}}/{{name}} changed",
    severity: 3,
    description: "A deployment, a role or a service changed.",
    filter: 'type = "Deployment" or type = "Role" or type = "Service"',
    aggregateFields: ["name", "namespace", "type"],
  },
];
