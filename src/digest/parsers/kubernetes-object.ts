import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, readRecord, textOf } from "../../event-fields/event-record.ts";

/** What every object of a cluster has and what no one chose. */
const KEPT_BY_CLUSTER: ReadonlySet<string> = new Set([
  "apiVersion",
  "kind",
  "metadata",
  "spec",
  "status",
]);
/** The whole object once more, as a client keeps it. */
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
/** Labels and annotations that decide what an object may do or who reaches it. */
const TELLING_MARK =
  /^pod-security\.kubernetes\.io\/|apparmor|seccomp|-snippet$|load-balancer|gatekeeper\.sh\/|openpolicyagent\.org\/|kyverno\.io\//i;

/** What a change of configuration says beside the fields that every event has. */
const SETTINGS: ReadonlySet<string> = new Set([
  "images",
  "image",
  "privileged",
  "allowPrivilegeEscalation",
  "hostPID",
  "hostNetwork",
  "hostIPC",
  "hostPath",
  "containers",
  "volumes",
  "capabilities",
  "rules",
  "roleRef",
  "role_name",
  "role_type",
  "subjects",
  "replicas",
  "suspend",
  "secret_type",
]);

/**
 * What was asked for or is set, of a native audit event or a flat one: the object's own settings at the top,
 * with the labels and annotations that decide; a rule of a role as one text. Undefined where nothing is said.
 */
export function settingsOf(event: EventRecord, resource: string): EventRecord | undefined {
  const object = parsed(event["requestObject"] ?? event["spec"]);
  const settings = { ...flatSettings(event), ...objectSettings(object) };
  const { rules } = settings;
  if (Array.isArray(rules)) settings["rules"] = rules.map(ruleText);
  if (resource.startsWith("secrets")) hideData(settings);
  if (resource.startsWith("networkpolic")) sayEveryone(settings);
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** Some collectors send the object as text. */
function parsed(object: unknown): unknown {
  if (typeof object !== "string" || !/^\s*[{[]/.test(object)) return object;
  try {
    return JSON.parse(object);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return object;
  }
}

function flatSettings(event: EventRecord): EventRecord {
  const isMarked = event["labels"] !== undefined || event["annotations"] !== undefined;
  const settings = isMarked ? marksOf(event, true) : {};
  for (const [name, value] of Object.entries(event)) {
    if (SETTINGS.has(name) && value !== undefined && value !== null) settings[name] = value;
  }
  const { verbs, resources } = event;
  if (verbs === undefined || verbs === null || settings["rules"] !== undefined) return settings;
  return { ...settings, rules: [{ verbs, resources }] };
}

function objectSettings(object: unknown): EventRecord {
  if (object === undefined || object === null) return {};
  if (Array.isArray(object)) return patchSettings(object.filter(isRecord));
  if (!isRecord(object)) return { object: textOf(object) };
  const { spec } = object;
  const own = Object.entries(object).filter(([name]) => !KEPT_BY_CLUSTER.has(name));
  return {
    ...Object.fromEntries(own),
    ...marksOf(readRecord(object, "metadata"), isRecord(spec)),
    ...(isRecord(spec) ? spec : {}),
  };
}

/** Of an object without settings, labels and annotations are its settings. */
function marksOf(metadata: EventRecord, onlyTelling: boolean): EventRecord {
  const marks = { ...readRecord(metadata, "labels"), ...readRecord(metadata, "annotations") };
  const told = Object.entries(marks).filter(
    ([name]) => name !== LAST_APPLIED && (!onlyTelling || TELLING_MARK.test(name)),
  );
  return Object.fromEntries(told);
}

/** Steps of a JSON patch by the path they change; what is removed becomes empty. */
function patchSettings(steps: readonly EventRecord[]): EventRecord {
  const settings: EventRecord = {};
  for (const step of steps) {
    const path = textOf(step["path"])
      .replace(/^\/(?:spec|metadata\/(?:labels|annotations))(?=\/)/, "")
      .split("/")
      .filter((name) => !/^(?:\d*|-)$/.test(name))
      .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
      .join(".");
    settings[path || "object"] = step["op"] === "remove" ? "" : step["value"];
  }
  return settings;
}

const RULE_PARTS = [
  ["verbs", "verbs"],
  ["resources", "resources"],
  ["groups", "apiGroups"],
  ["names", "resourceNames"],
  ["urls", "nonResourceURLs"],
] as const;

/** `verbs:get,list resources:pods,secrets groups:apps`; rules that give no rights stay as they are. */
function ruleText(rule: unknown): unknown {
  if (!isRecord(rule) || rule["verbs"] === undefined) return rule;
  return RULE_PARTS.map(([name, field]) => [name, listed(rule[field])] as const)
    .filter(([, said]) => said !== "")
    .map(([name, said]) => `${name}:${said}`)
    .join(" ");
}

/** The group without a name is that of pods and secrets. */
function listed(value: unknown): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = all.map((one) => (one === "" ? "core" : textOf(one).trim()));
  return texts
    .filter(Boolean)
    .join(",")
    .replaceAll(/[\s,]+/g, ",");
}

/** Which entries a secret has, without what they hold. */
function hideData(settings: EventRecord): void {
  for (const [name, value] of Object.entries(settings)) {
    if (!/^(?:data|stringData)(?:\.|$)/.test(name)) continue;
    settings[name] = isRecord(value) ? Object.keys(value) : "";
  }
}

/** A rule of a network policy that names nobody lets everybody through. */
function sayEveryone(settings: EventRecord): void {
  const { ingress, egress } = settings;
  if (Array.isArray(ingress)) settings["ingress"] = ingress.map((rule) => withSide(rule, "from"));
  if (Array.isArray(egress)) settings["egress"] = egress.map((rule) => withSide(rule, "to"));
}

function withSide(rule: unknown, side: string): unknown {
  if (!isRecord(rule) || rule[side] !== undefined || rule["ports"] !== undefined) return rule;
  return { ...rule, [side]: "everyone" };
}
