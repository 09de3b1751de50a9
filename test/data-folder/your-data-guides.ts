/** How the records of each schema are exported; the rest of the page is made from tables and samples. */
export const GUIDES: Readonly<Record<string, string>> = {
  "threat-stack":
    "the S3 export as it lies in the bucket, in any tree: `aws s3 sync s3://BUCKET/PREFIX DIR`; or saved answers of the API",
  alert: "saved answers of `GET /v2/alerts` or `/api/v1/alerts`, one or many",
  webhook: "the bodies that a webhook received, one a file or one a line",
  cloudtrail:
    "`aws s3 sync s3://BUCKET/AWSLogs DIR`, `aws cloudtrail lookup-events > DIR/lookup.json`, or rows of Athena or Snowflake as JSON or CSV",
  guardduty:
    "`aws guardduty get-findings … > DIR/findings.json`, the export to S3, or events of EventBridge",
  ocsf: "Amazon Security Lake or any other source of OCSF, as JSON",
  kubernetes:
    "the API server's audit log or the batches of its webhook; AKS by diagnostic settings (`kube-audit`); EKS by `aws logs filter-log-events --log-group-name /aws/eks/NAME/cluster`",
  "aks-table": "a query of `AKSAudit` or `AKSAuditAdmin` in Log Analytics, exported as JSON or CSV",
  gke: "`gcloud logging read 'protoPayload.serviceName=\"k8s.io\"' --format json > DIR/gke.json`",
  "windows-evtx":
    "`evtx_dump -o jsonl Security.evtx > DIR/security.jsonl`, or the XML of an event by any converter to JSON",
  chainsaw: "`chainsaw hunt … --json > DIR/hunt.json`: each detection is an alert with its event",
  winlogbeat: "an export of the index, or winlogbeat with `output.file`",
  "windows-flat":
    "nxlog with `to_json()`, or any other collector that writes `EventID`, `Channel` and `Computer` beside the values",
  "azure-securityevent":
    "a query of `SecurityEvent` or `WindowsEvent` in Log Analytics, exported as JSON or CSV",
  "get-winevent": "`Get-WinEvent -LogName Security | ConvertTo-Json -Depth 5 > DIR\\security.json`",
  "windows-xml": "Splunk's `XmlWinEventLog`, or one event of XML a line",
  "windows-text":
    "Splunk's search of `source=WinEventLog:*`, exported as JSON, so that each event comes with its `_time`",
  auditd: "`/var/log/audit/audit.log*` as it is, or what `ausearch` prints, with `-i` or without",
  auditbeat: "an export of the index, or auditbeat with `output.file`",
  laurel: "`/var/log/laurel/audit.log*`",
  "go-audit": "its output file",
  "sysmon-linux": "the lines of `sysmon` in `/var/log/syslog`",
  "ecs-process": "an export of Elastic's endpoint or auditbeat's module system",
  "ecs-file": "an export of auditbeat's module file_integrity",
  "ecs-login": "an export of auditbeat's module system",
  syslog:
    "`/var/log/auth.log*`, `/var/log/syslog*`, `/var/log/messages*`. Times without a year stay unknown: better write whole dates (rsyslog's `RSYSLOG_FileFormat`)",
  journald: "`journalctl -o json --since … > DIR/journal.json`",
  filebeat: "an export of the index, or filebeat with `output.file`",
  "docker-json-file": "`/var/lib/docker/containers/*/*-json.log`",
  cri: "`/var/log/pods` or `/var/log/containers` of a node",
  "log-line":
    "log files of programs and web servers; a line that says no time belongs to the one before",
  osquery: "`osqueryd.results.log` and `osqueryd.snapshots.log`",
  wazuh: "`/var/ossec/logs/alerts/alerts.json`, or an export of the index `wazuh-alerts-*`",
  falco: "Falco with `json_output: true`: each record is an alert with its event",
  suricata: "`eve.json`: alerts become alerts, everything else events",
};
