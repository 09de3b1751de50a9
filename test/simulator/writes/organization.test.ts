import { expect, test } from "vitest";
import { NOW } from "../../support/make-tenant.ts";
import { type StartedSimulator, startSimulator } from "../../support/start-simulator.ts";
import { sendV1 } from "../../support/version-1-request.ts";
import { S3_EXPORT, USER_ID, WRITE_INPUTS, writableTenant } from "../../support/write-inputs.ts";

type Row = Readonly<Record<string, unknown>>;

async function statusOf({ send }: StartedSimulator, request: string, body?: unknown) {
  const [method = "", path = ""] = request.split(" ");
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return (await send(path, { method, ...sent })).status;
}

const start = () => startSimulator({ tenant: writableTenant() });
const COLLEAGUE = "bbbbbbbbbbbbbbbbbbbbbbbb";
const OWNER = "9bb2ad3aeb246c7d145056e7";

async function memberIds({ send }: StartedSimulator): Promise<unknown[]> {
  const { members } = (await send("/organizations/members")).json() as { members: Row[] };
  return members.map(({ id, role }) => [id, role]);
}

test("a user is added, removed with an empty 204, and comes back as who they were", async () => {
  const api = await start();
  const members = "POST /organizations/members";
  expect(await statusOf(api, members, { id: USER_ID, role: "reader" })).toBe(200);
  expect(await statusOf(api, members, { id: USER_ID, role: "reader" })).toBe(409);
  const removal = await api.send(`/organizations/members/${COLLEAGUE}`, { method: "DELETE" });
  expect([removal.status, removal.text]).toEqual([204, ""]);
  removal.verify();
  expect(await memberIds(api)).toEqual([
    [OWNER, "owner"],
    [USER_ID, "reader"],
  ]);
  const back = { id: COLLEAGUE, role: "user" };
  const answer = await api.send("/organizations/members", {
    method: "POST",
    body: JSON.stringify(back),
  });
  expect(answer.json()).toMatchObject({ ...back, email: "b@acme.example" });
});

test.each([
  ["POST /organizations/members", { id: USER_ID, role: "admin" }, 400],
  ["POST /organizations/members", { id: "nobody", role: "user" }, 404],
  ["DELETE /organizations/members/none", undefined, 404],
  [`DELETE /organizations/members/${OWNER}`, undefined, 400],
  ["POST /organizations/invites", { email: "x@y.example", role: "owner" }, 400],
  ["POST /organizations/invites", { email: "nobody", role: "user" }, 400],
  ["POST /organizations/invites", { email: "b@acme.example", role: "user" }, 409],
  ["PUT /organizations/invites", { email: "x@y.example", role: "user" }, 405],
  ["PUT /integrations/s3export", { ...S3_EXPORT, s3Bucket: "Upper" }, 400],
  ["PUT /integrations/s3export", { ...S3_EXPORT, iamRoleArn: "short" }, 400],
  ["PUT /integrations/s3export", { ...S3_EXPORT, prefix: undefined }, 400],
  ["PUT /integrations/s3export", { ...S3_EXPORT, region: "moon" }, 400],
  ["DELETE /integrations/s3export", { s3Bucket: "none" }, 404],
  ["DELETE /integrations/s3export", undefined, 400],
])("%s with %j is refused with %i", async (request, body, status) => {
  const api = await start();
  expect(await statusOf(api, request, body)).toBe(status);
  expect(((await api.send("/auditlogs")).json() as { recs: Row[] }).recs).toEqual([]);
});

test("an export is set, set again with its time kept, and removed", async () => {
  const clock = { ms: NOW };
  const api = await startSimulator({ tenant: writableTenant(), clock: () => clock.ms });
  expect(await statusOf(api, "PUT /integrations/s3export", S3_EXPORT)).toBe(200);
  clock.ms += 60_000;
  const disabled = { ...S3_EXPORT, enabled: false };
  expect(await statusOf(api, "PUT /integrations/s3export", disabled)).toBe(200);
  const enrolments = (await api.send("/integrations/s3export")).json() as Row[];
  expect(enrolments[1]).toMatchObject({ ...disabled, enrolledAt: new Date(NOW).toISOString() });
  const { s3Bucket } = S3_EXPORT;
  expect(await statusOf(api, "DELETE /integrations/s3export", { s3Bucket })).toBe(200);
  expect((await api.send("/integrations/s3export")).json()).toHaveLength(1);
});

/** Who holds the key: the tenant's first member. */
function startAs(role: "user" | "reader"): Promise<StartedSimulator> {
  const { members = [] } = writableTenant();
  const [first, second] = members;
  const changed = [
    { ...first, role },
    { ...second, role: "owner" },
  ] as typeof members;
  return startSimulator({ tenant: writableTenant({ members: changed }) });
}

test("a reader changes nothing; a user gives every role but an owner's, and removes no owner", async () => {
  const reader = await startAs("reader");
  expect(await statusOf(reader, "POST /alerts/dismiss", WRITE_INPUTS["alerts.dismiss"])).toBe(403);
  const user = await startAs("user");
  const members = "POST /organizations/members";
  expect(await statusOf(user, members, { id: USER_ID, role: "owner" })).toBe(403);
  expect(await statusOf(user, members, { id: USER_ID, role: "user" })).toBe(200);
  expect(await statusOf(user, `DELETE /organizations/members/${COLLEAGUE}`)).toBe(403);
});

const WRITES: readonly (readonly [string, unknown])[] = [
  ["POST /alerts/dismiss", WRITE_INPUTS["alerts.dismiss"]],
  ["POST /rulesets", {}],
  ["PUT /rulesets/none", {}],
  ["DELETE /rulesets/ruleset-1", undefined],
  ["POST /rulesets/ruleset-1/rules", {}],
  ["PUT /rulesets/ruleset-1/rules/rule-1", {}],
  ["DELETE /rulesets/ruleset-1/rules/rule-1", undefined],
  ["POST /rules/rule-1/tags", {}],
  ["POST /organizations/members", {}],
  [`DELETE /organizations/members/${COLLEAGUE}`, undefined],
  ["POST /organizations/invites", {}],
  ["PUT /integrations/s3export", {}],
  ["DELETE /integrations/s3export", {}],
];

test.each(WRITES)("over files %s is refused, because they are evidence", async (request, body) => {
  const api = await startSimulator({ tenant: writableTenant({ live: false }) });
  const [method = "", path = ""] = request.split(" ");
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await api.send(path, { method, ...sent });
  expect(answer.status).toBe(403);
  expect(answer.json()).toEqual({ errors: [expect.stringContaining("evidence")] });
});

test("version 1 has no writes, and reads what version 2 wrote", async () => {
  const api = await start();
  await statusOf(api, "POST /alerts/dismiss", WRITE_INPUTS["alerts.dismiss"]);
  const alerts = (await sendV1(api, "/alerts?count=10")).json() as Row[];
  expect(alerts.filter(({ dismissed }) => dismissed === true)).toHaveLength(1);
  const refused = await fetch(`${api.urlV1}/alerts`, {
    method: "POST",
    headers: { authorization: api.credentials.apiKey },
    body: "{}",
  });
  expect(refused.status).toBe(405);
});

test("what one organization writes stands in its own records only", async () => {
  const other = { ...writableTenant(), organization: { id: "0".repeat(24), name: "Other" } };
  const api = await startSimulator({ tenant: writableTenant(), others: [other] });
  await statusOf(api, "POST /alerts/dismiss", WRITE_INPUTS["alerts.dismiss"]);
  const credentials = { ...api.credentials, organizationId: other.organization.id };
  const there = (await api.send("/alerts/alert-1", { credentials })).json();
  expect(there).toMatchObject({ isDismissed: false });
});
