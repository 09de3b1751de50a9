import { expect, test } from "vitest";
import { said } from "../../support/said.ts";

test.each([
  [
    "a login",
    {
      event_type: "login",
      user: "ann",
      src_ip: "203.0.113.9",
      success: false,
      exe: "/usr/sbin/sshd",
    },
    "login | sshd | failed ann by sshd from 203.0.113.9 external | failed | by ann",
  ],
  [
    "a connection of the older type",
    {
      event_type: "network",
      type: "connect",
      exe: "/usr/bin/php",
      connection: { addr: "203.0.113.9", port: 443 },
      domain: "a.example",
    },
    "connect | php | php → 203.0.113.9:443 external a.example",
  ],
  [
    "a connection of which one field holds address and port",
    {
      event_type: "audit",
      syscall: "connect",
      exe: "/usr/bin/php",
      dst_ip: "[::ffff:a00:1]:443",
    },
    "connect | php | php → 10.0.0.1:443 internal",
  ],
  [
    "a file",
    {
      event_type: "file",
      action: "create",
      exe: "/usr/sbin/php-fpm8.1",
      filename: "/var/www/html/x.php",
      user: "www-data",
    },
    "file create | php-fpm8.1 | php-fpm8.1 → /var/www/html/x.php | by www-data",
  ],
  [
    "a threat list",
    {
      event_type: "threatintel",
      threatintel_source: "openbl",
      threatintel_type: "c2",
      ip: "198.51.100.9",
      dst_port: 53,
      exe: "/bin/nc",
    },
    "threat list | nc | nc 198.51.100.9:53 (list openbl c2)",
  ],
  [
    "the threat list of version 1",
    { event_type: "threatintel", threat_source: "openbl", threat_type: "c2", ip: "198.51.100.9" },
    "threat list | 198.51.100.9 (list openbl c2)",
  ],
  [
    "a call to a cluster, nested as the cluster writes it",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      objectRef: { resource: "pods", subresource: "exec", namespace: "prod", name: "api" },
      user: { username: "ann" },
      responseStatus: { code: 403 },
      userAgent: "kubectl/v1.28",
    },
    "k8s create pods/exec | ann | prod/api (403) [kubectl] | refused | by ann",
  ],
  [
    "what was run in a container",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      requestURI: "/api/v1/namespaces/prod/pods/api/exec?command=sh&command=-c&tty=true",
      objectRef: { resource: "pods", subresource: "exec", namespace: "prod", name: "api" },
      user: { username: "ann" },
      impersonatedUser: { username: "system:admin" },
    },
    "k8s create pods/exec | ann | prod/api command=sh command=-c tty=true as system:admin | by ann",
  ],
  [
    "what was asked of a node through the cluster",
    {
      event_type: "kubernetesAudit",
      verb: "get",
      requestURI: "/api/v1/nodes/n1/proxy/run/kube-system/etcd?cmd=id",
      objectRef: { resource: "nodes", subresource: "proxy", name: "n1" },
      user: { username: "ann" },
    },
    "k8s get nodes/proxy | ann | n1 run/kube-system/etcd cmd=id | by ann",
  ],
  [
    "labels put on an object",
    {
      event_type: "kubernetesAudit",
      verb: "patch",
      objectRef: { resource: "namespaces", name: "prod" },
      requestObject: { metadata: { labels: { "pod-security/enforce": "privileged" } } },
      user: { username: "ann" },
    },
    "k8s patch namespaces | ann | prod pod-security/enforce=privileged | by ann",
  ],
  [
    "a change of a cluster's configuration",
    {
      event_type: "kubernetesConfig",
      type: "Pod",
      namespace: "prod",
      name: "x",
      privileged: true,
      images: ["ubuntu"],
    },
    "k8s config Pod | prod/x privileged=true images=ubuntu",
  ],
  [
    "a type nobody knows",
    { event_type: "volcano", action: "erupt", height: "high", _id: "1", timestamp: 1 },
    "volcano erupt | action=erupt height=high",
  ],
  ["nothing at all", {}, "untyped"],
])("%s", (_what, event, text) => {
  expect(said(event)).toBe(text);
});

test("a type without a name is known by its fields", () => {
  expect(said({ win_event_id: 1102 })).toBe("audit log cleared");
  expect(said({ syscall: "execve", exe: "/bin/ls" })).toContain("ls");
  expect(said({ eventName: "ListBuckets", eventSource: "s3.amazonaws.com" })).toContain(
    "s3:ListBuckets",
  );
});
