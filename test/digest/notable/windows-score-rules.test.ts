import type { Act } from "../../../src/digest/parsers/signals.ts";
import { expect, test } from "vitest";
import { interestOf } from "../../../src/digest/notable/interest.ts";

const points = (act: Act, template: string) => interestOf({ act, template, context: "" });

test.each<[string, Act, string, string]>([
  ["a program away from the usual folders", "start", "\\temp\\a.exe x", "a.exe x"],
  ["a parent away from them", "start", "cmd.exe ← \\temp\\a.exe", "cmd.exe ← a.exe"],
  ["what the system does not start by itself", "start", "a.exe x", "conhost.exe # -ForceV1"],
  ["a file that runs", "write", "a.exe → \\b.dll", "a.exe → \\b.ini"],
  ["a file that lasts", "write", "a.exe → \\b.ini", "a.exe → \\b.log"],
  ["a library of nobody's", "load", "a.exe → \\x\\b.dll", "a.exe → \\Windows\\System32\\b.dll"],
  ["a library without a signature", "load", "a → \\Windows\\b (false)", "a → \\Windows\\b (true)"],
  ["access to LSASS", "access", "a.exe → lsass.exe (0x10)", "a.exe → b.exe (0x10)"],
  ["access from no module", "access", "a → b (0x10 unbacked caller)", "a → b (0x10)"],
  ["a value that names a program", "registry", "a → HKLM\\B c.exe", "a → HKLM\\B 1"],
  ["a key that starts programs", "registry", "a → HKU\\Run\\b", "a → HKU\\Fun\\b"],
  ["a task of somebody's", "task", "→ \\upd a", "→ \\Microsoft\\Windows\\upd a"],
  ["a service installed", "service", "→ b a", "The start type of the B service was changed"],
  ["a pipe of its own", "pipe", "a → \\b", "a → \\lsass"],
  ["permissions of a file", "mode", "a.exe → \\b (File)", "a.exe (Token)"],
  ["a logon of a person", "logon", "→ ann (3 <internal>)", "→ SYSTEM (5)"],
  ["a person from elsewhere", "logon", "→ ann (# <internal>)", "→ WEB1$ (# <internal>)"],
  ["somebody let in", "logon", "→ ann (3 <internal>)", "(SeTcbPrivilege)"],
  ["a thread in another program", "inject", "a → b (LoadLibraryW)", "a → b (CtrlRoutine)"],
  ["a privilege of debuggers", "other", "a (SeDebugPrivilege)", "a (SeTcbPrivilege)"],
  ["a value of no list", "registry", "a → HKU\\B\\c", "a → HKU\\UserAssist\\c"],
])("%s says more", (...[, act, more, less]) => {
  expect(points(act, more)).toBeGreaterThan(points(act, less));
});
