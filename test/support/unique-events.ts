import type { EventSource } from "../../src/tenant/tenant.ts";

/**
 * The worst that can come: every event has ids, people, addresses, programs, arguments, kinds of
 * call and fields that no other event has, so that nothing repeats and every bound is reached.
 */
export function uniqueEvents(
  count: number,
): Pick<EventSource, "count"> & { open(): Iterable<string> } {
  return {
    count,
    *open() {
      for (let at = 0; at < count; at += 1) yield JSON.stringify(uniqueEvent(at));
    },
  };
}

const TYPES = ["audit", "winsec", "cloudtrail", "host", "kubernetesAudit", "somethingNew"] as const;

function uniqueEvent(at: number): Record<string, unknown> {
  const word = wordOf(at);
  return {
    _id: `${word}-0000-4000-8000-000000000000`,
    event_type: TYPES[at % TYPES.length],
    timestamp: Date.UTC(2026, 0, 1) + at * 977,
    user: `user-${word}`,
    exe: `/opt/${word}/bin/${word}`,
    Image: `C:\\Apps\\${word}\\${word}.exe`,
    arguments: `${word} --token-${word} /srv/${word}/${word}.conf`,
    src_ip: `10.${String(at & 255)}.${String((at >> 8) & 255)}.${String((at >> 16) & 255)}`,
    dst_ip: `203.${String((at >> 16) & 255)}.${String((at >> 8) & 255)}.${String(at & 255)}`,
    hostname: `host-${word}`,
    containerId: `${word}${word}`,
    session: at,
    win_event_id: 1 + (at % 4000),
    eventName: `Get${word}`,
    eventSource: `${word}.amazonaws.com`,
    userAgent: `${word}/1.${String(at)}`,
    requestParameters: { name: word },
    log: `Jan  1 00:00:00 ${word} ${word}: ${word} did ${word} for user ${word} from 10.0.0.1`,
    verb: word,
    objectRef: { resource: word, namespace: word, name: word },
    oddField: { nested: word },
    padding: word.repeat(40),
  };
}

/** Seven letters of its own, none of which a mask would take out. */
function wordOf(at: number): string {
  let word = "";
  let rest = (at * 2_654_435_761) % 2 ** 32;
  for (let letter = 0; letter < 7; letter += 1) {
    word += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return word;
}
