import { at, iso, json, lines, type Sample } from "./sample.ts";
import { PROCESS, PROCESS_SAMPLE } from "./windows.ts";

const XML = `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Security-Auditing' Guid='{1}'/><EventID>4688</EventID><TimeCreated SystemTime='${iso(0)}'/><EventRecordID>900</EventRecordID><Channel>Security</Channel><Computer>PC-4</Computer><Security/></System><EventData>${Object.entries(
  PROCESS,
)
  .map(([name, value]) => `<Data Name='${name}'>${value.replaceAll("&", "&amp;")}</Data>`)
  .join("")}</EventData></Event>`;

/** The same process as collectors write it that lay the fields of an event flat or keep its text. */
export const WINDOWS_COLLECTOR_SAMPLES: readonly Sample[] = [
  {
    ...PROCESS_SAMPLE,
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
        ...PROCESS,
      }),
    ],
  },
  {
    ...PROCESS_SAMPLE,
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
        ...PROCESS,
      }),
    ],
  },
  {
    ...PROCESS_SAMPLE,
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
        Message: `A new process has been created.\r\n\r\nProcess Information:\r\n\tNew Process Name:\t${PROCESS.NewProcessName}\r\n\tProcess Command Line:\t${PROCESS.CommandLine}\r\n`,
      }),
    ],
  },
  {
    ...PROCESS_SAMPLE,
    name: "text of an event, as Splunk keeps it",
    schema: "windows-text",
    documents: [
      json({
        preview: false,
        result: {
          _time: iso(0),
          host: "PC-4",
          source: "WinEventLog:Security",
          _raw: `03/04/2025 06:06:07 AM\nLogName=Security\nSourceName=Microsoft Windows security auditing.\nEventCode=4688\nEventType=0\nComputerName=PC-4.north.example\nRecordNumber=900\nMessage=A new process has been created.\n\nCreator Subject:\n\tAccount Name:\t\tlena\n\tAccount Domain:\t\tNORTH\n\nProcess Information:\n\tNew Process Name:\t${PROCESS.NewProcessName}\n\tCreator Process Name:\t${PROCESS.ParentProcessName}\n\tProcess Command Line:\t${PROCESS.CommandLine}\n`,
        },
      }),
    ],
    says: ["-urlcache -f http://203.0.113.8", "PC-4", "4688"],
  },
  {
    ...PROCESS_SAMPLE,
    name: "XML of an event, as Splunk keeps it",
    schema: "windows-xml",
    documents: lines(XML),
  },
];
