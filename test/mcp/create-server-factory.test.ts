import { expect, test } from "vitest";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { AGENT, ALERT, makeInventory, RULE, RULESET } from "../support/make-inventory.ts";
import { createSpokenWatch } from "../support/spoken-watch.ts";
import { startMcp } from "../support/start-mcp.ts";

const tenant = makeInventory();

test("an answer links what it mentions, at most three, after the text", async () => {
  const { client } = await startMcp({ tenant });
  const { content } = await client.callTool({
    name: "threatstack_get_alert",
    arguments: { alert_id: ALERT },
  });
  expect(content).toEqual([
    { type: "text", text: expect.stringContaining("Login failures by root") },
    { type: "resource_link", uri: resourceUri.alertEvents(ALERT), name: "events of 2abca110" },
    { type: "resource_link", uri: resourceUri.agent(AGENT), name: "agent 8b0f0b28" },
    { type: "resource_link", uri: resourceUri.rule(RULESET, RULE), name: "rule 4eabd6aa" },
  ]);
  const listed = await client.callTool({ name: "threatstack_get_alerts", arguments: {} });
  expect(listed.content).toEqual([
    expect.objectContaining({ type: "text" }),
    { type: "resource_link", uri: resourceUri.alert(ALERT), name: "alert 2abca110" },
    expect.objectContaining({
      type: "resource_link",
      name: expect.stringMatching(/^alert [0-9a-f]{8}$/),
    }),
  ]);
});

test("where a tool is withheld, so is what shows its answers, links it, or asks for it", async () => {
  const { client } = await startMcp(
    { tenant },
    { tools: tools.filter(({ name }) => name !== "threatstack_get_events") },
  );
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ name }) => name)).not.toContain("alert events");
  await expect(client.readResource({ uri: resourceUri.alertEvents(ALERT) })).rejects.toMatchObject({
    code: -32_602,
  });
  const { prompts: left } = await client.listPrompts();
  expect(left.map(({ name }) => name)).toEqual(["tune_rule", "review_vulnerabilities"]);
  const { content } = await client.callTool({
    name: "threatstack_get_alert",
    arguments: { alert_id: ALERT },
  });
  expect(JSON.stringify(content)).not.toContain("/events");
});

test("without a watch nothing says that it can be subscribed to", async () => {
  const { client } = await startMcp({ tenant });
  expect(client.getServerCapabilities()?.resources).toEqual({
    subscribe: false,
    listChanged: false,
  });
  await expect(client.subscribeResource({ uri: resourceUri.alerts })).rejects.toThrow(
    /does not support|Method not found/,
  );
});

test("a subscription ends when it is taken back, and all of them with their connection", async () => {
  const { subscriptions, topics } = createSpokenWatch();
  const { client } = await startMcp({ tenant }, { subscriptions });
  for (const uri of [resourceUri.alerts, resourceUri.alerts, resourceUri.agents])
    await client.subscribeResource({ uri });
  expect(topics()).toEqual(["agents", "alerts"]);
  await client.unsubscribeResource({ uri: resourceUri.alerts });
  await client.unsubscribeResource({ uri: resourceUri.alert(ALERT) });
  expect(topics()).toEqual(["agents"]);
  await client.close();
  expect(topics()).toEqual([]);
});

test("what is nothing of ours cannot be subscribed to, and not everything at once", async () => {
  const { subscriptions } = createSpokenWatch();
  const { client } = await startMcp({ tenant }, { subscriptions });
  for (const uri of ["test://watched-resource", "threatstack://alerts/.."])
    await expect(client.subscribeResource({ uri })).rejects.toMatchObject({ code: -32_602 });
  for (let index = 0; index < 200; index += 1)
    await client.subscribeResource({ uri: resourceUri.alert(`alert-${index}`) });
  await expect(client.subscribeResource({ uri: resourceUri.alert("one-more") })).rejects.toThrow(
    "more than 200 subscriptions",
  );
});

test("a list that is shorter than it should be is logged, at the level the client wants", async () => {
  const { client, logged } = await startMcp({ tenant, faults: parseFaults("403@/agents") });
  await client.setLoggingLevel("error");
  await client.listResources();
  expect(logged).toEqual([]);
  await client.setLoggingLevel("warning");
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toContain(resourceUri.alert(ALERT));
  expect(logged).toEqual([
    { level: "warning", data: expect.stringMatching(/^resources\/list is shorter: forbidden: /) },
  ]);
});

test("completion of what is not there is refused, and of what cannot be completed is empty", async () => {
  const { client } = await startMcp({ tenant });
  const argument = { name: "alert_id", value: "" };
  await expect(
    client.complete({ ref: { type: "ref/prompt", name: "nothing" }, argument }),
  ).rejects.toMatchObject({ code: -32_602 });
  await expect(
    client.complete({ ref: { type: "ref/resource", uri: "threatstack://nothing/{id}" }, argument }),
  ).rejects.toMatchObject({ code: -32_602 });
  const { completion } = await client.complete({
    ref: { type: "ref/prompt", name: "triage_alert" },
    argument: { name: "nothing", value: "" },
  });
  expect(completion.values).toEqual([]);
});

test("where there are several organizations, what is read and asked for names the one it is about", async () => {
  const { client } = await startMcp({ tenant }, { organization: "Acme" });
  const { contents } = await client.readResource({ uri: resourceUri.alert(ALERT) });
  expect(contents[0]).toMatchObject({ text: expect.stringMatching(/^\[Acme\] alert /) });
  const { messages } = await client.getPrompt({
    name: "triage_alert",
    arguments: { alert_id: ALERT },
  });
  expect(messages[0]?.content).toMatchObject({
    text: expect.stringMatching(/give organization="Acme" in every call\.$/),
  });
});
