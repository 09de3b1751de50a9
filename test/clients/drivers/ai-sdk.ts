import { readTask } from "./driver.ts";
import { runAiSdk } from "./run-ai-sdk.ts";

interface OpenAi {
  createOpenAI: (options: object) => (model: string) => object;
}

const task = readTask();
const { createOpenAI } = await task.load<OpenAi>("@ai-sdk/openai");
const openai = createOpenAI({ baseURL: `${task.model}/v1`, apiKey: "stand-in" });
await runAiSdk(task, openai("gpt-4o"));
