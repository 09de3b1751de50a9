import { expect, test } from "vitest";
import { memberPageSchema } from "../../../src/api/schemas/member.ts";

test.each([
  [1_600_000_000_000, "2020-09-13T12:26:40.000Z"],
  ["2020-09-13T12:26:40Z", "2020-09-13T12:26:40.000Z"],
  [null, null],
])("a member who was last seen at %j", (lastAuthenticatedAt, expected) => {
  const member = { id: "u", role: "owner", mfaEnabled: true };
  const page = memberPageSchema.parse({ members: [{ ...member, lastAuthenticatedAt }] });
  expect(page.members).toEqual([{ ...member, lastAuthenticatedAt: expected }]);
});
