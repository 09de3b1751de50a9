import { at, iso, json, type Sample, START, times } from "./sample.ts";

export function sensorEvent(index: number): Record<string, unknown> {
  return {
    event_type: "audit",
    _id: `5e5e0000-0000-4000-8000-00000000000${index}`,
    timestamp: at(index),
    organization_id: "0123456789abcdef01234567",
    agent_id: "ag-1",
    hostname: "app-6",
    user: "svc",
    type: "start",
    syscall: "execve",
    exe: "/usr/bin/nmap",
    command: "nmap",
    arguments: "nmap -sS 10.0.0.0/24",
  };
}

const common = {
  schema: "threat-stack",
  events: 2,
  type: "audit",
  says: ["nmap -sS", "svc", "app-6"],
  first: START,
};

export function webhookAlert(
  index: number,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: `ab000000-0000-11ec-8f3e-00000000000${index}`,
    title: "Network: outbound",
    created_at: at(index),
    severity: 2,
    organization_id: "0123456789abcdef01234567",
    server_or_region: "app-6",
    source: "Host",
    ...fields,
  };
}

export const THREAT_STACK_SAMPLES: readonly Sample[] = [
  { ...common, name: "events, lines", documents: times(2, sensorEvent).map(json) },
  {
    ...common,
    name: "events, an answer of the API",
    documents: [json({ events: times(2, sensorEvent), token: null })],
  },
  {
    ...common,
    name: "events as the former integration kept them",
    documents: times(2, (index) => {
      const { event_type, _id, timestamp, agent_id, user, ...miscellaneous } = sensorEvent(index);
      return json({ event_type, _id, timestamp, agent_id, user, miscellaneous });
    }),
  },
  {
    ...common,
    name: "events of version 1 within their alert",
    schema: "alert",
    alerts: 1,
    documents: [
      json({
        id: "5e5e5e5e5e5e5e5e5e5e5e5e",
        title: "Scan",
        severity: 2,
        created_at: at(0),
        last_updated_at: iso(0),
        rule_id: "1",
        active: true,
        latest_events: times(2, sensorEvent),
      }),
    ],
  },
];
