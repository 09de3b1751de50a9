import { expect, test } from "vitest";
import type { RuleRecord } from "../../src/tenant/tenant.ts";
import { watches } from "../../src/demo-tenant/watched-files.ts";

const rule = {
  type: "File",
  fileIntegrityPaths: [
    { path: "/etc", recursive: true },
    { path: "/srv", recursive: false },
    { path: "/root/.bashrc", recursive: false },
  ],
  ignoreFiles: ["*swp", "nssdb*", ".*", "*~", "mtab"],
  eventsToMonitor: ["modify", "delete"],
} as unknown as RuleRecord;

test.each([
  ["/etc/hosts", "modify", true],
  ["/etc/nginx/conf.d/app.conf", "delete", true],
  ["/etc/hosts", "open", false],
  ["/etcetera/hosts", "modify", false],
  ["/srv/a", "modify", true],
  ["/srv/a/b", "modify", false],
  ["/etc/nginx/.app.swp", "modify", false],
  ["/etc/app.conf~", "modify", false],
  ["/etc/nssdb.old", "modify", false],
  ["/etc/.hidden", "modify", false],
  ["/etc/mtab", "modify", false],
  ["/root/.bashrc", "modify", false],
])("%s %s: %s", (filename, action, expected) => {
  expect(watches(rule, { _id: "", event_type: "file", timestamp: 0, filename, action })).toBe(
    expected,
  );
});

test("ALL means every action, in any case, and other rules watch no files", () => {
  const event = {
    _id: "",
    event_type: "file",
    timestamp: 0,
    filename: "/etc/hosts",
    action: "open",
  };
  expect(watches({ ...rule, eventsToMonitor: ["ALL"] }, event)).toBe(true);
  expect(watches({ ...rule, eventsToMonitor: ["all"] }, event)).toBe(true);
  expect(watches({ ...rule, type: "Host" }, { ...event, filename: "/x" })).toBe(true);
});
