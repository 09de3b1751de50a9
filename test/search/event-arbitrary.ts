import * as fc from "fast-check";

const DAY = Date.UTC(2026, 9, 1);
const HOUR = 3_600_000;

/** Texts in which JSON has something to escape, cases fold oddly, or numbers are near. */
export const texts = fc.oneof(
  fc.constantFrom(
    "root",
    "ROOT",
    "C:\\Users\\Public\\a.exe",
    'say "hi"',
    "/tmp/x",
    "Müller",
    "ΟΔΟΣ",
    "İstanbul",
    "a\u0000b",
    "100%",
    "a_b",
    ".*",
    "1e3",
    "10.0.0.7",
    "tab\tand blank",
    "it's",
    "true",
  ),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);
const values = fc.oneof(
  texts,
  fc.constantFrom<unknown>(0, -0, 1000, 1e21, 0.1, true, false, null),
  fc.array(texts, { maxLength: 3 }),
  fc.record({ name: texts, list: fc.array(texts, { maxLength: 2 }) }),
);

/** Events of any fields, some of which share an id. */
export const eventArbitrary = fc.record(
  {
    _id: fc.option(
      fc.integer({ min: 0, max: 30 }).map((id) => `event-${id}`),
      { nil: undefined },
    ),
    user: values,
    exe: texts,
    args: fc.array(texts, { maxLength: 3 }),
    connection: fc.record({ addr: texts, port: fc.nat(9) }),
    hostname: fc.option(fc.constantFrom("web-1", "web-2", "DB"), { nil: undefined }),
    host_metadata: fc.option(fc.record({ hostname: fc.constantFrom("web-1", "n-9") }), {
      nil: undefined,
    }),
    timestamp: fc.option(
      fc.integer({ min: 0, max: 40 }).map((hour) => DAY + hour * HOUR),
      {
        nil: undefined,
      },
    ),
    "odd.name": values,
  },
  { requiredKeys: [] },
);
