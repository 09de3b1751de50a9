import { expect, test } from "vitest";
import { HELLO, runProgram } from "../support/run-program.ts";

test.each(["stdin", "SIGTERM", "SIGINT"] as const)(
  "stdout carries nothing but protocol, and %s ends the program cleanly",
  async (by) => {
    const { code, stdout } = await runProgram({
      args: ["--demo", "--log-level", "trace"],
      messages: HELLO,
      endAfter: { lines: 2, by },
    });

    const answers = stdout
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([
      {
        id: 1,
        result: { serverInfo: { name: "threatstack", title: "Threat Stack [demo tenant]" } },
      },
      {
        id: 2,
        result: {
          tools: expect.arrayContaining([
            expect.objectContaining({ name: "threatstack_get_alerts" }),
          ]),
        },
      },
    ]);
    expect(code).toBe(0);
  },
);

test("a client that never says anything leaves nothing behind", async () => {
  const { code, stdout } = await runProgram({
    args: ["--demo"],
    endAfter: { lines: 0, by: "stdin" },
  });

  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
});

test("a client that reads no more ends the program cleanly and without a word", async () => {
  const { code, stderr } = await runProgram({
    args: ["--demo", "--log-level", "warn"],
    messages: HELLO,
    endAfter: { lines: 2, by: "stdout" },
  });

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("every line is served or answered, and none makes the program deaf", async () => {
  const [hello = {}, ...others] = HELLO;
  const { code, stdout, stderr } = await runProgram({
    args: ["--demo"],
    messages: [
      `\uFEFF${JSON.stringify(hello)}`,
      "no JSON",
      `{"jsonrpc":"2.0","method":"ping","params":{"x":"${"y".repeat(11_000_000)}"},"id":"long"}`,
      [
        { jsonrpc: "2.0", id: 10, method: "ping", params: null },
        { jsonrpc: "2.0", id: 11, method: "resources/list", params: { cursor: 5 } },
      ],
      ...others,
    ],
    endAfter: { lines: 6, by: "stdin" },
  });

  const answers = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(code).toBe(0);
  expect(stderr).not.toContain("    at ");
  expect(answers).toHaveLength(6);
  expect(answers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 1, result: expect.anything() }),
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32_700 }) }),
      expect.objectContaining({
        id: "long",
        error: { code: -32_600, message: expect.stringContaining("10485760 bytes") },
      }),
      expect.objectContaining({ id: 10, result: {} }),
      expect.objectContaining({
        id: 11,
        error: {
          code: -32_602,
          message: 'Invalid params of resources/list: "cursor" must be a string, not a number',
        },
      }),
      expect.objectContaining({ id: 2, result: expect.anything() }),
    ]),
  );
});
