import { signalsOf } from "./signals.ts";
import type { Outcome } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { canon } from "../shape/canon.ts";
import { mask } from "../shape/mask.ts";
import { safeJson } from "../../event-fields/safe-json.ts";
import type { Description, EventParser, See } from "./parser.ts";
import { words } from "../shape/words.ts";
import { clientOf } from "./client-name.ts";
import { seeCaller, seeHost } from "./participants.ts";
import { leavesOf } from "./leaves.ts";
import { paramsOf } from "./params.ts";

const VERB = ["verb", "action"] as const;
const RESOURCE = ["resource", "type"] as const;
const NAME = ["name", "role_name"] as const;
const CODE = ["code", "status_code", "response_code"] as const;
const CLIENT = ["userAgent", "user_agent"] as const;
const PATH = ["requestURI", "request_uri"] as const;
const NESTED_USER = ["username", "name"] as const;
const SAID_IN_ADDRESS = /^(?:exec|attach|proxy|portforward)$/;
const USER = ["user", "username", "user_name"] as const;

/** What every object of a cluster has and what no one chose. */
const DULL =
  /^(?:metadata|managedFields|status|kind|apiVersion|uid|resourceVersion|creationTimestamp|terminationMessage\w*|imagePullPolicy|dnsPolicy|restartPolicy|schedulerName|labels|annotations|kubectl\.kubernetes\.io\/last-applied-configuration)$/;

/** What a change of configuration says beside the fields that every event has. */
const SETTINGS = [
  "images",
  "image",
  "privileged",
  "hostPID",
  "hostNetwork",
  "hostIPC",
  "hostPath",
  "containers",
  "volumes",
  "capabilities",
  "rules",
  "subjects",
  "replicas",
];

/** What every call says of itself and of its caller. */
const TOLD =
  /^(?:verb|action|resource|subresource|objectRef|kind|apiVersion|level|stage|type|requestURI|request_uri|user|username|user_name|userAgent|user_agent|sourceIPs|code|status_code|response_code|responseStatus|annotations)$/;

type KubernetesValues = ReturnType<typeof readKubernetes>;

/**
 * Calls to a cluster's API and changes of its configuration: flat, by the keys that rules aggregate by
 * (docs/threat-stack-api.md §3.10 [C]), or nested as the cluster itself writes them [I].
 */
export const kubernetesParser: EventParser<KubernetesValues> = {
  name: "kubernetes",
  types: ["kubernetes", "kubernetesaudit", "kubernetesconfig"],
  recognises: (event) => "objectRef" in event || ("verb" in event && "resource" in event),
  read: readKubernetes,
  forms: { spec: { as: "json" }, uri: { as: "query" } },
  essence: (values) => ({ ...values, name: canon(values.name), uri: canon(values.uri) }),
  describe: describeKubernetes,
  knowsAct: ({ resource }) => resource !== "",
  told: TOLD,
  participants: seeCall,
};

function seeCall(event: EventRecord, see: See): void {
  seeCaller(event, see);
  seeHost(event, see);
}

function readKubernetes(event: EventRecord) {
  const object = readRecord(event, "objectRef");
  const resource = readFirst(event, RESOURCE) || readText(object, "resource");
  const sub = readText(event, "subresource") || readText(object, "subresource");
  return {
    verb: readFirst(event, VERB).toLowerCase() || "config",
    resource: sub === "" ? resource : `${resource}/${sub}`,
    namespace: readText(event, "namespace") || readText(object, "namespace"),
    name: readFirst(event, NAME) || readText(object, "name"),
    user: readFirst(readRecord(event, "user"), NESTED_USER) || readFirst(event, USER),
    code: codeOf(event),
    agent: readFirst(event, CLIENT),
    spec: specOf(event),
    role: words(
      readText(event, "role_type"),
      readText(event, "role_name"),
      readText(event, "verbs") && `verbs=${readText(event, "verbs")}`,
    ),
    uri: resource === "" ? readFirst(event, PATH) : askedOf(sub, readFirst(event, PATH)),
    as: readText(readRecord(event, "impersonatedUser"), "username"),
  };
}

function codeOf(event: EventRecord): string {
  const code = readFirst(event, CODE) || readText(readRecord(event, "responseStatus"), "code");
  return Number(code) >= 400 ? code : "";
}

/** What was asked for or set, as JSON: what it says is only looked at once. */
function specOf(event: EventRecord): string {
  const object = event["requestObject"] ?? event["spec"];
  if (object !== undefined && object !== null) {
    return safeJson(isRecord(object) ? readSpec(object) : object);
  }
  const settings = SETTINGS.filter((name) => event[name] !== undefined);
  if (settings.length === 0) return "";
  return safeJson(Object.fromEntries(settings.map((name) => [name, event[name]])));
}

/** The settings of an object; of one without, its labels and annotations are settings too. */
function readSpec(object: EventRecord): EventRecord {
  const spec = object["spec"];
  if (isRecord(spec)) return spec;
  const metadata = readRecord(object, "metadata");
  const marks = { ...readRecord(metadata, "labels"), ...readRecord(metadata, "annotations") };
  return { ...object, ...marks };
}

/** What was run in a container or asked of a node stands in the address only. */
function askedOf(subresource: string, uri: string): string {
  if (!SAID_IN_ADDRESS.test(subresource)) return "";
  const [path = "", query = ""] = uri.split("?");
  const behind = /\/proxy\/(.+)$/.exec(path)?.[1] ?? "";
  const asked = [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`);
  return words(behind, ...asked);
}

function describeKubernetes(values: KubernetesValues): Description {
  const { verb, resource, namespace, name, user, code, role } = values;
  const uri = words(values.uri, values.as && `as ${values.as}`);
  const client = clientOf(values.agent);
  const said: unknown = values.spec === "" ? undefined : JSON.parse(values.spec);
  const spec = leavesOf(said, { max: 24, skip: DULL }).join(" ");
  const object = namespace === "" ? name : `${namespace}/${name}`;
  const tail = words(code && `(${code})`, client && `[${client}]`);
  const isRead = /^(?:get|list|watch)$/.test(verb);
  return {
    kind: words("k8s", verb, resource),
    program: mask(user.replace(/^system:serviceaccount:/, "sa:")),
    text: words(object, spec, role, uri, tail),
    template: words(
      mask(namespace),
      isRead ? "" : mask(words(name, spec)),
      mask(words(role, uri)),
      tail,
    ),
    who: user,
    outcome: outcomeOf(code),
    signals: signalsOf({
      act: "kubernetes",
      program: verb,
      target: resource.toLowerCase(),
      path: words(object, uri),
      command: words(spec, role),
      extra: words(code, client, role),
      user,
      params: paramsOf(said),
    }),
  };
}

/** 401 and 403 are the cluster's own refusals; every other error is one of the call. */
function outcomeOf(code: string): Outcome {
  if (code === "") return "";
  return code === "401" || code === "403" ? "refused" : "failed";
}
