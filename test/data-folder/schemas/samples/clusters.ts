import { at, iso, isoSeconds, json, type Sample, START, times } from "./sample.ts";

export function kubernetesRecord(index: number): Record<string, unknown> {
  return {
    kind: "Event",
    apiVersion: "audit.k8s.io/v1",
    level: "Request",
    auditID: `aaaa0000-0000-4000-8000-00000000000${index}`,
    stage: "ResponseComplete",
    requestURI: "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings",
    verb: "create",
    user: { username: "dev@example.org", groups: ["system:authenticated"] },
    sourceIPs: ["203.0.113.30"],
    userAgent: "kubectl/v1.29",
    objectRef: {
      resource: "clusterrolebindings",
      name: `give-${index}`,
      apiGroup: "rbac.authorization.k8s.io",
    },
    responseStatus: { code: 201 },
    requestReceivedTimestamp: iso(index).replace("Z", "123Z"),
    stageTimestamp: iso(index).replace("Z", "456Z"),
  };
}

const common = {
  schema: "kubernetes",
  events: 2,
  type: "kubernetesAudit",
  says: ["clusterrolebindings", "dev@example.org", "203.0.113.30", "give-0"],
  first: START,
};

function gkeEntry(index: number): Record<string, unknown> {
  return {
    insertId: `gke${index}`,
    logName: "projects/p/logs/cloudaudit.googleapis.com%2Factivity",
    timestamp: iso(index),
    resource: { type: "k8s_cluster", labels: { cluster_name: "prod" } },
    protoPayload: {
      "@type": "type.googleapis.com/google.cloud.audit.AuditLog",
      serviceName: "k8s.io",
      methodName: "io.k8s.core.v1.secrets.delete",
      resourceName: "core/v1/namespaces/pay/secrets/stripe-key",
      authenticationInfo: { principalEmail: "dev@example.org" },
      requestMetadata: { callerIp: "203.0.113.30", callerSuppliedUserAgent: "kubectl/v1.29" },
      status: { code: 7, message: "PERMISSION_DENIED" },
    },
  };
}

export const CLUSTER_SAMPLES: readonly Sample[] = [
  { ...common, name: "Kubernetes, lines", documents: times(2, kubernetesRecord).map(json) },
  {
    ...common,
    name: "Kubernetes, EventList",
    documents: [
      json({
        kind: "EventList",
        apiVersion: "audit.k8s.io/v1",
        metadata: {},
        items: times(2, kubernetesRecord),
      }),
    ],
  },
  {
    ...common,
    name: "AKS, lines of a storage account",
    documents: times(2, (index) =>
      json({
        category: "kube-audit-admin",
        operationName: "Microsoft.ContainerService/managedClusters/diagnosticLogs/Read",
        time: isoSeconds(index),
        properties: {
          log: `${JSON.stringify(kubernetesRecord(index))}\n`,
          pod: "kube-apiserver-1",
        },
      }),
    ),
  },
  {
    ...common,
    name: "AKS, records of an event hub",
    documents: [
      json({
        records: times(2, (index) => ({
          category: "kube-audit",
          time: isoSeconds(index),
          properties: { log: JSON.stringify(kubernetesRecord(index)) },
        })),
      }),
    ],
  },
  {
    ...common,
    name: "EKS, by a subscription of CloudWatch",
    documents: [
      json({
        messageType: "DATA_MESSAGE",
        owner: "444455556666",
        logGroup: "/aws/eks/prod/cluster",
        logStream: "kube-apiserver-audit-1",
        subscriptionFilters: ["f"],
        logEvents: times(2, (index) => ({
          id: `3${String(index).padStart(55, "1")}`,
          timestamp: at(index),
          message: JSON.stringify(kubernetesRecord(index)),
        })),
      }),
    ],
  },
  {
    ...common,
    name: "EKS, filter-log-events",
    documents: [
      json({
        events: times(2, (index) => ({
          logStreamName: "kube-apiserver-audit-1",
          timestamp: at(index),
          message: JSON.stringify(kubernetesRecord(index)),
          ingestionTime: at(index) + 900,
          eventId: `3${String(index).padStart(55, "1")}`,
        })),
        searchedLogStreams: [],
      }),
    ],
  },
  {
    ...common,
    schema: "aks-table",
    name: "AKS, a table of Log Analytics",
    documents: times(2, (index) => {
      const record = kubernetesRecord(index);
      return json({
        TimeGenerated: iso(index),
        AuditId: record["auditID"],
        Stage: record["stage"],
        RequestUri: record["requestURI"],
        Verb: record["verb"],
        User: JSON.stringify(record["user"]),
        SourceIps: JSON.stringify(record["sourceIPs"]),
        UserAgent: record["userAgent"],
        ObjectRef: JSON.stringify(record["objectRef"]),
        ResponseStatus: JSON.stringify(record["responseStatus"]),
        Type: "AKSAudit",
      });
    }),
  },
  {
    name: "GKE, entries",
    schema: "gke",
    documents: [json(times(2, gkeEntry))],
    events: 2,
    type: "kubernetesAudit",
    says: ["secrets", "stripe-key", "dev@example.org", "403"],
    first: START,
  },
];
