import { expect, test } from "vitest";
import { commandText } from "../../../src/digest/shape/command-line.ts";
import { programPath } from "../../../src/digest/shape/paths.ts";
import { shortenPaths } from "../../../src/digest/render/shorten-paths.ts";

test.each([
  ["\\Device\\HarddiskVolume1\\Windows\\System32\\cmd.exe", "C:\\Windows\\System32\\cmd.exe"],
  ["C:\\WINDOWS\\system32\\CMD.EXE", "C:\\Windows\\System32\\cmd.exe"],
  ["\\??\\C:\\Windows\\System32\\cmd.exe", "C:\\Windows\\System32\\cmd.exe"],
  ["\\SystemRoot\\System32\\cmd.exe", "C:\\Windows\\System32\\cmd.exe"],
  ["%windir%\\System32\\cmd.exe", "C:\\Windows\\System32\\cmd.exe"],
  ["/bin/bash", "/usr/bin/bash"],
  ["/sbin/insmod", "/usr/sbin/insmod"],
])("%s and %s are one program", (one, other) => {
  expect(programPath(one)).toEqual(programPath(other));
});

test.each([
  ["C:\\Windows\\System32\\svchost.exe", "C:\\Users\\Public\\svchost.exe"],
  ["/usr/bin/ls", "/tmp/ls"],
])("%s and %s are two", (one, other) => {
  expect(programPath(one).path).not.toBe(programPath(other).path);
});

test.each([
  ["/usr/bin/curl", "curl"],
  ["C:\\Program Files\\App\\app.exe", "app.exe"],
  ["/tmp/.x/run", "/tmp/.x/run"],
  ["/snap/docker/1779/bin/runc", "runc"],
  ["C:\\Users\\Public\\m.exe", "\\users\\public\\m.exe"],
])("%s is shown as %s", (path, name) => {
  expect(programPath(path).name).toBe(name);
});

test.each([
  ["curl", "/usr/bin/curl -s http://a", "curl -s http://a"],
  ["cmd.exe", '"cmd.exe" /c whoami', "cmd.exe /c whoami"],
  ["bash", "-bash", "bash"],
  ["python3.9", "app.py --x", "python3.9: app.py --x"],
  ["ls", "", "ls"],
])("%s called as %s reads %s", (name, line, text) => {
  expect(commandText(name, line)).toBe(text);
});

test("a long path keeps its end and says what it lost", () => {
  expect(
    shortenPaths("w3wp.exe → \\Program Files\\Microsoft\\Exchange\\V15\\owa\\auth\\x.aspx"),
  ).toBe("w3wp.exe → …+37\\owa\\auth\\x.aspx");
  expect(shortenPaths("curl http://a.example/one/two/three/four/five/x")).toBe(
    "curl http://a.example/one/two/three/four/five/x",
  );
});
