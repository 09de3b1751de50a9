import { expect, test } from "vitest";
import { said } from "../../../support/said.ts";

test.each([
  [
    "a script block without the words around it",
    {
      event_type: "winsec",
      channel: "Microsoft-Windows-PowerShell/Operational",
      win_event_id: 4104,
      message:
        "Creating Scriptblock text (1 of 1):\r\nGet-Date\r\n\r\nScriptBlock ID: 1\r\nPath: C:\\a.ps1",
    },
    "powershell script | Get-Date (C:\\a.ps1)",
  ],
  [
    "a command with what was bound to its parameters, in the program that hosts PowerShell",
    {
      event_type: "winsec",
      channel: "Microsoft-Windows-PowerShell/Operational",
      win_event_id: 4103,
      message:
        'CommandInvocation(Copy-Item): "Copy-Item"\r\nParameterBinding(Copy-Item): name="Path"; value="a"\r\n\r\n\r\nContext:\r\n        Host Application = C:\\Temp\\h.exe -x\r\n        User = CORP\\ann',
    },
    "powershell command | \\temp\\h.exe | \\temp\\h.exe Copy-Item -Path a | by CORP\\ann",
  ],
  [
    "a pipeline without its context",
    {
      event_type: "winsec",
      provider: "PowerShell",
      win_event_id: 800,
      message:
        "Pipeline execution details for command line: Get-Item x\n. \n\nContext Information: \n\tUserId=CORP\\ann\n\tHostApplication=powershell.exe -nop\n\nDetails: \n",
    },
    "powershell pipeline | powershell.exe | Get-Item x | by CORP\\ann",
  ],
  [
    "what the variables of a pipeline stood for",
    {
      event_type: "winsec",
      provider: "PowerShell",
      win_event_id: 800,
      message:
        'Pipeline execution details for command line: New-Item $path\n. \n\nContext Information: \n\tUserId=ann\n\nDetails: \nCommandInvocation(New-Item): "New-Item"\nParameterBinding(New-Item): name="Path"; value="HKCU:\\Software\\a"\n',
    },
    "powershell pipeline | New-Item $path (-Path HKCU:\\Software\\a) | by ann",
  ],
  [
    "a value of several lines",
    {
      event_type: "winsec",
      channel: "Microsoft-Windows-PowerShell/Operational",
      win_event_id: 4103,
      message:
        'CommandInvocation(Out-Null): "Out-Null"\r\nParameterBinding(Out-Null): name="InputObject"; value="\r\n one\r\n two"\r\n\r\nContext:\r\n',
    },
    "powershell command | Out-Null -InputObject one two",
  ],
  [
    "an engine that was started, with all of its command line",
    {
      event_type: "winsec",
      provider: "PowerShell",
      win_event_id: 400,
      message: "Engine state is changed.\n\nDetails: \n\tHostApplication=powershell.exe -enc AAAA",
    },
    "powershell engine started | powershell.exe | powershell.exe -enc AAAA",
  ],
])("PowerShell: %s", (_what, event, text) => {
  expect(said(event)).toBe(text);
});
