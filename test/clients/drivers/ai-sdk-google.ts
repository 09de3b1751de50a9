import { readTask } from "./driver.ts";
import { runAiSdk } from "./run-ai-sdk.ts";

interface Google {
  createGoogleGenerativeAI: (options: object) => (model: string) => object;
}

const task = readTask();
const { createGoogleGenerativeAI } = await task.load<Google>("@ai-sdk/google");
const google = createGoogleGenerativeAI({ baseURL: `${task.model}/v1beta`, apiKey: "stand-in" });
await runAiSdk(task, google("gemini-3.8-flash"));
