import type { HostRole } from "./host-roles.ts";
import { createHosts } from "./hosts.ts";
import type { Host } from "./hosts.ts";
import { createOrganization } from "./organization.ts";
import type { Organization } from "./organization.ts";
import { createPeople } from "./people.ts";
import type { Duty, Person } from "./people.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import { SECOND_MS } from "../seeded/time.ts";

/** Who and what there is; every activity is acted out by this cast, so its parts agree with each other. */
export interface World {
  readonly seed: number;
  /** Epoch ms; everything lies before it. */
  readonly now: number;
  readonly organization: Organization;
  readonly hosts: readonly Host[];
  readonly people: readonly Person[];
  /** Machines of a role that are online, in the order of their names. */
  hostsOf(role: HostRole): readonly Host[];
  peopleOf(duty: Duty): readonly Person[];
}

export function createWorld({ seed, now: given }: { seed: number; now: number }): World {
  // Whole seconds, as some records have no others: distances from now must not depend on the milliseconds.
  const now = given - (given % SECOND_MS);
  const organization = createOrganization(createRandom(deriveSeed(seed, "organization")));
  const hosts = createHosts({ random: createRandom(deriveSeed(seed, "hosts")), organization, now });
  const people = createPeople(createRandom(deriveSeed(seed, "people")), organization);
  return {
    seed,
    now,
    organization,
    hosts,
    people,
    hostsOf: (role) => hosts.filter((host) => host.role === role && host.agent.status === "online"),
    peopleOf: (duty) => people.filter((person) => person.duty === duty),
  };
}
