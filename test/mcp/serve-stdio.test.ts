import { expect, test } from "vitest";
import { HELLO, runProgram } from "../support/run-program.ts";

test.each(["stdin", "SIGTERM"] as const)(
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
