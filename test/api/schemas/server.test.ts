import { expect, test } from "vitest";
import { serverPageSchema } from "../../../src/api/schemas/server.ts";

test("an instance comes through with its profile, groups and agents as they are", () => {
  const page = {
    servers: [
      {
        id: "i-1",
        state: "running",
        monitored: true,
        groups: [{ GroupId: "sg-1" }],
        awsProfile: { id: "p", orgName: "o", description: "" },
        tags: [{ source: "ec2", key: "role", value: "web", instance: "i-1" }],
        agents: [{ id: "a", hostname: "h", status: "online", isContainerAgent: false }],
      },
      { id: "i-2", monitored: false, agents: null, tags: [] },
    ],
    token: null,
  };
  expect(serverPageSchema.parse(page)).toEqual(page);
});

test("tags in a form nobody foresaw cost no instance", () => {
  const servers = [
    { id: "i-1", tags: ["web", null, 7, { key: 5 }, { key: "Name", value: { deep: 1 } }] },
    { id: "i-2", tags: { Name: "web" } },
    { id: "i-3", tags: null },
  ];
  expect(serverPageSchema.parse({ servers, token: null }).servers).toEqual(servers);
});
