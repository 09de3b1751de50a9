import { createLogger } from "../../src/logger.ts";
import { type HttpServing, serveHttp } from "../../src/mcp/http/serve-http.ts";
import { createFixtureFactory } from "./fixture/create-fixture-server.ts";
import type { Suite } from "./install-suite.ts";
import { judge, type Verdict } from "./judge.ts";
import { runSuite } from "./run-suite.ts";
import { isExtension, REQUIREMENTS } from "./scenarios.ts";

/** The suite's whole frozen sets against our HTTP layer, with a server behind it that has all they ask for. */
export async function judgeLayer(suite: Suite): Promise<Verdict[]> {
  const changes = { toolsChanged: () => {}, promptsChanged: () => {} };
  const serving: HttpServing = await serveHttp({
    createServer: createFixtureFactory({
      toolsChanged: () => changes.toolsChanged(),
      promptsChanged: () => changes.promptsChanged(),
    }),
    host: "127.0.0.1",
    port: 0,
    logger: createLogger({ level: "error" }),
  });
  Object.assign(changes, serving.notify);
  try {
    const verdicts: Verdict[] = [];
    for (const version of REQUIREMENTS) {
      const checked = await runSuite(suite, ["--url", serving.url, "--requirements", version]);
      for (const [name, checks] of checked) {
        const title = `${version} ${name} (fixture)`;
        verdicts.push(isExtension(name) ? leftOut(title) : judge(title, checks));
      }
    }
    if (verdicts.length === 0) throw new Error("the suite ran nothing against the fixture");
    return verdicts;
  } finally {
    await serving.close();
  }
}

function leftOut(title: string): Verdict {
  return { title, passed: 0, failures: [], skipped: ["whole: an extension that is not offered"] };
}
