import { expect, test } from "vitest";
import { behavioursOf } from "../../support/said.ts";

const sysmon = (id: number, fields: object) => ({
  event_type: "winsec",
  provider: "Microsoft-Windows-Sysmon",
  win_event_id: id,
  ...fields,
});
const security = (id: number, fields: object) => ({
  ...sysmon(id, fields),
  provider: "Microsoft-Windows-Security-Auditing",
});
const to = (exe: string, dst_ip: string, dst_port = 443) => sysmon(3, { exe, dst_ip, dst_port });
const script = (exe: string, line: string, parent = "") =>
  sysmon(1, { exe, arguments: line, ParentImage: parent });
const handle = (ObjectName: string, AccessMask: string, user = "CORP\\ann") =>
  security(4656, { exe: "C:\\Windows\\System32\\services.exe", ObjectName, AccessMask, user });
const SYSTEM32 = "C:\\Windows\\System32\\";

test.each([
  ["a program on a desktop", to("C:\\Users\\ann\\Desktop\\a.exe", "10.0.0.5"), "T1071"],
  ["a program beside a profile's folders", to("C:\\Users\\ann\\a.exe", "10.0.0.5"), "T1071"],
  ["a script consumer", to(`${SYSTEM32}wbem\\scrcons.exe`, "10.0.0.5"), "T1071.001"],
  [
    "a script in a system folder",
    script(`${SYSTEM32}wscript.exe`, `wscript ${SYSTEM32}upd.vbs`),
    "T1059.005",
  ],
  [
    "a service of another host",
    script(`${SYSTEM32}sc.exe`, "sc.exe \\\\dc1 query IKEEXT"),
    "T1007",
  ],
  ["a tool by its name", to(`${SYSTEM32}beacon.exe`, "10.0.0.5"), "T1588.002"],
  ["a service started by hand", script(`${SYSTEM32}net.exe`, "net  start fax"), "T1569.002"],
  [
    "a shell of a script in a page",
    script(`${SYSTEM32}cmd.exe`, "cmd /c calc", `${SYSTEM32}mshta.exe`),
    "T1218",
  ],
  ["a shell of a script", script(`${SYSTEM32}cmd.exe`, "cmd", `${SYSTEM32}wscript.exe`), "T1059"],
  [
    "an account changed by nobody",
    security(4742, { user: "NT AUTHORITY\\ANONYMOUS LOGON", TargetUserName: "DC1$" }),
    "T1210",
  ],
  [
    "a microphone used by a script host",
    sysmon(13, {
      exe: `${SYSTEM32}svchost.exe`,
      TargetObject:
        "HKU\\S-1-5-21-1\\ConsentStore\\microphone\\NonPackaged\\C:#Windows#powershell.exe\\LastUsedTimeStart",
    }),
    "T1123",
  ],
  ["a service that is to stop", handle("IKEEXT", "0x20"), "T1569.002"],
  ["a service with every right", handle("IKEEXT", "0xF01FF"), "T1569.002"],
  ["a service that is to be made", handle("ServicesActive", "0x20003"), "T1543.003"],
])("%s is known", (_what, event, technique) => {
  expect(behavioursOf(event)).toContainEqual(expect.stringContaining(technique));
});

test.each([
  ["a syncer", to("C:\\Users\\ann\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe", "52.1.2.3")],
  [
    "a microphone used in a conference",
    sysmon(13, {
      exe: `${SYSTEM32}svchost.exe`,
      TargetObject:
        "HKU\\S-1-5-21-1\\ConsentStore\\microphone\\NonPackaged\\C:#Program Files#Zoom#Zoom.exe\\LastUsedTimeStart",
    }),
  ],
  ["a shell of a person", script(`${SYSTEM32}cmd.exe`, "cmd", "C:\\Windows\\explorer.exe")],
  ["a browser", to("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "52.1.2.3")],
  [
    "a script of the system",
    script(`${SYSTEM32}cscript.exe`, `cscript //nologo ${SYSTEM32}slmgr.vbs /dli`),
  ],
  ["the state of a service", handle("IKEEXT", "0x4")],
  ["a service opened by the system", handle("IKEEXT", "0x20", "SYSTEM")],
  ["a service opened by a host", handle("IKEEXT", "0x20", "CORP\\WEB1$")],
  ["a list of services", handle("ServicesActive", "0x20015")],
])("%s shows nothing known", (_what, event) => {
  expect(behavioursOf(event)).toEqual([]);
});
