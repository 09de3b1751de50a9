import { scopeOf } from "../event-fields/address.ts";
import type { Fact } from "./fact.ts";
import { baseName } from "./programs.ts";

export type IdentifierKind =
  | "address"
  | "container"
  | "file"
  | "instance"
  | "key"
  | "pod"
  | "session"
  | "user";

/** Something that other alerts may share. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Accounts that every machine has: who shares them shares nothing. */
const EVERYWHERE =
  /^(?:root|system|nt authority\\.*|local service|network service|www-data|nobody|daemon|apache|nginx|.*\$|-)$/i;
/** Files that every alert of their kind names. */
const COMMON_FILE = /^(?:\/etc\/(?:passwd|shadow|group|hosts)|\/dev\/.*|\/proc\/.*)$/;
const INSTANCE = /^i-[0-9a-f]{8,17}$/;
const MAX_IDENTIFIERS = 60;

/** What tells these events from those of others, each once, the first seen first. */
export function identifiersOf(facts: readonly Fact[]): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const fact of facts) {
    for (const identifier of [{ kind: "user", value: fact.user } as const, ...ownOf(fact)]) {
      const key = `${identifier.kind} ${identifier.value}`;
      if (isTelling(identifier) && !found.has(key)) found.set(key, identifier);
    }
    if (found.size >= MAX_IDENTIFIERS) break;
  }
  return [...found.values()];
}

function isTelling({ kind, value }: Identifier): boolean {
  if (value.length < 3) return false;
  if (kind === "user") return !EVERYWHERE.test(value);
  if (kind === "file") return /^(?:\/|[a-z]:\\)/i.test(value) && !COMMON_FILE.test(value);
  if (kind === "address") return ["external", "internal"].includes(scopeOf(value));
  return true;
}

function ownOf(fact: Fact): Identifier[] {
  switch (fact.kind) {
    case "process":
      return [
        ...addressOrFile(fact.target),
        { kind: "container", value: fact.container },
        { kind: "pod", value: fact.pod },
        { kind: "session", value: fact.isWindows ? "" : fact.session },
      ];
    case "logon":
      return [
        { kind: "address", value: fact.source },
        { kind: "session", value: fact.isWindows ? "" : fact.session },
      ];
    case "install":
      return [{ kind: "file", value: fact.command }];
    case "call":
      return [
        { kind: "address", value: fact.source },
        { kind: "key", value: fact.key },
        { kind: "key", value: fact.issuedKey },
        { kind: "instance", value: INSTANCE.test(fact.sessionName) ? fact.sessionName : "" },
      ];
    case "cluster":
      break;
  }
  return [
    { kind: "address", value: fact.source },
    { kind: "pod", value: /^pods?\b/i.test(fact.resource) ? fact.name : "" },
  ];
}

function addressOrFile(target: string): Identifier[] {
  if (target === "") return [];
  const address = target.replace(/:\d{1,5}$/, "");
  if (scopeOf(address) !== "") return [{ kind: "address", value: address }];
  return [{ kind: "file", value: target }];
}

/** An account without its domain, as titles of alerts spell it. */
export function plainUser(user: string): string {
  return baseName(user);
}
