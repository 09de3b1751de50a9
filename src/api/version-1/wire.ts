import type { z } from "zod";
import { ThreatStackError } from "../../errors.ts";
import type { Operation } from "../define-operation.ts";

/** Sends operations of version 1. */
export interface Wire {
  ask<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>>;
  /** Epoch ms. */
  now(): number;
}

/** For a filter of version 2 that asks what no record of version 1 tells. */
export function unknownFilter({ id }: Operation, filter: string): ThreatStackError {
  return new ThreatStackError("invalid_argument", `${id}: API version 1 does not know ${filter}`, {
    hint: "Leave that filter out.",
  });
}
