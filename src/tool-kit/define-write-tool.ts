import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { linesAnswer } from "../answers/lines-answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import type { ApiClient } from "../api/client.ts";
import type { PendingChange } from "../confirm/pending-change.ts";
import type { Token } from "../confirm/create-confirmations.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { carryOut } from "./carry-out.ts";
import { defineTool, type Tool, type ToolDefinition, type WriteHints } from "./define-tool.ts";
import { word } from "./params.ts";
import type { RunContext } from "./tool-context.ts";
import type { PlanContext, WritePlan } from "./write-plan.ts";
import type { Asking, ConfirmationForm, Reply, WriteServices } from "./write-services.ts";

/** The argument of every writing tool by which a client without forms confirms in a second call. */
export const confirm = word.max(40).optional().describe("Code of the preview.");

const MORE_TOKENS = cleanText`they are part of the change, too; a larger max_tokens shows them`;
const MORE_OF_SERVER = cleanText`they are part of the change, too; the server's flag --max-tokens makes room for them`;

export interface WriteToolDefinition<Input extends z.ZodObject> extends Omit<
  ToolDefinition<Input>,
  "run" | "versions" | "writes"
> {
  readonly writes: WriteHints;
  /**
   * Reads what the change rests on and says what would be done; writes nothing. Called once to ask and once more
   * when the answer is there: the same arguments over the same state must give the same change. An answer instead of
   * a plan says why there is nothing to do.
   */
  readonly plan: (
    input: Omit<z.output<Input>, "max_tokens">,
    context: PlanContext,
  ) => Promise<WritePlan | Answer>;
}

/**
 * A tool that writes: whatever it is, it reads, shows what it would do and asks, and only when a person has agreed to
 * exactly that, over exactly that state, it writes and says what became of it.
 */
export function defineWriteTool<Input extends z.ZodObject>(
  definition: WriteToolDefinition<Input>,
): Tool {
  const { plan: planOf, ...rest } = definition;
  const seeMore = "max_tokens" in definition.input.shape ? MORE_TOKENS : MORE_OF_SERVER;
  return defineTool<Input>({
    ...rest,
    async run(input, context) {
      const { services, asking } = writingOf(context, definition.name);
      const { reply } = asking;
      if (reply !== undefined && reply.said !== "accepted") return notAgreed(reply);
      const given = tokenOf(reply, input);
      const opened = given && (await services.confirmations.open(given.token));
      const at = opened?.at ?? services.confirmations.moment();
      const plan = await planOf(input, {
        ...context,
        api: unremembered(context.api),
        now: () => new Date(at),
        remembered: context,
      });
      if ("compose" in plan) return plan;
      const { change, state, movesState = true } = plan;
      const { organization = "" } = context;
      const { caller } = asking;
      const tool = definition.name;
      const pending = { tool, organization, caller, change, state, movesState };
      if (opened === undefined) return question(plan, pending, { at, services, asking, seeMore });
      opened.accept(pending);
      const confirmation = given?.form === "code" ? "code" : asking.form;
      return carryOut(plan, { tool, organization, caller, confirmation, services });
    },
  });
}

function writingOf(
  { writes, asking = { form: "code", caller: "local" } }: RunContext,
  tool: string,
): { services: WriteServices; asking: Asking } {
  if (writes === undefined) throw new Error(`${tool} is offered where nothing may be written`);
  return { services: writes, asking };
}

const given = z.looseObject({ confirm: z.string().optional() });

function tokenOf(
  reply: Reply | undefined,
  input: unknown,
): { readonly token: Token; readonly form: ConfirmationForm | "asked" } | undefined {
  if (reply !== undefined) return { token: { kind: "sealed", text: reply.sealed }, form: "asked" };
  const code = given.parse(input).confirm;
  return code === undefined ? undefined : { token: { kind: "code", text: code }, form: "code" };
}

/** What was read a minute ago is no ground to write on. */
function unremembered(api: ApiClient): ApiClient {
  return {
    ...api,
    call: async (operation, input, options) =>
      operation.method === "GET"
        ? (await api.inspect(operation, input, options)).value
        : api.call(operation, input, options),
  };
}

interface QuestionOptions {
  readonly at: number;
  readonly services: WriteServices;
  readonly asking: Asking;
  readonly seeMore: CleanText;
}

async function question(
  { preview }: WritePlan,
  pending: PendingChange,
  { at, services, asking, seeMore }: QuestionOptions,
): Promise<Answer> {
  const { confirmations } = services;
  const { head, data, after } = preview;
  if (asking.form === "code") {
    const code = idText(confirmations.code(pending, at));
    return linesAnswer({
      head: cleanText`nothing is written yet; this would ${head}`,
      data,
      seeMore,
      after: [...after, secondCall(code)],
    });
  }
  const ask = await confirmations.seal(pending, at);
  const shown = linesAnswer({
    head: cleanText`May the assistant ${head}?`,
    data,
    seeMore,
    after: [...after, cleanText`Nothing is written unless you accept.`],
  });
  return { ...shown, ask };
}

function secondCall(code: CleanText): CleanText {
  return cleanText`next: show this to the person who decides. Only if they agree: the same call with confirm="${code}", once, within ten minutes`;
}

const NOT_AGREED: Readonly<Record<Exclude<Reply["said"], "accepted">, CleanText>> = {
  declined: cleanText`nothing was written: the person who was asked declined`,
  cancelled: cleanText`nothing was written: the question was closed without an answer`,
  unanswered: cleanText`nothing was written: nobody answered the question in time`,
};

function notAgreed({ said }: Reply): Answer {
  const head = said === "accepted" ? cleanText`` : NOT_AGREED[said];
  return textAnswer(head, {
    after: [
      cleanText`next: ask the person what they want instead; do not repeat the call on your own. Where a client declines without asking anybody, the server's flag --confirm code shows a preview and a code in its place`,
    ],
  });
}
