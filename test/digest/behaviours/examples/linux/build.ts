import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";

/** `[parent > ] command line`; the program is the first word, in the usual folder where none is given. */
export function start(text: string): EventRecord {
  const [, parent = "/bin/bash", line = ""] = /^(?:(\/\S+) > )?(.*)$/s.exec(text) ?? [];
  const first = line.split(" ", 1)[0] ?? "";
  const exe = first.startsWith("/") ? first : `/usr/bin/${first.replace(/^.*\//, "")}`;
  return {
    event_type: "audit",
    type: "start",
    syscall: "execve",
    exe,
    arguments: line,
    exit: "0",
    success: true,
    parent_metadata: { exe: parent },
  };
}

/** `call program object [arguments]`: a file, `address:port`, or `-` for none. */
export function call(text: string): EventRecord {
  const [type = "", exe = "", object = "", ...line] = text.split(" ");
  const [, address, port] = /^([\d.]+|\[?::1?\]?):(\d+)$/.exec(object) ?? [];
  const incoming = ["accept", "listen", "bind"].includes(type);
  const ends =
    address === undefined
      ? { path: object === "-" ? [] : [object] }
      : { [incoming ? "src_ip" : "dst_ip"]: address, dst_port: Number(port) };
  return {
    event_type: "audit",
    type,
    syscall: type,
    exe,
    success: true,
    exit: "0",
    arguments: line.join(" "),
    ...ends,
  };
}

/** `action program file`, as file monitoring reports it. */
export function file(text: string): EventRecord {
  const [type = "", exe = "", filename = ""] = text.split(" ");
  return { event_type: "file", type, exe, filename };
}

/** `user address [success]` */
export function login(text: string): EventRecord {
  const [user = "", address = "", success = "true"] = text.split(" ");
  return { event_type: "login", type: "login", user, src_ip: address, success: success === "true" };
}

/** Rows of `id :: event that shows it :: event that does not`. */
export function examplesOf(table: string, build: (text: string) => EventRecord): Examples {
  return Object.fromEntries(
    table
      .trim()
      .split("\n")
      .map((row): [string, Example] => {
        const [id = "", hit = "", miss = ""] = row.split(" :: ");
        return [`linux.${id}`, { hit: build(hit), miss: build(miss) }];
      }),
  );
}
