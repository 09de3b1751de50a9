import { signalsOf } from "./signals.ts";
import type { Outcome } from "./signals.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText, textOf } from "../../event-fields/event-record.ts";
import { canon } from "../shape/canon.ts";
import { mask } from "../shape/mask.ts";
import { safeJson } from "../../event-fields/safe-json.ts";
import type { Description, EventParser, See } from "./parser.ts";
import { words } from "../shape/words.ts";
import { clientOf } from "./client-name.ts";
import { seeCaller, seeHost } from "./participants.ts";
import { leavesOf } from "./leaves.ts";
import { paramsOf } from "./params.ts";
import { settingsOf } from "./kubernetes-object.ts";

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

/** How collectors of changed objects name what happened to them. */
const VERBS: Readonly<Record<string, string>> = {
  added: "create",
  created: "create",
  changed: "update",
  modified: "update",
  updated: "update",
  deleted: "delete",
  removed: "delete",
};
/** Groups that decide what a call may do, or say that nobody made it. */
const TELLING_GROUP = /^system:(?:masters|unauthenticated)$/;

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
  const { kind, sub, namespace, name } = objectOf(event);
  const verb = readFirst(event, VERB).toLowerCase() || "config";
  const uri = readFirst(event, PATH);
  const caller = readRecord(event, "user");
  const other = readRecord(event, "impersonatedUser");
  return {
    verb: VERBS[verb] ?? verb,
    resource: sub === "" ? kind : `${kind}/${sub}`,
    namespace: namespace || spaceIn(uri),
    name,
    user: readFirst(caller, NESTED_USER) || readFirst(event, USER),
    groups: tellingGroups(caller["groups"] ?? event["groups"]),
    code: codeOf(event),
    agent: readFirst(event, CLIENT),
    spec: safeJson(settingsOf(event, kind.toLowerCase())),
    uri: kind === "" ? uri : askedOf(sub, uri),
    as: readText(other, "username"),
    asGroups: tellingGroups(other["groups"]),
    stage: readText(event, "stage") === "RequestReceived" ? "asked" : "",
  };
}

function objectOf(event: EventRecord) {
  const object = readRecord(event, "objectRef");
  const resource = readFirst(event, RESOURCE) || readText(object, "resource");
  const [kind = "", sub = ""] = resource.split("/");
  return {
    kind,
    sub: sub || readText(event, "subresource") || readText(object, "subresource"),
    namespace: readText(event, "namespace") || readText(object, "namespace"),
    name: readFirst(event, NAME) || readText(object, "name"),
  };
}

/** Namespaces stand in the path of a call as well, where nothing else names them. */
function spaceIn(uri: string): string {
  return /\/namespaces\/([^/?]+)\/[^/?]/.exec(uri)?.[1] ?? "";
}

function tellingGroups(groups: unknown): string {
  const text = textOf(groups);
  if (!text.includes("system:")) return "";
  return text
    .split(/[\s,]+/)
    .filter((group) => TELLING_GROUP.test(group))
    .join(" ");
}

/** The status of a call that did not succeed; that the cluster decided against it says so too. */
function codeOf(event: EventRecord): string {
  const status = readRecord(event, "responseStatus");
  const code = readFirst(event, CODE) || readText(status, "code");
  if (code !== "") return Number(code) >= 400 ? code : "";
  const reason = readText(status, "reason");
  const decision = readText(readRecord(event, "annotations"), "authorization.k8s.io/decision");
  if (decision === "forbid" || reason === "Forbidden") return "403";
  if (reason === "Unauthorized") return "401";
  return readText(status, "status") === "Failure" ? reason || "failed" : "";
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
  const { verb, resource, namespace, name, user, code } = values;
  const uri = words(values.uri, values.as && `as ${words(values.as, values.asGroups)}`);
  const client = clientOf(values.agent);
  const said: unknown = values.spec === "" ? undefined : JSON.parse(values.spec);
  const spec = leavesOf(said, { max: 24, skip: DULL }).join(" ");
  const object = namespace === "" ? name : `${namespace}/${name}`;
  const tail = words(code && `(${code})`, values.stage, client && `[${client}]`);
  const isRead = /^(?:get|list|watch)$/.test(verb);
  return {
    kind: words("k8s", verb, resource),
    program: mask(user.replace(/^system:serviceaccount:/, "sa:")),
    text: words(object, spec, uri, tail),
    template: words(mask(namespace), isRead ? "" : mask(words(name, spec)), mask(uri), tail),
    who: user,
    outcome: outcomeOf(code),
    signals: signalsOf({
      act: "kubernetes",
      program: verb,
      target: pluralOf(resource.toLowerCase()),
      path: words(object, uri),
      parent: callOf(values, client),
      command: spec,
      extra: words(code, client),
      user: words(user, values.groups),
      params: paramsOf(said),
    }),
  };
}

/** `ann kubectl shop/db`: who called by which client for what, so that an exclusion can ask for all three. */
function callOf({ user, namespace, name }: KubernetesValues, client: string): string {
  const [program = ""] = client.split(" ");
  return `${user.replaceAll(/\s/g, "_") || "-"} ${program || "-"} ${namespace}/${name}`;
}

/** Objects of a configuration are named by their kind, `NetworkPolicy`; calls by their resource. */
function pluralOf(resource: string): string {
  const [kind = "", ...sub] = resource.split("/");
  return [plural(kind), ...sub].join("/");
}

function plural(kind: string): string {
  if (kind.endsWith("ss")) return `${kind}es`;
  if (kind === "" || kind.endsWith("s")) return kind;
  return kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** 401 and 403 are the cluster's own refusals; every other error is one of the call. */
function outcomeOf(code: string): Outcome {
  if (code === "") return "";
  return code === "401" || code === "403" ? "refused" : "failed";
}
