import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../support/start-server.ts";
import {
  ACCEPTS,
  type Person,
  WRITING_CLIENTS,
  type WritingClient,
} from "../support/writing-clients.ts";

const ARGS = ["--demo", "--seed", "3", "--now", "2026-03-02T12:00:00Z", "--allow-writes"];

const PERSON: { says: Person } = { says: ACCEPTS };

const CASES = Object.keys(WRITING_CLIENTS).flatMap((client) =>
  (["stdio", "http"] as const).map((transport) => ({ client, transport })),
);

/** One server for all that a case asks: each takes alerts of its own. */
async function connect({ client, transport }: (typeof CASES)[number]): Promise<{
  readonly asked: WritingClient;
  readonly formless: WritingClient;
  readonly close: () => Promise<void>;
}> {
  const make = WRITING_CLIENTS[client];
  if (make === undefined) throw new Error(client);
  const server =
    transport === "http" ? await startServer([...ARGS, "--http", "--port", "0"]) : undefined;
  const target = server === undefined ? { args: ARGS } : { url: server.url };
  const asked = await make(target, (question) => PERSON.says(question));
  const formless = await make(target);
  return {
    asked,
    formless,
    async close() {
      await asked.close();
      await formless.close();
      await server?.stop();
    },
  };
}

async function someAlerts(client: WritingClient): Promise<string[]> {
  const { text } = await client.call("threatstack_get_alerts", { severity: 3, max_tokens: 1500 });
  return text.match(/^[0-9a-f]{8}/gm) ?? [];
}

async function isActive(client: WritingClient, alertId: string): Promise<boolean> {
  const { text } = await client.call("threatstack_get_alert", { alert_id: alertId });
  return !/MAINTENANCE/.test(text);
}

describe.each(CASES)("$client over $transport", (where) => {
  let clients: Awaited<ReturnType<typeof connect>>;

  beforeAll(async () => {
    clients = await connect(where);
  });
  afterAll(() => clients.close());

  test("is asked, and only what is accepted is written", async () => {
    const client = clients.asked;
    const [id = "", ...others] = await someAlerts(client);
    const dismiss = (alertId: string) =>
      client.call("threatstack_dismiss_alerts", { alert_ids: [alertId], reason: "MAINTENANCE" });
    const refusals = [
      [{ action: "decline" }, "declined"],
      [{ action: "cancel" }, "closed without an answer"],
      [{ action: "accept", content: { confirm: false } }, "declined"],
    ] as const;
    for (const [index, [said, words]] of refusals.entries()) {
      PERSON.says = () => said;
      const { text } = await dismiss(others[index] ?? "");
      expect(text).toContain("nothing was written");
      expect(text).toContain(words);
      expect(await isActive(client, others[index] ?? "")).toBe(true);
    }
    const questions: string[] = [];
    PERSON.says = (question) => {
      questions.push(question);
      return ACCEPTS(question);
    };
    const answer = await dismiss(id);
    expect(answer).toMatchObject({ isError: false });
    expect(answer.text).toContain("[demo tenant] dismissed 1 alert");
    expect(answer.text).toContain("This cannot be undone.");
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain("May the assistant dismiss 1 alert?");
    expect(questions[0]).toContain("<data ");
    expect(questions[0]).toContain(id);
    expect(await isActive(client, id)).toBe(false);
  });

  test("without forms is shown a preview and a code, which counts once", async () => {
    const client = clients.formless;
    const [, , , , id = ""] = await someAlerts(client);
    const input = { alert_ids: [id], reason: "MAINTENANCE" };
    const preview = await client.call("threatstack_dismiss_alerts", input);
    expect(preview.text).toContain("nothing is written yet; this would dismiss 1 alert");
    expect(await isActive(client, id)).toBe(true);
    const confirm = /confirm="([^"]+)"/.exec(preview.text)?.[1];
    const other = { ...input, reason: "COMPANY_POLICY", confirm };
    const changed = await client.call("threatstack_dismiss_alerts", other);
    expect(changed.text).toContain("error unconfirmed: nothing was written");
    expect(changed.text).toContain("another change");
    const done = await client.call("threatstack_dismiss_alerts", { ...input, confirm });
    expect(done.text).toContain("dismissed 1 alert");
    expect(await isActive(client, id)).toBe(false);
    const again = await client.call("threatstack_dismiss_alerts", { ...input, confirm });
    expect(again.text).toContain("nothing was written");
  });
});
