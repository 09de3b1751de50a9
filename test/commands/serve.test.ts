import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { runProgram } from "../support/run-program.ts";
import { callModern } from "../support/speak-mcp.ts";
import { startServer } from "../support/start-server.ts";
import { CREDENTIALS, json, startUpstream } from "../support/start-upstream.ts";

/** Each test starts the built program. */
vi.setConfig({ testTimeout: 30_000 });

const environment = {
  THREATSTACK_USER_ID: CREDENTIALS.userId,
  THREATSTACK_API_KEY: CREDENTIALS.apiKey,
  THREATSTACK_ORG_ID: CREDENTIALS.organizationId,
};

test.each([
  ["a flag", { args: ["--http", "--host", "0.0.0.0"], environment }],
  [
    "a variable",
    { args: ["--http"], environment: { ...environment, THREATSTACK_MCP_HOST: "0.0.0.0" } },
  ],
])("%s cannot open the server to the network without authentication", async (_way, run) => {
  const { code, stdout, stderr } = await runProgram(run);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("--host 0.0.0.0 needs authentication");
});

test("a port that is taken is said, and the program ends", async () => {
  const upstream = await startUpstream(json({}));
  const { code, stderr } = await runProgram({
    args: ["--http", "--port", upstream.url.port],
    environment: { ...environment, THREATSTACK_BASE_URL: upstream.url.href },
  });
  expect(code).toBe(2);
  expect(stderr).toContain(`cannot listen on 127.0.0.1:${upstream.url.port}`);
});

test("told to stop, it finishes the call in flight and exits 0", async () => {
  const held: ServerResponse[] = [];
  const upstream = await startUpstream((_request, response) => void held.push(response));
  const server = await startServer(["--http", "--port", "0"], {
    ...environment,
    THREATSTACK_BASE_URL: upstream.url.href,
  });
  const params = { name: "threatstack_get_agents", arguments: { status: "online" } };
  const calling = callModern(server.url, "tools/call", { params });
  await vi.waitFor(() => expect(held).not.toHaveLength(0), 5000);

  const ended = server.stop();
  await vi.waitFor(() => expect(fetch(server.url)).rejects.toThrow("fetch failed"), 5000);
  for (const response of held) {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ agents: [], token: null }));
  }

  const answer = await calling;
  expect(await answer.json()).toMatchObject({
    result: { _meta: { "threatstack-mcp/answer": { total: 0 } } },
  });
  expect(await ended).toBe(0);
  expect(server.stdout()).toBe("");
});
