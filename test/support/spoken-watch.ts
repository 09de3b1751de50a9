import { createSubscriptions, type Subscriptions } from "../../src/mcp/subscriptions.ts";
import { resources } from "../../src/resources/catalogue.ts";
import type { Topic, TopicChanges, Watch } from "../../src/watch/create-watch.ts";

export interface SpokenWatch {
  readonly subscriptions: Subscriptions;
  /** What is watched, once for each who watches it. */
  readonly topics: () => Topic[];
  /** Lets records of the topic change. */
  readonly say: (topic: Topic, ...ids: string[]) => void;
  /** Lets nobody know what has changed. */
  readonly sayAnything: (topic: Topic) => void;
}

/** Subscriptions over a watch that the test speaks for. */
export function createSpokenWatch(): SpokenWatch {
  const listeners = new Set<{ topic: Topic; listener: (changes: TopicChanges) => void }>();
  const watch: Watch = {
    follow(topic, listener) {
      const one = { topic, listener };
      listeners.add(one);
      return { ready: Promise.resolve(), release: () => void listeners.delete(one) };
    },
    tell: () => {},
    close: () => listeners.clear(),
  };
  const tell = (changes: TopicChanges): void => {
    for (const { topic, listener } of listeners) if (topic === changes.topic) listener(changes);
  };
  return {
    subscriptions: createSubscriptions({ resources, watch }),
    topics: () => [...listeners].map(({ topic }) => topic).toSorted(),
    say: (topic, ...ids) =>
      tell({ topic, changes: ids.map((id) => ({ id, kind: "changed" as const })) }),
    sayAnything: (topic) => tell({ topic, changes: undefined }),
  };
}
