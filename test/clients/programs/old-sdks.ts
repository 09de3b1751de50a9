import { readFileSync } from "node:fs";
import { OLD_SDKS } from "../../support/connect-old-sdk.ts";
import type { ClientProgram } from "../client-program.ts";
import { play } from "../conversation.ts";

const manifest = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
) as { devDependencies: Record<string, string> };

/** What an SDK hands on is what a program gives to its model. */
export const oldSdks: readonly ClientProgram[] = (["1.10", "1.12"] as const).map((minor) => ({
  name: `sdk-${minor}`,
  version: manifest.devDependencies[`sdk-${minor.replace(".", "-")}`]?.split("@").at(-1) ?? "",
  packages: {},
  async run({ server, steps }) {
    const client = await OLD_SDKS[minor](server);
    try {
      const tools = (await client.listTools()).map(({ name, inputSchema }) => ({
        name,
        schema: inputSchema,
      }));
      const results = await play(steps, async (tool, input) => {
        try {
          return (await client.call(tool, input)).content;
        } catch (error) {
          return `the SDK threw ${error instanceof Error ? error.name : String(error)}`;
        }
      });
      return { tools, results, output: "" };
    } finally {
      await client.close();
    }
  },
}));
