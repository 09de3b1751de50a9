import type { Resource, Watched } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import type { Following, Topic, TopicChanges, Watch } from "../watch/create-watch.ts";
import { createCounted } from "./counted.ts";

/** Where a client, or a bus that tells several, hears of changes; must not throw. */
export interface Sink {
  updated(uri: string): void;
  listChanged(): void;
}

export interface Wish {
  /** As the client spelled them; those that nothing changes are accepted and never told of. */
  readonly uris: readonly string[];
  /** Whether to be told when resources come and go. */
  readonly lists: boolean;
}

export interface Connection {
  follow(wish: Wish): Following;
  /** Ends everything it follows. */
  close(): void;
}

/** Who is subscribed to what, in every era and on every transport; what nobody is subscribed to is not watched. */
export interface Subscriptions {
  /** The same resource is told once, however often it is followed. */
  connect(sink: Sink): Connection;
}

export interface SubscriptionsOptions {
  /** Those that are offered: nothing else is ever watched. */
  readonly resources: readonly Resource[];
  readonly watch: Watch;
}

export function createSubscriptions({ resources, watch }: SubscriptionsOptions): Subscriptions {
  const listed = resources.flatMap(topicOfList);
  return {
    connect(sink) {
      const uris = createCounted({
        begin: (uri: string) => watchedBy(resources, uri),
        end: () => {},
      });
      const topics = createCounted({
        begin: (topic: Topic) => watch.follow(topic, deliver),
        end: (following) => following.release(),
      });
      const open = new Set<Following>();

      function deliver(changes: TopicChanges): void {
        for (const [uri, watched] of uris.entries())
          if (watched && concerns(watched, changes)) sink.updated(uri);
        sink.listChanged();
      }

      function follow(wish: Wish): Following {
        const watched = wish.uris.map((uri) => uris.add(uri));
        const wanted = watched.flatMap((one) => (one ? [one.topic] : []));
        if (wish.lists) wanted.push(...listed);
        const followings = wanted.map((topic) => topics.add(topic));
        const following = {
          ready: allReady(followings),
          release() {
            if (!open.delete(following)) return;
            for (const uri of wish.uris) uris.drop(uri);
            for (const topic of wanted) topics.drop(topic);
          },
        };
        open.add(following);
        return following;
      }

      return {
        follow,
        close() {
          for (const following of open) following.release();
        },
      };
    },
  };
}

/** What a client is shown that asks for changed lists. */
function topicOfList({ template, watched }: Resource): Topic[] {
  return watched === undefined || template.includes("{") ? [] : [watched({}).topic];
}

async function allReady(followings: readonly Following[]): Promise<void> {
  await Promise.all(followings.map(({ ready }) => ready));
}

function watchedBy(resources: readonly Resource[], uri: string): Watched | undefined {
  try {
    const { resource, ids } = findResource(resources, uri);
    return resource.watched?.(ids);
  } catch {
    // It names nothing of ours; where a client can be refused, it has been.
    return undefined;
  }
}

/** An id may be given by its beginning; that of a rule stands behind its ruleset's. */
function concerns({ topic, id }: Watched, { topic: changed, changes }: TopicChanges): boolean {
  if (topic !== changed) return false;
  if (id === undefined || changes === undefined) return true;
  return changes.some((change) => (change.id.split("/").at(-1) ?? "").startsWith(id));
}
