import { ThreatStackError } from "../errors.ts";
import { createDispatcher } from "../http/create-dispatcher.ts";
import type { TransportOptions } from "../http/create-transport.ts";
import type { ApiVersion } from "./api-version.ts";
import { type CachedClient, createCachedClient } from "./cached-client.ts";
import { type Api, createApi } from "./create-api.ts";
import { createV1Api } from "./version-1/create-v1-api.ts";

export interface OrganizationName {
  readonly id: string;
  /** What people call it. */
  readonly name?: string | undefined;
}

export interface Organization extends OrganizationName {
  readonly api: CachedClient;
  /** Clock offset and rate budget as the answers told them. */
  readonly connection: Api["connection"];
}

export interface Organizations {
  /** In the order they were given; at least one. */
  readonly all: readonly [Organization, ...Organization[]];
  /**
   * By id, the beginning of an id, or name in any case; without a word the only one there is. Throws
   * `invalid_argument` that tells which there are.
   */
  find(word: string | undefined): Organization;
  close(): Promise<void>;
}

export interface OrganizationsOptions extends Omit<TransportOptions, "signer" | "dispatcher"> {
  readonly apiVersion: ApiVersion;
  /** Scheme, host and path. */
  readonly baseUrl: URL;
  /** One key serves all organizations of its user (docs/threat-stack-api.md §1.3 [D]). */
  readonly apiKey: string;
  /** For version 2. */
  readonly userId?: string | undefined;
  /** None: the one that version 1 takes where no organization is named. */
  readonly organizations: readonly OrganizationName[];
}

const CONNECTIONS_EACH = 16;
const MAX_CONNECTIONS = 64;
const SHORTEST_PREFIX = 4;

/** One client an organization, each with its own rate budget, clock and memory, all over one pool of connections. */
export function createOrganizations(options: OrganizationsOptions): Organizations {
  const { organizations, timeoutMs = 120_000, environment = {} } = options;
  const [first = { id: "" }, ...others] = organizations;
  const dispatcher = createDispatcher({
    timeoutMs,
    environment,
    connections: Math.min(MAX_CONNECTIONS, CONNECTIONS_EACH * (1 + others.length)),
  });
  const opened: Api[] = [];
  const open = (organization: OrganizationName): Organization => {
    const api = openApi({ ...options, dispatcher }, organization.id);
    opened.push(api);
    const { client, connection } = api;
    const { now } = options;
    return {
      ...organization,
      api: createCachedClient({ client, ...(now && { now }) }),
      connection,
    };
  };
  const all: Organizations["all"] = [open(first), ...others.map(open)];
  return {
    all,
    find(word) {
      const [only] = all;
      const found = word === undefined ? (all.length === 1 ? only : undefined) : byWord(all, word);
      if (found === undefined) throw unknown(all, word);
      return found;
    },
    async close() {
      await Promise.all(opened.map((api) => api.close()));
      await dispatcher.destroy();
    },
  };
}

function openApi(
  options: OrganizationsOptions & TransportOptionsOfPool,
  organizationId: string,
): Api {
  const { apiVersion, apiKey, userId = "", organizations: _, ...transport } = options;
  return apiVersion === 1
    ? createV1Api({ ...transport, apiKey, organizationId })
    : createApi({ ...transport, credentials: { userId, apiKey, organizationId } });
}

type TransportOptionsOfPool = Required<Pick<TransportOptions, "dispatcher">>;

function byWord(all: readonly Organization[], word: string): Organization | undefined {
  const wanted = word.trim().toLowerCase();
  const exact = all.find(({ id, name }) =>
    [id, name].some((each) => each?.toLowerCase() === wanted),
  );
  if (exact !== undefined || wanted.length < SHORTEST_PREFIX) return exact;
  const beginning = all.filter(({ id }) => id.toLowerCase().startsWith(wanted));
  return beginning.length === 1 ? beginning[0] : undefined;
}

function unknown(all: readonly Organization[], word: string | undefined): ThreatStackError {
  const message =
    word === undefined
      ? "several organizations are served"
      : "no organization goes by that id or name";
  const known = all.map(({ id, name }) => (name ? `${name} (${id})` : id || "the key's own"));
  return new ThreatStackError("invalid_argument", message, {
    hint: `Name one as \`organization\`: ${known.join(", ")}.`,
  });
}
