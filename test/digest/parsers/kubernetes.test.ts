import { expect, test } from "vitest";
import { kubernetesParser } from "../../../src/digest/parsers/kubernetes.ts";
import type { Signals } from "../../../src/digest/parsers/signals.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { call, config, pod } from "../behaviours/examples/kubernetes-call.ts";

function describe(event: EventRecord) {
  return kubernetesParser.describe(kubernetesParser.read(event));
}

function signals(event: EventRecord): Signals {
  return describe(event).signals;
}

test.each([
  ["NetworkPolicy", "networkpolicies"],
  ["Ingress", "ingresses"],
  ["StorageClass", "storageclasses"],
  ["Pod", "pods"],
  ["Endpoints", "endpoints"],
])("an object of the kind %s is one of %s", (kind, resource) => {
  expect(signals(config(`${kind} shop/x`)).target).toBe(resource);
});

test("a subresource is read from either spelling", () => {
  expect(signals(call("create pods/exec shop/web")).target).toBe("pods/exec");
  const flat = {
    event_type: "kubernetesAudit",
    verb: "create",
    resource: "pods/exec",
    name: "web",
  };
  expect(signals(flat).target).toBe("pods/exec");
  expect(signals({ ...flat, subresource: "exec" }).target).toBe("pods/exec");
});

test.each([
  ["added", "create"],
  ["MODIFIED", "update"],
  ["deleted", "delete"],
  ["", "config"],
])("what happened to a changed object: '%s' is %s", (action, verb) => {
  expect(signals(config("Pod shop/web", { action })).program).toBe(verb);
});

test.each([
  ["settings of an object", { kind: "Pod", spec: { hostPID: true } }, "¦hostPID=true¦"],
  ["an object sent as text", JSON.stringify({ spec: { hostPID: true } }), "¦hostPID=true¦"],
  [
    "a step of a JSON patch",
    [{ op: "add", path: "/spec/template/spec/hostPID", value: true }],
    "¦template.spec.hostPID=true¦",
  ],
  [
    "a label in a JSON patch",
    [{ op: "add", path: "/metadata/labels/a.example~1b", value: "c" }],
    "¦a.example/b=c¦",
  ],
  ["a setting taken away", [{ op: "remove", path: "/spec/taints" }], "¦taints=¦"],
  [
    "a label that decides, beside settings",
    {
      metadata: { labels: { app: "x", "pod-security.kubernetes.io/enforce": "baseline" } },
      spec: { finalizers: ["a"] },
    },
    "¦pod-security.kubernetes.io/enforce=baseline¦finalizers=a¦",
  ],
  [
    "the whole object once more is left out",
    {
      metadata: { annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}" } },
      spec: { a: 1 },
    },
    "¦a=1¦",
  ],
  [
    "a rule of a role",
    {
      rules: [{ apiGroups: ["", "apps"], resources: ["pods", "pods/log"], verbs: ["get", "list"] }],
    },
    "¦rules=verbs:get,list resources:pods,pods/log groups:core,apps¦",
  ],
  ["a list of steps without sense", ["x", { op: "add" }], ""],
])("%s", (_what, requestObject, params) => {
  expect(signals(call("patch pods shop/web", requestObject)).params).toBe(params);
});

test("verbs of a flat event are a rule", () => {
  const event = config("Role shop/a", { verbs: ["get", "*"], resources: ["pods"] });
  expect(signals(event).params).toBe("¦rules=verbs:get,* resources:pods¦");
});

function policy(rule: object): string {
  return signals(call("create networkpolicies shop/a", { spec: { ingress: [rule] } })).params;
}

test("a rule of a network policy without a side lets everyone through", () => {
  expect(policy({})).toBe("¦ingress.from=everyone¦");
  expect(policy({ from: [{ ipBlock: { cidr: "10.0.0.0/8" } }] })).not.toContain("everyone");
  expect(policy({ ports: [{ port: 53 }] })).not.toContain("everyone");
});

test.each([
  { data: { password: "c2VjcmV0" }, stringData: { token: "c2VjcmV0" } },
  [{ op: "add", path: "/data/password", value: "c2VjcmV0" }],
  { data: "c2VjcmV0" },
])("what a secret holds is not read: %j", (requestObject) => {
  const said = describe(call("patch secrets shop/db", requestObject));
  expect(JSON.stringify(said)).not.toContain("c2VjcmV0");
});

test.each([
  [{ code: 200 }, ""],
  [{ code: 403 }, "refused"],
  [{ code: 404 }, "failed"],
  [{ reason: "Forbidden", status: "Failure" }, "refused"],
  [{ reason: "Unauthorized" }, "refused"],
  [{ status: "Failure" }, "failed"],
  [{}, ""],
])("the outcome of %j", (responseStatus, outcome) => {
  expect(describe(call("get secrets shop/db", undefined, { responseStatus })).outcome).toBe(
    outcome,
  );
});

test("a decision against a call is a refusal", () => {
  const annotations = { "authorization.k8s.io/decision": "forbid" };
  const event = call("get secrets shop/db", undefined, { annotations, responseStatus: {} });
  expect(describe(event).outcome).toBe("refused");
});

test("a whole call names who, by which client, and for what", () => {
  const own = { user: { username: "a b" }, userAgent: "kubectl/v1.31" };
  expect(signals(call("list secrets shop/", undefined, own)).parent).toBe("a_b kubectl shop/");
  expect(signals(config("Pod shop/web")).parent).toBe("- - shop/web");
});

test("a namespace is found in the path of a call", () => {
  const event = {
    event_type: "kubernetesAudit",
    verb: "list",
    resource: "secrets",
    requestURI: "/api/v1/namespaces/shop/secrets?limit=5",
  };
  expect(signals(event).parent).toBe("- - shop/");
  expect(signals({ ...event, requestURI: "/api/v1/secrets" }).parent).toBe("- - /");
});

test("a call that is only asked for says so", () => {
  const event = call("create pods shop/web", pod({}), { stage: "RequestReceived" });
  expect(describe(event).text).toContain("asked [kubectl]");
});
