import { expect, test } from "vitest";
import { s3ExportsSchema } from "../../../src/api/schemas/s3-export.ts";

const ENROLMENT = { organization_id: "o", s3Bucket: "bucket", enabled: true, message: "" };

test("one enrolment and a list of them are read alike", () => {
  expect(s3ExportsSchema.parse(ENROLMENT)).toEqual([ENROLMENT]);
  expect(s3ExportsSchema.parse([ENROLMENT])).toEqual([ENROLMENT]);
  expect(s3ExportsSchema.parse([])).toEqual([]);
});

test("an empty object is no enrolment", () => {
  expect(s3ExportsSchema.parse({})).toEqual([]);
});
