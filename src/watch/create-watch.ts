import type { ApiVersion } from "../api/api-version.ts";
import type { ApiClient } from "../api/client.ts";
import type { Logger } from "../logger.ts";
import { agentLists } from "./agent-lists.ts";
import { alertLists } from "./alert-lists.ts";
import { createAllowance, type Sleep, unheldSleep } from "./allowance.ts";
import { followLists, type FollowOptions } from "./follow-lists.ts";
import { followWhole } from "./follow-whole.ts";
import type { Change } from "./known.ts";
import type { Ask } from "./lists.ts";
import type { Poller } from "./poller.ts";
import { takeRules, takeRulesets } from "./take-rulesets.ts";

/** What can be watched; rules only of one ruleset, because each ruleset costs a request a look. */
export type Topic = "alerts" | "agents" | "rulesets" | `rules of ${string}`;

export interface TopicChanges {
  readonly topic: Topic;
  /** Undefined means that anything may have changed. */
  readonly changes: readonly Change[] | undefined;
}

export interface Watch {
  /** Looks at the topic as long as somebody watches it; all who do share one poller. */
  follow(topic: Topic, listener: (changes: TopicChanges) => void): Following;
  /** Tells whoever follows the topic of a change that this program made itself, before the next look sees it. */
  tell(topic: Topic, ids: readonly string[]): void;
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
  /** 2 by default. */
  readonly apiVersion?: ApiVersion;
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
  const { logger, now = Date.now, sleep = unheldSleep } = options;
  const allowance = createAllowance({ ...options, now, sleep });
  const shared = new Map<Topic, Shared>();

  function begin(topic: Topic): Shared {
    const listeners: Shared["listeners"] = new Set();
    // Read again after subscribing, everything is at least as new as the first look.
    options.forgetBefore(now());
    const poller = startFollowing(topic, {
      ...options,
      name: topic,
      allowance,
      onChanges(changes, askedAt) {
        logger.debug({ topic, changes: changes?.length }, "changes seen");
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
    tell(topic, ids) {
      const changes = ids.map((id) => ({ id, kind: "changed" as const }));
      for (const [followed, { listeners }] of shared) {
        if (!concerns(followed, topic)) continue;
        options.forgetBefore(now());
        for (const listener of listeners) listener({ topic: followed, changes });
      }
    },
    close() {
      for (const { poller } of shared.values()) poller.stop();
      shared.clear();
    },
  };
}

const RULES_OF = "rules of ";

/** Rules may be followed by the beginning of their ruleset's id. */
function concerns(followed: Topic, topic: Topic): boolean {
  return followed === topic || (topic.startsWith(RULES_OF) && topic.startsWith(followed));
}

type StartOptions = Omit<FollowOptions, "ask"> & Pick<WatchOptions, "api" | "apiVersion">;

function startFollowing(topic: Topic, options: StartOptions): Poller {
  const { api, apiVersion = 2 } = options;
  if (topic === "alerts" || topic === "agents") {
    const lists = topic === "alerts" ? alertLists(apiVersion) : agentLists(apiVersion);
    return followLists(lists, { ...options, ask: (signal) => askUnkept(api, signal) });
  }
  const take =
    topic === "rulesets"
      ? takeRulesets
      : (ask: Ask) => takeRules(topic.slice(RULES_OF.length), ask);
  return followWhole(take, { ...options, ask: (signal) => askKept(api, signal) });
}

/** Whoever reads a short list after a change gets the answer that showed it. */
function askKept(api: ApiClient, signal: AbortSignal): Ask {
  return async (operation, input) => api.call(operation, input, { signal, priority: "background" });
}

/** Nobody else asks for a part of a long list: its pages would only push out what is asked for. */
function askUnkept(api: ApiClient, signal: AbortSignal): Ask {
  return async (operation, input) => {
    const { value } = await api.inspect(operation, input, { signal, priority: "background" });
    return value;
  };
}
