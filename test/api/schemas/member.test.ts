import { expect, test } from "vitest";
import { memberPageSchema } from "../../../src/api/schemas/member.ts";

test.each([1_600_000_000_000, "2020-09-13T12:26:40Z", null])(
  "a member was last seen at %j",
  (lastAuthenticatedAt) => {
    const page = { members: [{ id: "u", role: "owner", lastAuthenticatedAt }] };
    expect(memberPageSchema.parse(page)).toEqual(page);
  },
);
