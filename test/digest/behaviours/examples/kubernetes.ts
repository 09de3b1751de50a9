import type { Examples } from "./example.ts";
import { CLUSTER_EXAMPLES } from "./kubernetes-cluster.ts";
import { RIGHTS_EXAMPLES } from "./kubernetes-rights.ts";
import { WORKLOAD_EXAMPLES } from "./kubernetes-workloads.ts";

export const KUBERNETES_EXAMPLES: Examples = {
  ...WORKLOAD_EXAMPLES,
  ...RIGHTS_EXAMPLES,
  ...CLUSTER_EXAMPLES,
};
