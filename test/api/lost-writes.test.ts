import { expect, onTestFinished, test } from "vitest";
import type { Operation } from "../../src/api/define-operation.ts";
import { createApi } from "../../src/api/create-api.ts";
import { writingOperations } from "../../src/api/operations/catalogue.ts";
import { listAuditLogs } from "../../src/api/operations/organization.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { NOW } from "../support/make-tenant.ts";
import { WRITE_INPUTS, writableTenant } from "../support/write-inputs.ts";

const clock = () => NOW;

/** The embedded API with faults on everything but the audit log, and a client of it. */
async function startFaulty(fault: string, timeoutMs = 20_000) {
  const faults = parseFaults(fault === "" ? "" : `${fault}@/(?!auditlogs)`);
  const simulator = await createSimulator({ tenant: writableTenant(), clock, faults });
  const { credentials } = simulator;
  const baseUrl = new URL(simulator.url);
  const shared = { baseUrl, credentials, version: "0.0.0", now: clock };
  const api = createApi({ ...shared, timeoutMs });
  // What was done is asked by another client, whose time is not short.
  const other = createApi(shared);
  onTestFinished(async () => {
    await Promise.all([api.close(), other.close()]);
    await simulator.close();
  });
  return { client: api.client, reader: other.client, requests: () => simulator.requests() };
}

const FAULTS = ["drop", "truncate", "truncate=chunked", "lost=500", "lost", "lost=302", "badhash"];
const CASES = writingOperations.flatMap((operation) =>
  FAULTS.filter((fault) => !canBeWhole(operation, fault)).map(
    (fault) => [operation.id, fault, operation as Operation] as const,
  ),
);

/** A 204 has no body, of which half is as good as all of it. */
function canBeWhole({ id }: { readonly id: string }, fault: string): boolean {
  return id === "members.remove" && fault === "truncate=chunked";
}
test.each(CASES)(
  "%s that was done, and its answer lost by %s, is told as such and not sent again",
  async (id, fault, operation) => {
    const { client, reader, requests } = await startFaulty(fault);
    const sending = client.call(operation, WRITE_INPUTS[id]);
    await expect(sending).rejects.toMatchObject({ code: "outcome_unknown" });
    expect(requests()).toBe(1);
    const { recs } = await reader.call(listAuditLogs, {});
    expect(recs).toHaveLength(1);
  },
);

test.each(writingOperations.map((operation) => [operation.id, operation as Operation] as const))(
  "%s whose answer is late is not sent again",
  async (id, operation) => {
    const { client, reader, requests } = await startFaulty("late=60000", 150);
    await expect(client.call(operation, WRITE_INPUTS[id])).rejects.toMatchObject({
      code: "outcome_unknown",
      message: expect.stringContaining("within 0.15 s"),
    });
    expect(requests()).toBe(1);
    expect((await reader.call(listAuditLogs, {})).recs).toHaveLength(1);
  },
);

test.each([
  ["403", "forbidden"],
  ["404", "upstream_status"],
  ["400", "invalid_argument"],
  ["409", "upstream_status"],
])("a write that was refused with %s certainly was not made", async (fault, code) => {
  const { client, reader, requests } = await startFaulty(fault);
  for (const operation of writingOperations as readonly Operation[]) {
    const before = requests();
    await expect(client.call(operation, WRITE_INPUTS[operation.id])).rejects.toMatchObject({
      code,
    });
    expect(requests()).toBe(before + 1);
  }
  expect((await reader.call(listAuditLogs, {})).recs).toEqual([]);
});

test("each write is done, and leaves its record in the audit log", async () => {
  for (const operation of writingOperations as readonly Operation[]) {
    const { client, reader } = await startFaulty("");
    await client.call(operation, WRITE_INPUTS[operation.id]);
    const { recs } = await reader.call(listAuditLogs, {});
    expect(recs).toMatchObject([
      { userEmail: "owner@acme.example", result: "success", source: "api" },
    ]);
    expect(recs[0]?.eventTime).toBe(new Date(NOW).toISOString());
  }
});
