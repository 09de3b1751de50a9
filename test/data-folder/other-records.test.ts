import { expect, test } from "vitest";
import { loadFolder } from "../support/load-folder.ts";
import { startSimulator } from "../support/start-simulator.ts";
import { allRows } from "../support/version-1-request.ts";

test("servers keep what they have; their agents and whether they are monitored are made sure of", async () => {
  const { tenant, unread } = await loadFolder({
    "servers.json": {
      servers: [
        { id: "i-1", vpcId: "v", imageId: "a", agents: [{ agentId: "agent-1" }, "x", {}] },
        { instanceId: "i-2", imageId: "a", launchTime: 1_700_000_000_000 },
        { region: "us-east-1" },
      ],
    },
  });
  expect(tenant.servers).toEqual([
    {
      id: "i-1",
      vpcId: "v",
      imageId: "a",
      monitored: true,
      agents: [{ id: "agent-1", agentId: "agent-1" }],
    },
    {
      id: "i-2",
      instanceId: "i-2",
      imageId: "a",
      monitored: false,
      agents: [],
      launchTime: "2023-11-14T22:13:20.000Z",
    },
  ]);
  expect(unread).toMatchObject([{ file: "servers.json", count: 1 }]);
});

test("findings are kept one a package, without a CVE they are no findings", async () => {
  const { tenant, unread } = await loadFolder({
    "vulnerabilities.jsonl": [
      {
        cves: [
          {
            cveNumber: "CVE-2026-1",
            systemPackage: "sudo 1-2",
            agents: [{ agentId: "agent-1" }, 7],
          },
        ],
      },
      { cveNumber: "CVE-2026-1", reportedPackage: "git 2", isSuppressed: true, agents: "none" },
      { systemPackage: "sudo 1-2" },
    ],
  });
  expect(tenant.vulnerabilities).toMatchObject([
    { reportedPackage: "sudo 1-2", isSuppressed: false, agents: [{ agentId: "agent-1" }] },
    { reportedPackage: "git 2", systemPackage: "git 2", isSuppressed: true, agents: [] },
  ]);
  expect(unread).toMatchObject([{ lines: [3] }]);
});

test("members are read in the shape of either version", async () => {
  const { tenant } = await loadFolder({
    "members.json": [
      { id: "m1", email: "a@example.com", role: "owner", lastAuthenticatedAt: "2026-01-31" },
      {
        id: "m2",
        name: { first: "Ada", last: "Berger" },
        display_name: "",
        role: "admin",
        email: "b@example.com",
      },
    ],
  });
  expect(tenant.members).toEqual([
    {
      id: "m1",
      displayName: "a@example.com",
      email: "a@example.com",
      role: "owner",
      ssoEnabled: false,
      mfaEnabled: false,
      userEnabled: true,
      lastAuthenticatedAt: Date.parse("2026-01-31"),
    },
    expect.objectContaining({
      displayName: "Ada Berger",
      role: "reader",
      lastAuthenticatedAt: null,
    }),
  ]);
});

test("audit records are read in the shape of either version, those without an id get one", async () => {
  const ours = {
    id: "l1",
    action: "delete",
    crud: "delete",
    userId: "u1",
    result: "success",
    eventTime: "2026-01-31T10:00:00Z",
  };
  const log = {
    timestamp: 1_398_277_257_000,
    user: "Ada Berger",
    type: "queue",
    action: "add",
    description: "Added",
    context: [{ id: "x" }],
    source: "queue:add",
    user_id: "u1",
    organization_id: "o1",
  };
  const { tenant } = await loadFolder({
    "auditlogs.json": [ours, log, log],
  });
  expect(tenant.auditRecords).toMatchObject([
    { id: "l1", crud: "delete", eventTime: "2026-01-31T10:00:00.000Z", context: {} },
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      userEmail: "Ada Berger",
      crud: "create",
      action: "queue.add",
      eventTime: "2014-04-23T18:20:57.000Z",
      context: { items: [{ id: "x" }] },
    },
  ]);
});

test("a folder of members alone is served, by both versions, with nothing made up", async () => {
  const { tenant } = await loadFolder({
    "members.json": [{ id: "m1", email: "a@example.com", role: "user", mfaEnabled: true }],
  });
  const simulator = await startSimulator({ tenant });
  const { members } = (await simulator.send("/organizations/members")).json() as {
    members: unknown[];
  };
  expect(members).toMatchObject([{ id: "m1", displayName: "a@example.com" }]);
  expect((await simulator.send("/vulnerabilities")).json()).toEqual({ cves: [], token: null });
  expect((await simulator.send("/aws/ec2")).json()).toEqual({ servers: [], token: "" });
  expect(await allRows(simulator, "/logs")).toEqual([]);
});
