import { expect, test } from "vitest";
import { createGate } from "../../../src/mcp/http/gate.ts";

test("lets in as many as it may, and one more for each that has left", () => {
  const gate = createGate(2);
  const leave = gate.tryEnter();
  gate.tryEnter();
  expect(gate.tryEnter()).toBeUndefined();
  leave?.();
  leave?.();
  expect(gate.tryEnter()).toBeDefined();
  expect(gate.tryEnter()).toBeUndefined();
});

test("work that goes on already is counted beyond the limit", () => {
  const gate = createGate(0);
  const leave = gate.enter();
  expect(gate.busy).toBe(1);
  leave();
  expect(gate.busy).toBe(0);
});

test("is idle at once when nothing is at work, else when the last has left", async () => {
  const gate = createGate(2);
  await gate.idle();
  const leave = [gate.enter(), gate.enter()];
  let isIdle = false;
  const idle = gate.idle().then(() => (isIdle = true));
  leave[0]?.();
  await Promise.resolve();
  expect(isIdle).toBe(false);
  leave[1]?.();
  await idle;
  expect(isIdle).toBe(true);
});
