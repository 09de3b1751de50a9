import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import type { Example } from "./example.ts";

/** A line of syslog as the sensor's decoder sends it. */
export function line(text: string, groups = ["syslog"]): EventRecord {
  const log = `Mar  4 05:06:07 web-3 ${text}`;
  return { event_type: "host", sigid: 1002, level: 2, groups, comment: "Log line", log };
}

/** A line that shows a behaviour, and one that does not. */
export function lines(hit: string, miss: string): Example {
  return { hit: line(hit), miss: line(miss) };
}

/** The same of commands that an operator ran by sudo. */
export function commands(hit: string, miss: string): Example {
  return lines(sudo(hit), sudo(miss));
}

export function sudo(command: string, who = "ann", complaint = ""): string {
  return `sudo: ${who} : ${complaint}TTY=pts/0 ; PWD=/srv ; USER=root ; COMMAND=${command}`;
}

/** The same of what was asked of a web server. */
export function requests(hit: string, miss: string): Example {
  return { hit: request(hit), miss: request(miss) };
}

export function request(target: string, status = 200, agent = "Mozilla/5.0"): EventRecord {
  return line(`apache2: 203.0.113.9 "GET ${target} HTTP/1.1" ${String(status)} 41 "-" "${agent}"`);
}
