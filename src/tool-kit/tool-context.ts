import type { TokenProfile } from "../answers/token-profile.ts";
import type { ApiClient } from "../api/client.ts";
import type { SearchEngine } from "../search/engine.ts";
import type { IntakeReport } from "../tenant/intake.ts";
import type { DrawTag } from "../text/answer-text.ts";
import type { Clean } from "../text/clean.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Exports } from "./exports.ts";
import type { Asking, WriteServices } from "./write-services.ts";

/** What a call of any tool is given besides its arguments. */
export interface ToolContext {
  readonly api: ApiClient;
  /** Makes every string of the API safe to show. */
  readonly clean: Clean;
  readonly now: () => Date;
  /** Aborted when the client cancels or goes away. */
  readonly signal: AbortSignal;
  /** For the whole call, its pages, look-ups and retries included; 120,000 where absent. */
  readonly timeoutMs?: number | undefined;
  /** Token budget of an answer where the caller names none. */
  readonly maxTokens: number;
  /** In whose tokens budgets are counted; o200k where absent. */
  readonly tokenProfile?: TokenProfile | undefined;
  /** Of the tags of data regions; at random where absent. */
  readonly drawTag?: DrawTag | undefined;
  /** Said at the head of every answer, such as `[demo tenant] `; empty with a live API. */
  readonly banner: string;
  /** How all events there are can be searched; absent where only the API can be asked, alert by alert. */
  readonly search?: SearchEngine | undefined;
  /** Tables that are handed out as files; absent where there is nobody to fetch them. */
  readonly exports?: Exports | undefined;
  /** What is read of the files that answers are made of, at this moment; absent with a live API. */
  readonly intake?: (() => IntakeReport) | undefined;
  /**
   * Says how far a long call has come, `done` of `total` where that is known; a smaller number begins
   * another part of the work. Cheap: may be called for every page or chunk.
   */
  readonly progress?: Progress | undefined;
  /** Id of the organization that is asked; "" where nobody named one. */
  readonly organization?: string | undefined;
  /** What writing tools need; absent where nothing may be written. */
  readonly writes?: WriteServices | undefined;
  /** How the client of this call can be asked, and what it replied. */
  readonly asking?: Asking | undefined;
}

export type Progress = (done: number, total: number | undefined, message: CleanText) => void;

/** What the `run` of a tool is given: it reads and returns data, and leaves the text to the renderer. */
export interface RunContext extends Pick<
  ToolContext,
  | "api"
  | "clean"
  | "now"
  | "signal"
  | "progress"
  | "intake"
  | "organization"
  | "search"
  | "exports"
  | "writes"
  | "asking"
> {
  /** o200k tokens that the whole answer may have, for reading no more than can be shown. */
  readonly budget: number;
  /** Notes what could not be read, in our own words; the renderer says it in the answer. */
  readonly report: (note: CleanText) => void;
}

/** What reading from the API takes. */
export type Reach = Pick<RunContext, "api" | "signal"> &
  Partial<Pick<RunContext, "progress" | "report">>;
