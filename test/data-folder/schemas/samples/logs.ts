import { at, iso, json, lines, type Sample, START } from "./sample.ts";

const SAID = "Failed password for invalid user oracle from 203.0.113.61 port 5022 ssh2";
const common = {
  schema: "syslog",
  events: 1,
  type: "host",
  says: ["203.0.113.61", "oracle"],
  first: START,
};
const LOCAL = iso(0).slice(0, 19);

export const LOG_SAMPLES: readonly Sample[] = [
  {
    ...common,
    name: "syslog with a whole date",
    says: [...common.says, "mail-2"],
    documents: lines(`${LOCAL}.5+00:00 mail-2 sshd[5]: ${SAID}`),
    first: START + 500,
  },
  {
    ...common,
    name: "syslog with a priority, RFC 5424",
    says: [...common.says, "mail-2"],
    documents: lines(`<38>1 ${iso(0)} mail-2 sshd 5 - [x@1 a="b"] ${SAID}`),
  },
  {
    name: "syslog without a year, RFC 3164",
    schema: "syslog",
    events: 1,
    type: "host",
    says: [...common.says, "mail-2"],
    documents: lines(`Mar  4 05:06:07 mail-2 sshd[5]: ${SAID}`),
  },
  {
    ...common,
    name: "syslog by Splunk, which says when",
    says: [...common.says, "mail-2"],
    documents: [
      json({
        preview: false,
        result: {
          _time: iso(0).replace("Z", "+00:00"),
          host: "fwd",
          sourcetype: "linux_secure",
          _raw: `Mar  4 05:06:07 mail-2 sshd[5]: ${SAID}`,
        },
      }),
    ],
  },
  {
    ...common,
    name: "journald",
    schema: "journald",
    says: [...common.says, "mail-2"],
    documents: [
      json({
        __CURSOR: "s",
        __REALTIME_TIMESTAMP: String(at(0) * 1000),
        _HOSTNAME: "mail-2",
        SYSLOG_IDENTIFIER: "sshd",
        _PID: "5",
        MESSAGE: SAID,
      }),
    ],
  },
  {
    ...common,
    name: "journald, a message in bytes",
    schema: "journald",
    documents: [
      json({
        __REALTIME_TIMESTAMP: String(at(0) * 1000),
        _HOSTNAME: "mail-2",
        _COMM: "sshd",
        MESSAGE: [...Buffer.from(SAID)],
      }),
    ],
  },
  {
    ...common,
    name: "filebeat",
    schema: "filebeat",
    says: [...common.says, "mail-2"],
    documents: [
      json({
        "@timestamp": iso(1),
        agent: { type: "filebeat" },
        host: { name: "mail-2" },
        log: { file: { path: "/var/log/auth.log" }, offset: 5 },
        message: `${LOCAL}Z mail-2 sshd[5]: ${SAID}`,
      }),
    ],
  },
  {
    ...common,
    name: "a web server's log",
    schema: "log-line",
    says: ["203.0.113.61", "/etc/passwd"],
    documents: lines(
      `203.0.113.61 - - [04/Mar/2025:05:06:07 +0000] "GET /?f=../../etc/passwd HTTP/1.1" 200 12 "-" "x"`,
    ),
  },
  {
    ...common,
    name: "an application's log with a trace of calls",
    schema: "log-line",
    says: ["payment refused"],
    events: 2,
    documents: lines(
      `${LOCAL.replace("T", " ")},123 ERROR shop.Pay - payment refused\n  at shop.Pay.go(Pay.java:1)\nCaused by: x\n${LOCAL.replace("T", " ")},200 INFO shop.Pay - next`,
    ),
    first: START + 123,
  },
  {
    ...common,
    name: "a runtime of containers",
    schema: "cri",
    type: "container",
    says: ["cart is empty"],
    documents: lines(`${iso(0).replace("Z", "000000Z")} stderr F cart is empty`),
  },
  {
    ...common,
    name: "Docker's json-file",
    schema: "docker-json-file",
    type: "container",
    says: ["cart is empty"],
    documents: [json({ log: "cart is empty\n", stream: "stdout", time: iso(0) })],
  },
  {
    ...common,
    name: "lines of CloudWatch",
    schema: "log-line",
    says: ["cart is empty"],
    documents: [
      json({
        events: [{ timestamp: at(0), message: "cart is empty", ingestionTime: at(1) }],
        nextForwardToken: "f/1",
      }),
    ],
  },
];
