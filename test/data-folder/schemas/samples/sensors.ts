import { at, iso, json, type Sample, START } from "./sample.ts";

export function falcoRecord(priority: unknown = "Warning"): Record<string, unknown> {
  return {
    hostname: "node-7",
    output: `05:06:07.000000000: ${String(priority)} Shell spawned in a container (user=www)`,
    priority,
    rule: "Terminal shell in container",
    source: "syscall",
    tags: ["shell"],
    time: iso(0),
    output_fields: {
      "evt.time": at(0) * 1e6,
      "user.name": "www",
      "proc.cmdline": "bash -i",
      "container.id": "aa11bb22cc33",
      "container.image.repository": "shop/cart",
    },
  };
}

export function eveAlert(severity: unknown = 2, index = 0): Record<string, unknown> {
  return {
    timestamp: `${iso(index).slice(0, 19)}.000000+0000`,
    flow_id: 77,
    in_iface: "eth0",
    event_type: "alert",
    src_ip: "10.1.1.5",
    src_port: 50000,
    dest_ip: "203.0.113.90",
    dest_port: 8443,
    proto: "TCP",
    alert: {
      action: "allowed",
      signature_id: 9000001,
      signature: "MALWARE Beacon to example",
      category: "A Network Trojan",
      severity,
    },
  };
}

export const SENSOR_SAMPLES: readonly Sample[] = [
  {
    name: "Wazuh, a line and an event of Windows",
    schema: "wazuh",
    documents: [
      json({
        timestamp: iso(0).replace("Z", "+0000"),
        rule: { level: 10, description: "many logins refused", id: "5712", groups: ["sshd"] },
        agent: { id: "004", name: "mail-2" },
        full_log:
          "Mar  4 05:06:07 mail-2 sshd[5]: Failed password for oracle from 203.0.113.61 port 5022 ssh2",
        location: "/var/log/auth.log",
      }),
      json({
        timestamp: iso(1).replace("Z", "+0000"),
        rule: { level: 3, description: "process started", id: "67027", groups: ["windows"] },
        agent: { id: "005", name: "PC-4" },
        data: {
          win: {
            system: {
              eventID: "1",
              providerName: "Microsoft-Windows-Sysmon",
              channel: "Microsoft-Windows-Sysmon/Operational",
              computer: "PC-4",
              systemTime: iso(1),
            },
            eventdata: {
              image: "C:\\Windows\\System32\\net.exe",
              commandLine: "net user eve /add",
              user: "NORTH\\lena",
            },
          },
        },
        location: "EventChannel",
      }),
    ],
    events: 2,
    type: "host 1; winsec 1",
    says: ["203.0.113.61", "mail-2", "user eve /add", "PC-4", "NORTH\\lena"],
    first: START,
  },
  {
    name: "Falco",
    schema: "falco",
    documents: [json(falcoRecord())],
    events: 1,
    alerts: 1,
    type: "falco",
    says: ["Terminal shell in container", "bash -i", "www", "node-7"],
    first: START,
  },
  {
    name: "Suricata, an alert and a lookup",
    schema: "suricata",
    documents: [
      json(eveAlert()),
      json({
        ...eveAlert(2, 1),
        alert: undefined,
        event_type: "dns",
        dns: { type: "query", rrname: "c2.example.net" },
      }),
    ],
    events: 2,
    alerts: 1,
    type: "suricata",
    says: ["MALWARE Beacon", "203.0.113.90", "c2.example.net"],
    first: START,
  },
];
