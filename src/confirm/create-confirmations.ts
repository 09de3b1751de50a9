import { randomUUID } from "node:crypto";
import { CODE_PERIOD_MS, codeOf, isSameCode, readCode, timeOfCode } from "./code.ts";
import { deriveKeys } from "./keys.ts";
import { type Fingerprint, fingerprintOf, type PendingChange } from "./pending-change.ts";
import { refused } from "./refused.ts";
import { seal, unseal } from "./sealed.ts";
import type { Shown } from "./shown.ts";
import { createUsedOnce } from "./used-once.ts";

/** How long a person may think about a change that was shown. */
export const CONFIRM_MS = 600_000;
/** Codes whose reasons of refusal are known exactly; older ones are refused in general words. */
const MAX_KNOWN_CODES = 1000;

/** What a caller brings to have a change done that was shown before. */
export type Token =
  | { readonly kind: "sealed"; readonly text: string }
  | { readonly kind: "code"; readonly text: string };

export interface Opened {
  /** When the change was shown, epoch milliseconds: what it means is to be read as of then. */
  readonly at: number;
  /** Uses the confirmation up for this change. Throws `unconfirmed` that says why it does not count for it. */
  accept(pending: PendingChange): void;
}

/** Confirmations of changes, bound to exactly what was shown, for ten minutes, once. */
export interface Confirmations {
  /** The moment as of which a change is shown: now, in whole seconds. */
  moment(): number;
  /** To be sent through the client with the question. */
  seal(pending: PendingChange, at: number): Promise<string>;
  /** To be typed by the client in a second call. */
  code(pending: PendingChange, at: number): string;
  /** Throws `unconfirmed` for what is none of ours, or too old. */
  open(token: Token): Promise<Opened>;
}

export interface ConfirmationsOptions {
  /** Shared by the processes that serve together; a random one for this process where absent. */
  readonly secret?: string | undefined;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export function createConfirmations(options: ConfirmationsOptions = {}): Confirmations {
  const { secret, now = Date.now } = options;
  const keys = deriveKeys(secret);
  const self = randomUUID();
  const used = createUsedOnce(now);

  /** Done twice, a change that leaves no trace in its own state is noticed by nobody but who did it first. */
  const processOf = ({ movesState }: PendingChange) => (movesState ? undefined : self);

  function take(id: string, at: number): void {
    const taken = used.take(id, at + CODE_PERIOD_MS);
    if (taken !== "taken") throw refused(taken);
  }

  const codes = createCodes({ key: keys.code, now, processOf, take });

  async function openSealed(text: string): Promise<Opened> {
    const shown = await unseal(text, { key: keys.seal, now, ttlMs: CONFIRM_MS });
    return {
      at: shown.at,
      accept(pending) {
        const reason = difference(shown.fingerprint, fingerprintOf(pending));
        if (reason !== undefined) throw refused(reason);
        if (shown.process !== processOf(pending)) throw refused("process");
        take(shown.id, shown.at);
      },
    };
  }

  return {
    moment: () => Math.ceil(now() / 1000) * 1000,
    async seal(pending, at) {
      const shown: Shown = {
        id: randomUUID(),
        at,
        fingerprint: fingerprintOf(pending),
        process: processOf(pending),
      };
      return seal(shown, { key: keys.seal, ttlMs: CONFIRM_MS });
    },
    code: (pending, at) => codes.make(pending, at),
    open: async ({ kind, text }) => (kind === "code" ? codes.open(text) : openSealed(text)),
  };
}

interface CodeOptions {
  readonly key: Uint8Array;
  readonly now: () => number;
  readonly processOf: (pending: PendingChange) => string | undefined;
  /** Throws where it was taken before. */
  readonly take: (id: string, at: number) => void;
}

function createCodes({ key, now, processOf, take }: CodeOptions) {
  const made = new Map<string, Fingerprint>();

  function codeFor(fingerprint: Fingerprint, pending: PendingChange, at: number): string {
    return codeOf({ fingerprint, at, process: processOf(pending) }, key);
  }

  return {
    make(pending: PendingChange, at: number): string {
      const fingerprint = fingerprintOf(pending);
      const code = codeFor(fingerprint, pending, at);
      made.set(code, fingerprint);
      for (const oldest of made.keys()) {
        if (made.size <= MAX_KNOWN_CODES) break;
        made.delete(oldest);
      }
      return code;
    },
    open(typed: string): Opened {
      const code = readCode(typed);
      if (code === undefined) throw refused("unknown");
      const at = timeOfCode(code, now());
      if (now() - at > CONFIRM_MS) throw refused("late");
      return {
        at,
        accept(pending) {
          const fingerprint = fingerprintOf(pending);
          if (!isSameCode(codeFor(fingerprint, pending, at), code)) {
            const known = made.get(code);
            throw refused((known && difference(known, fingerprint)) ?? "unknown");
          }
          take(code, at);
        },
      };
    },
  };
}

/** In the order in which a reader understands it: who, where and what before whether it is still so. */
const PARTS = ["tool", "organization", "caller", "change", "state"] as const;

function difference(shown: Fingerprint, given: Fingerprint): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => shown[part] !== given[part]);
}
