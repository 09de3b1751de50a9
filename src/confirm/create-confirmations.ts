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
  const codes = new Map<string, Fingerprint>();

  /** Done twice, a change that leaves no trace in its own state is noticed by nobody but who did it first. */
  const processOf = ({ movesState }: PendingChange) => (movesState ? undefined : self);

  function take(id: string, at: number): void {
    const taken = used.take(id, at + CODE_PERIOD_MS);
    if (taken !== "taken") throw refused(taken);
  }

  function openCode(typed: string): Opened {
    const code = readCode(typed);
    if (code === undefined) throw refused("unknown");
    const at = timeOfCode(code, now());
    if (now() - at > CONFIRM_MS) throw refused("late");
    return {
      at,
      accept(pending) {
        const fingerprint = fingerprintOf(pending);
        const made = codeOf({ fingerprint, at, process: processOf(pending) }, keys.code);
        if (!isSameCode(made, code)) {
          const known = codes.get(code);
          throw refused((known && difference(known, fingerprint)) ?? "unknown");
        }
        take(code, at);
      },
    };
  }

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
    code(pending, at) {
      const fingerprint = fingerprintOf(pending);
      const code = codeOf({ fingerprint, at, process: processOf(pending) }, keys.code);
      codes.set(code, fingerprint);
      for (const oldest of codes.keys()) {
        if (codes.size <= MAX_KNOWN_CODES) break;
        codes.delete(oldest);
      }
      return code;
    },
    open: async (token) => (token.kind === "code" ? openCode(token.text) : openSealed(token.text)),
  };
}

/** In the order in which a reader understands it: who, where and what before whether it is still so. */
const PARTS = ["tool", "organization", "caller", "change", "state"] as const;

function difference(shown: Fingerprint, given: Fingerprint): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => shown[part] !== given[part]);
}
