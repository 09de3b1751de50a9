import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createActors } from "../../../src/digest/count/actors.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventParser } from "../../../src/digest/parsers/parser.ts";
import { createParserOf, parserOf, PARSERS } from "../../../src/digest/parsers/parser-of.ts";
import { signalsOf } from "../../../src/digest/parsers/signals.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { typeOf } from "../../../src/event-fields/event-type.ts";
import { digestOf } from "../../support/digest-of.ts";

/** One file and one line: everything that is said and counted of a type comes from here. */
const volcanoParser: EventParser = {
  name: "volcano",
  types: ["volcano"],
  recognises: (event) => "crater" in event,
  read: (event) => ({ crater: String(event["crater"]), by: String(event["by"]) }),
  describe: ({ crater, by }) => ({
    kind: "eruption",
    program: "magma",
    text: `of ${String(crater)}`,
    template: "of one",
    who: String(by),
    outcome: "failed",
    signals: signalsOf({ act: "other" }),
  }),
  people: ({ crater }) => ({ account: `keeper of ${String(crater)}`, origin: "192.0.2.7" }),
  host: (event) => `mount ${String(event["crater"])}`,
  origin: () => "",
  cloudAccount: () => "4711",
  code: () => "9000",
  participants: (_event, see) => {
    see("domains", "lava.example");
  },
};

test("a new type is one parser: shape, text, host, origin, account, codes and all that takes part", () => {
  const event = { crater: "etna", by: "hephaistos" };
  const describe = createDescriber(() => [], createParserOf([...PARSERS, volcanoParser]));
  const described = describe(event);
  const actors = createActors();
  actors.add(event, described);

  expect(described).toMatchObject({
    type: "volcano",
    account: "keeper of etna",
    origin: "192.0.2.7",
    host: "mount etna",
    shape: { kind: "eruption", program: "magma", template: "of one", who: "hephaistos" },
  });
  expect(actors.types.top()).toEqual([{ value: "volcano", count: 1 }]);
  expect(actors.codes.top()).toEqual([{ value: "9000", count: 1 }]);
  expect(actors.roles.accounts.top()).toEqual([{ value: "4711", count: 1 }]);
  expect(actors.roles.hosts.top()).toEqual([{ value: "mount etna", count: 1 }]);
  expect(actors.roles.domains.top()).toEqual([{ value: "lava.example", count: 1 }]);
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

test("nobody but the list of parsers knows one of them by name", () => {
  const asking = sourcesOf("src/digest")
    .filter((path) => path !== join("src/digest/parsers/parser-of.ts"))
    .filter((path) => {
      const source = readFileSync(path, "utf8");
      const imported = [...source.matchAll(/import \{([^}]*)\} from "[^"]*\/parsers\/[^"]*"/g)];
      const knowsOne = imported.some(([, names = ""]) =>
        /\b(?!general)[a-z]\w*Parser\b/.test(names),
      );
      const compares =
        /\b(?:parser|shape\.parser)(?:\.name)? ?[!=]==? ?["'`]|["'`] ?[!=]== ?\w*\.?parser/;
      return knowsOne || compares.test(source) || /\bparser\.name [!=]==/.test(source);
    });
  expect(asking).toEqual([]);
});

test("every name of a type belongs to one parser, and is spelled as it is looked up", () => {
  const types = PARSERS.flatMap((parser) => parser.types);
  expect(new Set(types).size).toBe(types.length);
  expect(types.filter((type) => !/^[a-z]+$/.test(type))).toEqual([]);
  expect(new Set(PARSERS.map(({ name }) => name)).size).toBe(PARSERS.length);
});

test.each([
  [{ event_type: "kubernetesAudit" }, "kubernetes"],
  [{ event_type: "Win-Sec" }, "winsec"],
  [{ tsEventType: "CloudTrailEvent" }, "cloudtrail"],
  [{ _type: "_doc", syscall: "execve" }, "audit"],
  [{ event_type: "constructor" }, "general"],
  [{ event_type: "__proto__" }, "general"],
  [{}, "general"],
])("%j is read by the parser of %s", (event: EventRecord, name) => {
  expect(parserOf(event, typeOf(event)).name).toBe(name);
});

test.each([
  [{ eventName: "ListBuckets", eventSource: "s3.amazonaws.com" }, "cloudtrail"],
  [{ win_event_id: 4624 }, "winsec"],
  [{ objectRef: { resource: "pods" }, verb: "get" }, "kubernetes"],
  [{ event_type: "winsec", win_event_id: 4624 }, "winsec"],
  [{ event_type: "volcano", height: 1 }, "volcano"],
  [{ event_type: "file", colour: "red" }, "file"],
  [{ class_name: "DNS Activity", query: "a" }, "DNS Activity"],
  [{ event: { dataset: "okta.system" }, a: "b" }, "okta.system"],
  [{ "event.dataset": "okta.system", a: "b" }, "okta.system"],
  [{ type: "dns_query", answer: "b" }, "dns_query"],
  [{ answer: "b" }, "untyped"],
])("of %j the digest says the type %s", (event, type) => {
  expect(digestOf([event]).types.top).toEqual([{ value: type, count: 1 }]);
});

test.each([
  ["a line that a container wrote", { event_type: "container", log: "cart is empty" }, "host"],
  ["a process in a container", { event_type: "container", exe: "/bin/sh", type: "start" }, "audit"],
  ["a system call in a container", { event_type: "container", syscall: "openat" }, "audit"],
  ["an object `log`, which shippers write", { log: { level: "info" }, winlog: {} }, "general"],
])("%s goes to the parser of its fields", (_what, event: EventRecord, name) => {
  expect(parserOf(event, typeOf(event)).name).toBe(name);
});
