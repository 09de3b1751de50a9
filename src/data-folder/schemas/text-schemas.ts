/** Lines of text that are events, each told by how it begins. */
export const TEXT_SCHEMAS = [
  { name: "auditd", product: "auditd (audit.log, ausearch)" },
  { name: "sysmon-linux", product: "Sysmon for Linux" },
  { name: "windows-xml", product: "Windows events as XML" },
  { name: "windows-text", product: "Windows events as text (Splunk's WinEventLog)" },
  { name: "syslog", product: "syslog (RFC 5424, RFC 3164, whole dates)" },
  { name: "cri", product: "container runtimes (CRI)" },
  { name: "log-line", product: "any other log whose lines say when" },
] as const;

export type TextSchema = (typeof TEXT_SCHEMAS)[number]["name"];
