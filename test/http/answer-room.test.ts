import { once } from "node:events";
import { expect, test } from "vitest";
import { createAnswerRoom } from "../../src/http/answer-room.ts";
import { makeTransport } from "../support/make-transport.ts";
import { json, startUpstream } from "../support/start-upstream.ts";

test("where there is no more room the largest answer gives way, and the others stand", () => {
  const room = createAnswerRoom(100);
  const given: string[] = [];
  const enter = (name: string) => room.enter(({ code }) => void given.push(`${name} ${code}`));
  const [small, large, usual] = [enter("small"), enter("large"), enter("usual")];
  small.hold(10);
  large.hold(60);
  usual.hold(30);
  expect(given).toEqual([]);
  small.hold(11);
  expect(given).toEqual(["large upstream_shape"]);
  usual.hold(89);
  expect(given).toHaveLength(1);
  usual.hold(90);
  expect(given.at(-1)).toBe("usual upstream_shape");
});

test("what has arrived, or was let go of, takes no room", () => {
  const room = createAnswerRoom(100);
  const given: string[] = [];
  for (let each = 0; each < 10; each += 1) {
    const place = room.enter(() => given.push("gave way"));
    place.hold(90);
    if (each % 2 === 0) place.hold(0);
    place.leave();
    place.hold(90);
  }
  expect(given).toEqual([]);
});

test("a small answer arrives beside those that never end", async () => {
  const endless = await startUpstream((_request, response) => {
    const chunk = Buffer.alloc(256 * 1024, "x");
    const go = async () => {
      while (!response.destroyed)
        if (!response.write(chunk))
          await Promise.race([once(response, "drain"), once(response, "close")]);
    };
    go().catch(() => {});
  });
  const room = createAnswerRoom(4 * 1024 * 1024);
  const { send } = makeTransport({ room });
  const failures = Promise.all(
    [1, 2, 3, 4].map(() => send(endless.url).catch((error: unknown) => error)),
  );
  const { url } = await startUpstream(json({ alerts: [] }));
  expect(await send(url)).toBe('{"alerts":[]}');
  for (const failure of await failures) expect(failure).toMatchObject({ code: "upstream_shape" });
});
