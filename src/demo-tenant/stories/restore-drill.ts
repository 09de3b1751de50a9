import { MINUTE_MS } from "../../seeded/time.ts";
import { castDump, dumpTables, send } from "./database-dump.ts";
import { factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

/** Looks like a theft of the database: a dump is packed, sent and shredded, but to our own backup machine. */
export function restoreDrill(options: StoryOptions): Story {
  const { world, random, start } = options;
  const target = random.pick(world.hostsOf("backup"));
  const cast = castDump(options, target);
  const { host, person, archive, command } = cast;
  const sendAt = start + random.int(45, 65) * MINUTE_MS;
  return tell(options, {
    id: "restore-drill",
    kind: "look-alike",
    platforms: ["linux"],
    rootCause: `${person.login} tested a restore to ${target.name} (${target.address})`,
    chapters: [
      {
        name: "session",
        start,
        deed: `${person.login} dumped tables on ${host.name}`,
        facts: factsOf(["user", person.login], ["host", host.name], ["command", cast.dump]),
        perform: (stage) => dumpTables(stage, cast),
      },
      {
        name: "sending",
        start: sendAt,
        deed: `and sent ${archive} to ${target.name}`,
        facts: factsOf(["object", archive], ["command", command], ["time", momentOf(sendAt)]),
        perform: (stage) => send(stage, cast),
      },
    ],
  });
}
