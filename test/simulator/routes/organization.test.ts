import { expect, test } from "vitest";
import { makeAuditRecord, makeMember } from "../../support/make-records.ts";
import { NOW, makeTenant } from "../../support/make-tenant.ts";
import type { SignedAnswer } from "../../support/sign-request.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const DAY_MS = 86_400_000;

function at(ms: number): string {
  return new Date(NOW + ms).toISOString();
}

const MEMBERS = [makeMember({ id: "m1" }), makeMember({ id: "m2", userEnabled: false })];
const RECORDS = [
  makeAuditRecord({ id: "today", eventTime: at(-1000), crud: "delete", source: "api" }),
  makeAuditRecord({ id: "week", eventTime: at(-7 * DAY_MS), userEmail: "b@example.com" }),
  makeAuditRecord({ id: "edge", eventTime: at(-30 * DAY_MS), result: "failure" }),
  makeAuditRecord({ id: "past", eventTime: at(-30 * DAY_MS - 1), userId: "user-2" }),
  makeAuditRecord({ id: "older", eventTime: at(-50 * DAY_MS), action: "rule.update" }),
];

const start = (live = true) =>
  startSimulator({ tenant: makeTenant({ members: MEMBERS, auditRecords: RECORDS, live }) });

function ids(answer: SignedAnswer): string[] {
  return (answer.json() as { recs: { id: string }[] }).recs.map(({ id }) => id);
}

test("members come all at once, without a token", async () => {
  const { send } = await start();
  expect((await send("/organizations/members")).json()).toEqual({ members: MEMBERS });
  expect((await send("/organizations/members?enabledOnly=false")).json()).toEqual({
    members: MEMBERS,
  });
  expect((await send("/organizations/members?enabledOnly=true")).json()).toEqual({
    members: [MEMBERS[0]],
  });
  expect((await send("/organizations/members?enabledOnly=yes")).status).toBe(400);
});

test.each([
  ["", ["today", "week", "edge"]],
  ["operation=delete", ["today"]],
  ["userEmail=b@example.com", ["week"]],
  ["useremail=b@example.com", ["today", "week", "edge"]],
  ["UserEmail=b@example.com&OPERATION=delete", ["today", "week", "edge"]],
  ["source=api", ["today"]],
  ["result=failure", ["edge"]],
  [`from=${at(-60 * DAY_MS)}&userId=user-2`, ["past"]],
  [`from=${at(-60 * DAY_MS)}&action=rule.update`, ["older"]],
  [`from=${at(-60 * DAY_MS)}`, ["today", "week", "edge", "past", "older"]],
  [`until=${at(-7 * DAY_MS)}`, ["week", "edge", "past"]],
  [`until=${at(-25 * DAY_MS)}`, ["edge", "past", "older"]],
  [`from=${at(-40 * DAY_MS)}&until=${at(-10 * DAY_MS)}`, ["edge", "past"]],
  [`from=${at(DAY_MS)}`, []],
])("audit logs of %j are %j", async (query, expected) => {
  const { send } = await start();
  expect(ids(await send(query === "" ? "/auditlogs" : `/auditlogs?${query}`))).toEqual(expected);
});

test("somebody's own logs come whole where no bound is given", async () => {
  const { send } = await start(false);
  expect(ids(await send("/auditlogs"))).toHaveLength(5);
});

test("a record comes as it is, 50 a page, the end as an empty text", async () => {
  const records = Array.from({ length: 101 }, (_, index) =>
    makeAuditRecord({ id: `log-${index}`, eventTime: at(-index * 1000) }),
  );
  const { send } = await startSimulator({ tenant: makeTenant({ auditRecords: records }) });
  const first = await send("/auditlogs?operation=update");
  const pages = [first];
  for (let { token } = first.json() as { token: string }; token !== "";) {
    const next = await send(`/auditlogs?token=${encodeURIComponent(token)}`);
    pages.push(next);
    ({ token } = next.json() as { token: string });
  }
  expect(pages.map((page) => ids(page).length)).toEqual([50, 50, 1]);
  expect(pages.flatMap(ids)).toEqual(records.map(({ id }) => id));
  expect((first.json() as { recs: unknown[] }).recs[0]).toEqual(records[0]);
});

test("exports are a bare array", async () => {
  const enrolment = {
    organization_id: "o",
    s3Bucket: "bucket",
    iamRoleArn: "arn:aws:iam::123456789012:role/export",
    iamRoleArnExternalId: "x",
    region: "us-east-1",
    prefix: "",
    enrolledAt: at(0),
    enabled: true,
    message: "",
  };
  const { send } = await startSimulator({ tenant: makeTenant({ s3Exports: [enrolment] }) });
  expect((await send("/integrations/s3export")).json()).toEqual([enrolment]);
  const none = await startSimulator();
  expect((await none.send("/integrations/s3export")).json()).toEqual([]);
});
