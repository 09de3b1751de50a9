import { expect, test } from "vitest";
import { placeholderIn } from "../../src/config/placeholder.ts";

test.each([
  "${THREATSTACK_API_KEY}",
  "${env:THREATSTACK_API_KEY}",
  "${user_config.api_key}",
  "${input:key}",
  "key-${THREATSTACK_API_KEY}",
  "$(cat key)",
  "{{ api_key }}",
  "%THREATSTACK_API_KEY%",
  "$THREATSTACK_API_KEY",
  "$env:THREATSTACK_API_KEY",
  "THREATSTACK_API_KEY",
  "TS_USER_ID",
])("%s was not expanded", (value) => {
  expect(placeholderIn(value)).toMatch(/: the client that starts this program passed it on/);
});

test.each([
  "<your-api-key>",
  "<API key>",
  "[api key]",
  "your-api-key",
  "YOUR_API_KEY",
  "yourApiKey",
  "your api key here",
  "insert-key-here",
  "changeme",
  "REPLACE_ME",
  "xxxxxxxx",
  "XXX",
  "...",
  "api-key",
  "user_id",
  "org-id-here",
  "undefined",
  " null ",
])("%s was not filled in", (value) => {
  expect(placeholderIn(value)).toMatch(/: nobody has put the real value in its place$/);
});

test.each([
  "23c71eaa".repeat(8),
  "9bb2ad3aeb246c7d145056e7",
  "5fa075114135dd5944bb5faa=Production",
  "key",
  "user",
  "k",
  "kkkkkkkk",
  "abc$def",
  "50%",
])("%s may be real", (value) => expect(placeholderIn(value)).toBeUndefined());

test("what is told never holds the value", () => {
  expect(placeholderIn("${hunter2}")).not.toContain("hunter2");
});
