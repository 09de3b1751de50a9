/** Estimates the number of different values in 8 kB, whatever their number and order. */
export interface DistinctCounter {
  /** Takes a hash of 53 bits. */
  add(hash: number): void;
  /** Within some percent. */
  count(): number;
}

const REGISTERS = 2 ** 13;
const BIAS = 0.7213 / (1 + 1.079 / REGISTERS);
/** Below so many a register, counting the empty ones says more. */
const FEW = 2.5;
const HIGH_BITS = 21;

/** HyperLogLog (Flajolet, Fusy, Gandouet and Meunier, 2007): of hashes, how long a run of zeros each register met. */
export function createDistinctCounter(): DistinctCounter {
  const longest = new Uint8Array(REGISTERS);
  return {
    add(hash) {
      const register = (hash >>> 0) & (REGISTERS - 1);
      const high = Math.floor(hash / 2 ** 32) << (32 - HIGH_BITS);
      const run = Math.min(HIGH_BITS, Math.clz32(high)) + 1;
      if (run > (longest[register] ?? 0)) longest[register] = run;
    },
    count() {
      let sum = 0;
      let empty = 0;
      for (const run of longest) {
        sum += 2 ** -run;
        if (run === 0) empty += 1;
      }
      const estimate = (BIAS * REGISTERS ** 2) / sum;
      const isFew = estimate <= FEW * REGISTERS && empty > 0;
      return Math.round(isFew ? REGISTERS * Math.log(REGISTERS / empty) : estimate);
    },
  };
}
