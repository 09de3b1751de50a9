import type { z } from "zod";
import type { Answer, PresentedAnswer } from "../answers/answer.ts";
import { present } from "../answers/present.ts";
import { presentError } from "../answers/present-error.ts";
import { o200kTokens } from "../answers/token-profile.ts";
import type { Operation } from "../api/define-operation.ts";
import { ThreatStackError } from "../errors.ts";
import { hostNames } from "../lookups/host-names.ts";
import type { CleanText } from "../text/clean-text.ts";
import { intakeStatus, isReading } from "./intake-text.ts";
import { noteUnread } from "./note-unread.ts";
import { parseArguments } from "./parse-arguments.ts";
import type { RunContext, ToolContext } from "./tool-context.ts";

export const TOOLSETS = [
  "alerts",
  "agents",
  "rules",
  "vulnerabilities",
  "organization",
  "export",
  "investigate",
  "legacy",
] as const;
export type Toolset = (typeof TOOLSETS)[number];

/** What a client is told of a tool that writes. */
export interface WriteHints {
  /** Whether what it does cannot be undone. */
  readonly isDestructive: boolean;
  /** Whether doing it again with the same arguments changes nothing more. */
  readonly isIdempotent: boolean;
}

export interface ToolDefinition<Input extends z.ZodObject> {
  readonly name: `threatstack_${string}`;
  readonly toolset: Toolset;
  /** The API operation that it is there for; what else it reads serves the names beside ids. */
  readonly operation: Operation;
  /** Not listed by default: only when it, or its toolset, is asked for. */
  readonly onRequest?: true;
  /** API versions that can serve it; 2 where absent. */
  readonly versions?: readonly (1 | 2)[];
  /** Absent where it reads only. */
  readonly writes?: WriteHints;
  readonly title: string;
  /** What it does, when to use it, what to call next. */
  readonly description: string;
  /** `max_tokens` among the arguments is the budget of the answer; `run` is not given it. */
  readonly input: Input;
  readonly run: (
    input: Omit<z.output<Input>, "max_tokens">,
    context: RunContext,
  ) => Promise<Answer>;
}

/** A tool as it is offered: arguments are parsed by its schema, and the answer is a text. */
export interface Tool extends Omit<ToolDefinition<z.ZodObject>, "run" | "versions"> {
  readonly versions: readonly (1 | 2)[];
  /** Failures that are foreseen are answers too; only faults of this program throw. */
  readonly run: (input: unknown, context: ToolContext) => Promise<PresentedAnswer>;
}

/** Keeps the types of the arguments inside the definition; outside, every tool looks alike. */
export function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): Tool {
  return {
    ...definition,
    versions: definition.versions ?? [2],
    async run(input, context) {
      const { clean, drawTag, tokenProfile = "o200k", intake } = context;
      const banner = (): string =>
        `${context.banner}${intake === undefined ? "" : intakeStatus(intake())}`;
      let maxTokens = context.maxTokens;
      try {
        const { max_tokens, ...given } = parseArguments(definition.input, input);
        if (typeof max_tokens === "number") maxTokens = max_tokens;
        const tokens = o200kTokens(maxTokens, tokenProfile);
        const notes = new Set<CleanText>();
        const unread = noteUnread(context.api, definition.operation, clean);
        const running: RunContext = {
          ...context,
          api: unread.api,
          budget: tokens,
          report: (note) => notes.add(note),
        };
        const answer = await definition.run(given, running);
        const presented = await present(answer, {
          banner: banner(),
          isPartial: intake !== undefined && isReading(intake()),
          tokens,
          clean,
          drawTag,
          notes: () => [...unread.notes(), ...notes],
          hosts: () => hostNames(running),
        });
        return answer.ask === undefined ? presented : { ...presented, ask: answer.ask };
      } catch (error) {
        if (!(error instanceof ThreatStackError)) throw error;
        const tokens = o200kTokens(maxTokens, tokenProfile);
        return presentError(error, { banner: banner(), clean, drawTag, tokens });
      }
    },
  };
}
