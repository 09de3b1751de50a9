import { describe, expect, test } from "vitest";
import {
  CONFIRM_MS,
  type Confirmations,
  createConfirmations,
  type Token,
} from "../../src/confirm/create-confirmations.ts";
import type { PendingChange } from "../../src/confirm/pending-change.ts";

const NOW = Date.parse("2026-03-02T12:00:00.400Z");
const SECRET = "a secret that two processes share";

const PENDING: PendingChange = {
  tool: "threatstack_update_rule",
  organization: "5fa075114135dd5944bb5faa",
  caller: "local",
  change: { ruleId: "r1", rule: { threshold: 5, name: "Logins" } },
  state: { id: "r1", updatedAt: "2026-03-01T00:00:00.000Z" },
  movesState: true,
};

interface Clock {
  now: number;
}

function start(clock: Clock = { now: NOW }, secret?: string): Confirmations {
  return createConfirmations({ now: () => clock.now, secret });
}

const FORMS = {
  sealed: async (from: Confirmations, pending: PendingChange): Promise<Token> => ({
    kind: "sealed",
    text: await from.seal(pending, from.moment()),
  }),
  code: async (from: Confirmations, pending: PendingChange): Promise<Token> => ({
    kind: "code",
    text: from.code(pending, from.moment()),
  }),
};

async function use(by: Confirmations, token: Token, pending: PendingChange): Promise<void> {
  (await by.open(token)).accept(pending);
}

describe.each(Object.entries(FORMS))("a confirmation that is %s", (form, make) => {
  test("counts for exactly what was shown, in any order of its names", async () => {
    const all = start();
    const token = await make(all, PENDING);
    const same = { ...PENDING, change: { rule: { name: "Logins", threshold: 5 }, ruleId: "r1" } };
    await expect(use(all, token, same)).resolves.toBeUndefined();
  });

  test("counts once", async () => {
    const all = start();
    const token = await make(all, PENDING);
    await use(all, token, PENDING);
    await expect(use(all, token, PENDING)).rejects.toMatchObject({
      code: "unconfirmed",
      message: expect.stringContaining("used before"),
    });
  });

  test("counts once where two calls bring it at the same time", async () => {
    const all = start();
    const token = await make(all, PENDING);
    const [one, other] = await Promise.all([all.open(token), all.open(token)]);
    one.accept(PENDING);
    expect(() => other.accept(PENDING)).toThrow("used before");
  });

  test.each([
    [
      "another change",
      { change: { ...(PENDING.change as object), ruleId: "r2" } },
      "another change",
    ],
    ["a state that has moved", { state: { id: "r1", updatedAt: "later" } }, "no longer as it was"],
    ["another caller", { caller: "mallory" }, "another caller"],
    ["another organization", { organization: "other" }, "another organization"],
    ["another tool", { tool: "threatstack_delete_rule" }, "another tool"],
  ])("does not count for %s, and is not used up by the attempt", async (_what, part, words) => {
    const all = start();
    const token = await make(all, PENDING);
    await expect(use(all, token, { ...PENDING, ...part })).rejects.toMatchObject({
      code: "unconfirmed",
      message: expect.stringContaining(words),
    });
    await expect(use(all, token, PENDING)).resolves.toBeUndefined();
  });

  test("counts for ten minutes, and not for longer", async () => {
    const clock = { now: NOW };
    const all = start(clock);
    const [early, late] = [await make(all, PENDING), await make(all, { ...PENDING, caller: "b" })];
    clock.now = NOW + CONFIRM_MS - 1000;
    await expect(use(all, early, PENDING)).resolves.toBeUndefined();
    clock.now = NOW + CONFIRM_MS + 1000;
    await expect(use(all, late, { ...PENDING, caller: "b" })).rejects.toMatchObject({
      code: "unconfirmed",
      message: expect.stringContaining("ten minutes"),
    });
  });

  test("never counts again, however late", async () => {
    const clock = { now: NOW };
    const all = start(clock);
    const token = await make(all, PENDING);
    for (let minutes = 11; minutes < 120; minutes += 1) {
      clock.now = NOW + minutes * 60_000;
      await expect(use(all, token, PENDING)).rejects.toMatchObject({ code: "unconfirmed" });
    }
  });

  test("of another process counts only where both have the same secret", async () => {
    const [one, other, stranger] = [start(undefined, SECRET), start(undefined, SECRET), start()];
    await expect(use(other, await make(one, PENDING), PENDING)).resolves.toBeUndefined();
    await expect(use(stranger, await make(one, PENDING), PENDING)).rejects.toMatchObject({
      code: "unconfirmed",
    });
  });

  test("of a change that leaves no trace counts in its own process only", async () => {
    const [one, other] = [start(undefined, SECRET), start(undefined, SECRET)];
    const invitation = { ...PENDING, movesState: false };
    const token = await make(one, invitation);
    await expect(use(other, token, invitation)).rejects.toMatchObject({ code: "unconfirmed" });
    await expect(use(one, token, invitation)).resolves.toBeUndefined();
  });

  test("tells when the change was shown", async () => {
    const clock = { now: NOW };
    const all = start(clock);
    const [at, token] = [all.moment(), await make(all, PENDING)];
    clock.now = NOW + 300_000;
    expect((await all.open(token)).at).toBe(at);
  });

  test("does not count with any one character changed", async () => {
    const all = start();
    const { text } = await make(all, PENDING);
    const places = form === "code" ? text.length : 60;
    for (let place = 0; place < places; place += 1) {
      const at = Math.floor((place * text.length) / places);
      const instead = text[at] === "A" ? "B" : "A";
      const changed = text.slice(0, at) + instead + text.slice(at + 1);
      if (changed.replaceAll("-", "") === text.replaceAll("-", "")) continue;
      const token = { kind: form as "code", text: changed };
      await expect(use(all, token, PENDING)).rejects.toMatchObject({ code: "unconfirmed" });
    }
  });
});

test("a code is understood however it is typed", async () => {
  const all = start();
  const code = all.code(PENDING, all.moment());
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  const typed = ` ${code.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
  await expect(use(all, { kind: "code", text: typed }, PENDING)).resolves.toBeUndefined();
});

test.each(["", "yes", "true", "AAAAA-AAAAA", "ÄÖÜßé-ABCDE", "00000-000000"])(
  "%j is no code",
  async (text) => {
    await expect(use(start(), { kind: "code", text }, PENDING)).rejects.toMatchObject({
      code: "unconfirmed",
    });
  },
);

test("what travels through the client tells it nothing of the change", async () => {
  const all = start();
  const sealed = await all.seal(PENDING, all.moment());
  const parts = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  expect(parts.join()).not.toContain("update_rule");
  expect(parts[0]).toContain('"A256GCM"');
});
