import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { ElicitRequestSchema, type ElicitResult } from "@modelcontextprotocol/sdk/types.js";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { createConfirmations } from "../../src/confirm/create-confirmations.ts";
import { createLogger } from "../../src/logger.ts";
import type { ConfirmMode } from "../../src/mcp/ask-person.ts";
import { createServerFactory } from "../../src/mcp/create-server-factory.ts";
import type { WriteRecord } from "../../src/tool-kit/write-services.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startContext } from "../support/start-context.ts";

const ALERT = "a10c6e10-1610-11f1-9b3a-0242ac120002";
const DISMISSAL = { alert_ids: [ALERT], reason: "MAINTENANCE" };
const HOUR_MS = 3_600_000;

afterEach(() => vi.useRealTimers());

interface Asked {
  readonly mode?: ConfirmMode;
  /** What the client says that it can. */
  readonly elicitation?: { form?: Record<string, unknown>; url?: object };
  readonly answer?: (question: string) => Promise<ElicitResult> | ElicitResult;
}

/** A session of the 2025 era with somebody behind it who answers so. */
async function startSession({ mode, elicitation, answer }: Asked) {
  const tenant = makeTenant({ alerts: [makeAlert({ id: ALERT })] });
  const { context } = await startContext({ tenant });
  const records: WriteRecord[] = [];
  const createServer = createServerFactory({
    tools,
    resources: [],
    prompts: [],
    context: {
      ...context,
      organization: tenant.organization.id,
      writes: {
        confirmations: createConfirmations({ now: () => NOW }),
        record: (line) => void records.push(line),
        changed: () => {},
      },
    },
    version: "0.0.0",
    logger: createLogger({ level: "silent" }),
    confirmMode: mode,
  });
  const client = new Client(
    { name: "test", version: "0.0.0" },
    { capabilities: elicitation ? { elicitation } : {} },
  );
  const questions: string[] = [];
  if (answer !== undefined) {
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
      questions.push(params.message);
      return answer(params.message);
    });
  }
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer().connect(serverSide), client.connect(clientSide)]);
  onTestFinished(() => client.close());
  const call = async (input: Record<string, unknown> = DISMISSAL): Promise<string> => {
    const request = { name: "threatstack_dismiss_alerts", arguments: input };
    const result = await client.callTool(request, undefined, { timeout: HOUR_MS });
    return z.object({ content: z.array(z.object({ text: z.string() })) }).parse(result).content[0]
      ?.text as string;
  };
  return { call, records, questions };
}

const accepts = (): ElicitResult => ({ action: "accept", content: { confirm: true } });

test("who accepts has it written, once, and the log line says that a person was asked", async () => {
  const session = await startSession({ elicitation: {}, answer: accepts });
  expect(await session.call()).toContain("dismissed 1 alert");
  expect(session.questions).toHaveLength(1);
  expect(session.records).toMatchObject([
    { confirmation: "elicitation", caller: "local", outcome: "done" },
  ]);
});

test("a form that comes back without the box is agreed to: it was ticked when it was shown", async () => {
  const session = await startSession({ elicitation: {}, answer: () => ({ action: "accept" }) });
  expect(await session.call()).toContain("dismissed 1 alert");
});

test.each(["decline", "cancel"] as const)(
  "a client that answers all with %s is told of --confirm code",
  async (action) => {
    const session = await startSession({ elicitation: {}, answer: () => ({ action }) });
    const text = await session.call();
    expect(text).toContain("nothing was written");
    expect(text).toContain("--confirm code");
    expect(text).toContain("do not repeat the call on your own");
    expect(session.records).toEqual([]);
  },
);

test.each<[string, Asked["answer"]]>([
  ["fails", () => Promise.reject(new Error("no form today"))],
  ["answers nonsense", () => ({ action: "perhaps" }) as unknown as ElicitResult],
  ["knows no such question", undefined],
])(
  "a client that %s when it is asked gets a preview and a code, which counts",
  async (_, answer) => {
    const session = await startSession({ elicitation: {}, ...(answer && { answer }) });
    const preview = await session.call();
    expect(preview).toContain("nothing is written yet; this would dismiss 1 alert");
    expect(session.records).toEqual([]);
    const confirm = /confirm="([^"]+)"/.exec(preview)?.[1];
    expect(await session.call({ ...DISMISSAL, confirm })).toContain("dismissed 1 alert");
    expect(session.records).toMatchObject([{ confirmation: "code", outcome: "done" }]);
  },
);

test("a question that nobody answers within ten minutes is closed, and nothing written", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const session = await startSession({
    elicitation: {},
    answer: () => new Promise(() => {}),
  });
  const called = session.call();
  await vi.waitUntil(() => session.questions.length > 0, { timeout: 10_000 });
  await vi.advanceTimersByTimeAsync(601_000);
  const text = await called;
  expect(text).toContain("nothing was written: nobody answered the question in time");
  expect(session.records).toEqual([]);
});

test.each<[string, Asked]>([
  ["is told to use codes", { mode: "code", elicitation: {}, answer: accepts }],
  ["has forms of URLs alone", { elicitation: { url: {} }, answer: accepts }],
  ["has no forms", {}],
])("a client that %s is not asked, but shown a code", async (_what, asked) => {
  const session = await startSession(asked);
  const preview = await session.call();
  expect(preview).toMatch(/confirm="[0-9A-Z]{5}-[0-9A-Z]{5}"/);
  expect(session.questions).toEqual([]);
  expect(session.records).toEqual([]);
});
