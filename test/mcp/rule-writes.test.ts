import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type StartedServer, startServer } from "../support/start-server.ts";
import {
  ACCEPTS,
  type Person,
  type WriteAnswer,
  WRITING_CLIENTS,
  type WritingClient,
} from "../support/writing-clients.ts";

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

const ARGS = ["--demo", "--seed", "3", "--now", "2026-03-02T12:00:00Z", "--allow-writes"];

interface Confirming {
  readonly client: string;
  readonly transport: "stdio" | "http";
  /** Whether the client has forms; without them it confirms by a code. */
  readonly hasForms: boolean;
}

const CASES: readonly (readonly [string, Confirming])[] = [
  ["elicitation", { client: "SDK v1", transport: "http", hasForms: true }],
  ["rounds", { client: "SDK v2, 2026 era only", transport: "stdio", hasForms: true }],
  ["code", { client: "SDK v1", transport: "stdio", hasForms: false }],
];

describe.each(CASES)("confirmed by %s", (_form, { client: sdk, transport, hasForms }) => {
  let server: StartedServer | undefined;
  let client: WritingClient;
  let says: Person;
  let questions: string[];

  const person: Person = (question) => {
    questions.push(question);
    return says(question);
  };

  beforeAll(async () => {
    if (transport === "http") server = await startServer([...ARGS, "--http", "--port", "0"]);
    const make = WRITING_CLIENTS[sdk];
    if (make === undefined) throw new Error(sdk);
    client = await make(
      server === undefined ? { args: ARGS } : { url: server.url },
      hasForms ? person : undefined,
    );
  });
  afterAll(async () => {
    await client.close();
    await server?.stop();
  });

  /** What the person was shown, and what came of it. */
  async function ask(tool: string, input: Record<string, unknown>, answer: Person) {
    [says, questions] = [answer, []];
    const first = await client.call(tool, input);
    if (hasForms) return { shown: questions.join("\n"), answer: first };
    const confirm = /confirm="([^"]+)"/.exec(first.text)?.[1];
    if (answer !== ACCEPTS) return { shown: first.text, answer: first };
    return { shown: first.text, answer: await client.call(tool, { ...input, confirm }) };
  }

  async function read(tool: string, input: Record<string, unknown> = {}): Promise<string> {
    const { text, isError }: WriteAnswer = await client.call(tool, input);
    if (isError) throw new Error(text);
    return text;
  }

  /** A ruleset of the tenant, and the first of its rules. */
  async function someRule(): Promise<{ ruleset_id: string; rule_id: string }> {
    const [ruleset_id = ""] = /^[0-9a-f]{8}/m.exec(await read("threatstack_get_rulesets")) ?? [];
    const rules = await read("threatstack_get_rules", { ruleset_id });
    const [rule_id = ""] = /^[0-9a-f]{8}/m.exec(rules) ?? [];
    return { ruleset_id, rule_id };
  }

  test("a rule is changed as the difference says, and not where it is declined", async () => {
    const ids = await someRule();
    const before = await read("threatstack_get_rule", ids);
    const input = { ...ids, rule: { severityOfAlerts: 3, threshold: 40, name: "Tuned rule" } };
    const declined = await ask("threatstack_update_rule", input, () => ({ action: "decline" }));
    expect(declined.shown).toMatch(/^- name: (?!Tuned)/m);
    expect(declined.shown).toMatch(/^\+ name: Tuned rule$/m);
    expect(declined.shown).toMatch(/^- threshold: \d+$/m);
    expect(declined.shown).toMatch(/^\+ threshold: 40$/m);
    expect(declined.shown).toContain("It can be undone.");
    expect(declined.answer.text).toMatch(/nothing (was|is) written/);
    expect(await read("threatstack_get_rule", ids)).toBe(before);

    const done = await ask("threatstack_update_rule", input, ACCEPTS);
    expect(done.shown).toContain("change rule ");
    expect(done.answer.text).toContain("[demo tenant] changed rule ");
    expect(done.answer.text).toMatch(/^undo: threatstack_update_rule /m);
    expect(await read("threatstack_get_rule", ids)).toContain("Tuned rule");
  });

  test("a ruleset is deleted, and not where it is declined", async () => {
    const { ruleset_id } = await someRule();
    const input = { ruleset_id };
    const declined = await ask("threatstack_delete_ruleset", input, () => ({ action: "cancel" }));
    expect(declined.shown).toMatch(/delete ruleset \S+ with its \d+ rules?/);
    expect(declined.shown).toMatch(/^- ruleIds: \S+ \S/m);
    expect(declined.answer.text).toMatch(/nothing (was|is) written/);
    expect(await read("threatstack_get_rulesets")).toContain(ruleset_id);

    const done = await ask("threatstack_delete_ruleset", input, ACCEPTS);
    expect(done.answer.text).toContain("[demo tenant] deleted ruleset ");
    expect(done.answer.text).toMatch(/^undo: threatstack_create_ruleset /m);
    expect(await read("threatstack_get_rulesets")).not.toContain(ruleset_id);
  });
});
