import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import type { FactCase } from "./story-facts.ts";

/** What is true in each recording, as the strings that a text must hold; alternatives in one list. */
const FACTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "s3-exfiltration": [
    ["103 events"],
    ["pedro"],
    ["i-0317f6c6b66ae9c40"],
    ["aws-cli"],
    ["Darwin"],
    ["ListBuckets"],
    ["ListObjects"],
    ["GetObject"],
    ["ring.txt"],
  ],
  proxylogon: [
    ["10,487 events"],
    ["MXS01"],
    ["python"],
    ["public-poc.py"],
    ["ohyeah.aspx"],
    ["owa\\auth"],
    ["w3wp.exe"],
    ["/c whoami"],
  ],
  "linux-syslog": [
    ["1,992 events"],
    ["150.183.249.110"],
    ["ftpd"],
    ["sshd"],
    ["user test", "test: refused"],
    ["uid=509"],
  ],
  "arp-discovery": [["2 events"], ["arp -a"], ["grep"], ["wardog"], ["104"], ["pts0"]],
};

/** The recordings of a folder that are known here. */
export function recordingCases(folder: string): FactCase[] {
  return Object.entries(FACTS).flatMap(([name, facts]) => {
    const path = join(folder, `${name}.jsonl.gz`);
    return existsSync(path) ? [{ name, facts, events: readEvents(path) }] : [];
  });
}

function readEvents(path: string): EventRecord[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as EventRecord);
}
