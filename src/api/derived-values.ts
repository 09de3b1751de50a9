import { createAnswerMemory } from "./answer-memory.ts";

/** Each may take some megabytes. */
const MAX_VALUES = 3;

export interface DerivedValuesOptions {
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Values made of answers, kept as long as the answers would be. */
export interface DerivedValues {
  /** A value for which `isKept` says no stands for nobody else; every one is kept where it is absent. */
  derive<T>(name: string, make: () => Promise<T>, isKept?: (value: T) => boolean): Promise<T>;
  /** The value as it is kept; undefined where it would have to be made. */
  derived(name: string): unknown;
  /** Drops what was begun before that moment. */
  forgetBefore(at: number): void;
  /** Drops all, and what is being made: of which answers a value was made is not known. */
  forget(): void;
}

export function createDerivedValues({ ttlMs, now }: DerivedValuesOptions): DerivedValues {
  const values = createAnswerMemory<unknown>({ maxEntries: MAX_VALUES, now });
  return {
    derived: (name) => values.get(name),
    async derive<T>(name: string, make: () => Promise<T>, isKept?: (value: T) => boolean) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name is given to values of one kind
      const before = values.get(name) as T | undefined;
      if (before !== undefined) return before;
      const asked = values.asked();
      const value = await make();
      if (isKept?.(value) !== false) values.keep(name, value, { bytes: 0, ttlMs, asked });
      return value;
    },
    forgetBefore: (at) => values.forgetBefore(at),
    forget: () => values.forget(() => true),
  };
}
