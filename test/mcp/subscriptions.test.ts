import { expect, test } from "vitest";
import type { Sink } from "../../src/mcp/subscriptions.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";
import { createSpokenWatch } from "../support/spoken-watch.ts";

const ALERT = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
const OTHER = "7d2f0a11-cb87-41ea-b55e-4f5cfb08a8d2";

function createListener(): Sink & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    updated: (uri) => void told.push(uri),
    listChanged: () => void told.push("list"),
  };
}

test("a change is told for the record, its events and its list, to whoever follows them", () => {
  const { subscriptions, say } = createSpokenWatch();
  const uris = [
    resourceUri.alerts,
    resourceUri.alert(ALERT),
    resourceUri.alertEvents(ALERT.slice(0, 8)),
    resourceUri.alert(OTHER),
    resourceUri.agents,
  ];
  const sink = createListener();
  subscriptions.connect(sink).follow({ uris, lists: false });
  say("alerts", ALERT);
  expect(sink.told).toEqual([...uris.slice(0, 3), "list"]);
});

test("one URI followed twice is told once, until both have let go", () => {
  const { subscriptions, say, topics } = createSpokenWatch();
  const sink = createListener();
  const connection = subscriptions.connect(sink);
  const wish = { uris: [resourceUri.alerts], lists: false };
  const [first, second] = [connection.follow(wish), connection.follow(wish)];
  expect(topics()).toEqual(["alerts"]);
  say("alerts", ALERT);
  first.release();
  first.release();
  say("alerts", ALERT);
  expect(sink.told).toEqual([resourceUri.alerts, "list", resourceUri.alerts, "list"]);
  second.release();
  say("alerts", ALERT);
  expect(sink.told.length).toBe(4);
  expect(topics()).toEqual([]);
});

test("only what somebody follows is watched", () => {
  const { subscriptions, topics } = createSpokenWatch();
  const connection = subscriptions.connect(createListener());
  connection.follow({ uris: [resourceUri.agent("agent-1"), resourceUri.agents], lists: false });
  expect(topics()).toEqual(["agents"]);
  connection.follow({ uris: [resourceUri.rule("set-1", "rule-1")], lists: false });
  expect(topics()).toEqual(["agents", "rules of set-1"]);
  connection.follow({ uris: [], lists: true });
  expect(topics()).toEqual(["agents", "alerts", "rules of set-1", "rulesets"]);
  connection.close();
  expect(topics()).toEqual([]);
});

test("a rule is told of by its own id, not by that of its ruleset", () => {
  const { subscriptions, say } = createSpokenWatch();
  const sink = createListener();
  subscriptions.connect(sink).follow({ uris: [resourceUri.rule("set-1", "rule-1")], lists: false });
  say("rules of set-1", "set-1/rule-2");
  say("rules of set-1", "set-1/rule-1");
  expect(sink.told).toEqual(["list", resourceUri.rule("set-1", "rule-1"), "list"]);
});

test("where nobody knows what changed, everything followed of that kind is told", () => {
  const { subscriptions, sayAnything } = createSpokenWatch();
  const sink = createListener();
  const uris = [resourceUri.alert(ALERT), resourceUri.alerts, resourceUri.agents];
  subscriptions.connect(sink).follow({ uris, lists: false });
  sayAnything("alerts");
  expect(sink.told).toEqual([...uris.slice(0, 2), "list"]);
});

test("what never changes, or is nothing of ours, is followed without being watched", () => {
  const { subscriptions, topics } = createSpokenWatch();
  const uris = [resourceUri.guide("triage"), "test://watched-resource", "threatstack://alerts/.."];
  subscriptions.connect(createListener()).follow({ uris, lists: false });
  expect(topics()).toEqual([]);
});
