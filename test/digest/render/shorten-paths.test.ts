import { expect, test } from "vitest";
import { shortenPaths } from "../../../src/digest/render/shorten-paths.ts";

const PATH = "C:\\inetpub\\wwwroot\\aspnet_client\\system_web\\4_0_30319\\x.aspx";

test("a long path keeps its last folders, and how much is missing", () => {
  expect(shortenPaths(`write ${PATH}`)).toBe("write C:…+30\\system_web\\4_0_30319\\x.aspx");
  expect(shortenPaths("/srv/app/releases/2026-01-31/shared/config/a.yml")).toBe(
    "…+28/shared/config/a.yml",
  );
});

test("two paths are never one, and both may be cut", () => {
  const acting = "\\Users\\ann\\Downloads\\tool_release\\x64\\tool.exe";
  expect(shortenPaths(`${acting} → \\Windows\\System32\\lsass.exe`)).toBe(
    "\\Users\\ann\\Downloads\\tool_release\\x64\\tool.exe → \\Windows\\System32\\lsass.exe",
  );
  expect(shortenPaths(`\\Windows\\Some\\Long${acting} ← a.exe`)).toBe(
    "…+38\\tool_release\\x64\\tool.exe ← a.exe",
  );
});

test("short paths and addresses of the web stay whole", () => {
  const text = "C:\\a\\b\\c\\d.exe /a/b/c/d/e https://example.com/a/very/long/path/to/something/x";
  expect(shortenPaths(text)).toBe(text);
});

test("a folder that tells stays, with those behind it", () => {
  const from = PATH.indexOf("aspnet_client");
  expect(shortenPaths(PATH, [{ from, to: from + 6 }])).toBe(PATH);
  const deep = `\\Windows\\Some\\Long\\Folder\\Names${PATH.slice(2)}`;
  const at = deep.indexOf("aspnet_client");
  expect(shortenPaths(deep, [{ from: at, to: at + 6 }])).toBe(
    "…+47\\aspnet_client\\system_web\\4_0_30319\\x.aspx",
  );
});
