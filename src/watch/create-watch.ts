import type { ApiClient } from "../api/client.ts";
import type { Logger } from "../logger.ts";
import { createAllowance, type Sleep, unheldSleep } from "./allowance.ts";
import type { Change } from "./diff.ts";
import { type Poller, startPoller } from "./poller.ts";
import type { Snapshot } from "./snapshot.ts";
import { takeAgents } from "./take-agents.ts";
import { type Look, takeAlerts } from "./take-alerts.ts";
import { takeRules, takeRulesets } from "./take-rulesets.ts";

/** What can be watched; rules only of one ruleset, because each costs a request a look. */
export type Topic = "alerts" | "agents" | "rulesets" | `rules of ${string}`;

export interface TopicChanges {
  readonly topic: Topic;
  /** Undefined means that anything may have changed. */
  readonly changes: readonly Change[] | undefined;
}

export interface Watch {
  /** Looks at the topic as long as somebody watches it; all who do share one poller. */
  follow(topic: Topic, listener: (changes: TopicChanges) => void): Following;
  /** Ends every poller. */
  close(): void;
}

export interface Following {
  /** Resolves when changes from now on will be noticed. */
  readonly ready: Promise<void>;
  release(): void;
}

export interface WatchOptions {
  /** Asks the API itself, whatever is remembered, and refreshes what is remembered. */
  readonly api: ApiClient;
  /** Forgets answers to what was asked before that moment: readers must not be told of a change and get the old text. */
  readonly forgetBefore: (at: number) => void;
  /** Requests a minute of the whole organization, as far as is known at this moment. */
  readonly limit: () => number;
  readonly intervalMs: number;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
}

interface Shared {
  readonly poller: Poller;
  readonly listeners: Set<(changes: TopicChanges) => void>;
}

/** One poller a topic, however many watch it, and none where nobody does. */
export function createWatch(options: WatchOptions): Watch {
  const { now = Date.now, sleep = unheldSleep } = options;
  const allowance = createAllowance({ limit: options.limit, now, sleep });
  const shared = new Map<Topic, Shared>();

  function look(signal: AbortSignal): Look {
    const { api } = options;
    const call: ApiClient["call"] = async (...[operation, input, more]) => {
      await allowance.take(signal);
      return api.call(operation, input, { ...more, priority: "background" });
    };
    return { api: { ...api, call }, now, signal };
  }

  function begin(topic: Topic): Shared {
    const listeners: Shared["listeners"] = new Set();
    // Read again after subscribing, everything is at least as new as the first look.
    options.forgetBefore(now());
    const poller = startPoller({
      ...options,
      name: topic,
      take: (signal) => take(topic, look(signal)),
      onChanges(changes, askedAt) {
        options.logger.debug({ topic, changes: changes?.length }, "changes seen");
        options.forgetBefore(askedAt);
        for (const listener of listeners) listener({ topic, changes });
      },
      now,
      sleep,
    });
    const begun = { poller, listeners };
    shared.set(topic, begun);
    return begun;
  }

  return {
    follow(topic, listener) {
      const one = shared.get(topic) ?? begin(topic);
      // A listener of its own for each, also where one function follows twice.
      const own = (changes: TopicChanges): void => listener(changes);
      one.listeners.add(own);
      return {
        ready: one.poller.ready,
        release() {
          one.listeners.delete(own);
          if (one.listeners.size > 0 || shared.get(topic) !== one) return;
          shared.delete(topic);
          one.poller.stop();
        },
      };
    },
    close() {
      for (const { poller } of shared.values()) poller.stop();
      shared.clear();
    },
  };
}

const RULES_OF = "rules of ";

function take(topic: Topic, look: Look): Promise<Snapshot> {
  if (topic === "alerts") return takeAlerts(look);
  if (topic === "agents") return takeAgents(look);
  if (topic === "rulesets") return takeRulesets(look);
  return takeRules(topic.slice(RULES_OF.length), look);
}
