import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLatestEventsSink } from "../../../src/api/version-1/latest-events-sink.ts";
import { BrokenAnswer } from "../../../src/http/answer-sink.ts";
import { collectAnswer } from "../../../src/http/collect-answer.ts";

async function rewrite(text: string, chunkBytes = 7): Promise<unknown> {
  const page = collectAnswer((bytes): unknown => JSON.parse(bytes.toString("utf8")));
  const sink = createLatestEventsSink("alerts.get", page);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    await sink.write(bytes.subarray(at, at + chunkBytes));
  }
  return sink.end();
}

test("the events of any alert come out as a page, however its bytes are cut", () => {
  const events = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));
  const alert = fc.record({ id: fc.string(), rule: fc.jsonValue(), latest_events: events });
  return fc.assert(
    fc.asyncProperty(alert, fc.integer({ min: 1, max: 40 }), async (each, chunkBytes) => {
      const text = JSON.stringify(each);
      const sent = JSON.parse(text) as typeof each;
      expect(await rewrite(text, chunkBytes)).toEqual({ events: sent.latest_events });
    }),
  );
});

test.each(['{"id":"a"}', '{"latest_events":null}', '{"latest_events":[]}', "{}"])(
  "%s has no events",
  async (text) => expect(await rewrite(text)).toEqual({ events: [] }),
);

test("members of the same name further down are not taken for it", async () => {
  expect(await rewrite('{"rule":{"latest_events":[1]},"events":[2],"latest_events":[3]}')).toEqual({
    events: [3],
  });
});

test("half an alert is broken, and one whose events are no array does not fit", async () => {
  await expect(rewrite('{"latest_events":[{"a":1}')).rejects.toThrow(BrokenAnswer);
  await expect(rewrite('{"latest_events":{"a":1}}')).rejects.toThrow(
    expect.objectContaining({ code: "upstream_shape" }),
  );
});
