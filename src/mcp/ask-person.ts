import {
  CLIENT_CAPABILITIES_META_KEY,
  type ElicitRequestFormParams,
  inputRequired,
  type InputRequiredResult,
  inputResponse,
  type McpServer,
  SdkError,
  SdkErrorCode,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import type { WholeText } from "../text/answer-text.ts";
import type { Asking, ConfirmationForm, Reply } from "../tool-kit/write-services.ts";

/** `ask` asks a person wherever the client can; `code` always shows a code for a second call. */
export type ConfirmMode = "ask" | "code";

export type Era = "legacy" | "modern";

/** Where nobody has to say who they are. */
const LOCAL = "local";

/** As long as a confirmation is good for. */
const ANSWER_MS = 600_000;

/** Under which the question stands in an input-required result. */
const QUESTION = "confirm";

export interface AskingOptions {
  readonly server: McpServer;
  readonly era: Era;
  readonly mode: ConfirmMode;
}

/** How the client of this request can be asked, and what came back with it. */
export function askingOf(
  { mcpReq, http }: Pick<ServerContext, "mcpReq" | "http">,
  { server, era, mode }: AskingOptions,
): Asking {
  // Over stdio a request of the 2026 era tells them in its envelope alone.
  const envelope: Readonly<Record<string, unknown>> = { ...mcpReq.envelope };
  const capabilities =
    envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities();
  const caller = http?.authInfo?.clientId ?? LOCAL;
  if (mode === "code" || !takesForms(capabilities)) return { form: "code", caller };
  if (era === "legacy") return { form: "elicitation", caller };
  return { form: "rounds", caller, reply: replyIn(mcpReq) };
}

const formsSchema = z.looseObject({
  elicitation: z.looseObject({ form: z.unknown().optional(), url: z.unknown().optional() }),
});

/** A client that says nothing of forms takes them, unless it speaks of URLs alone. */
function takesForms(capabilities: unknown): boolean {
  const { elicitation } = formsSchema.safeParse(capabilities).data ?? {};
  if (elicitation === undefined) return false;
  return elicitation.form !== undefined || elicitation.url === undefined;
}

/** What a retried call of the 2026 era brings. A question that came back without an answer is asked anew. */
function replyIn(mcpReq: ServerContext["mcpReq"]): Reply | undefined {
  const sealed = mcpReq.requestState();
  const view = inputResponse(mcpReq.inputResponses, QUESTION);
  if (view.kind !== "elicit") return undefined;
  return { said: saidBy(view), sealed: typeof sealed === "string" ? sealed : "" };
}

interface Given {
  readonly action: "accept" | "decline" | "cancel";
  readonly content?: unknown;
}

const ACTIONS = { accept: "accepted", decline: "declined", cancel: "cancelled" } as const;
const FORM_FIELD = "confirm";

/** A form that was accepted with the box unticked is no agreement. */
function saidBy({ action, content }: Given): Reply["said"] {
  const { [FORM_FIELD]: ticked = true } = z.looseObject({}).safeParse(content).data ?? {};
  return action === "accept" && ticked !== true ? "declined" : ACTIONS[action];
}

function formOf(message: WholeText): ElicitRequestFormParams {
  return {
    mode: "form",
    message,
    requestedSchema: {
      type: "object",
      properties: {
        [FORM_FIELD]: {
          type: "boolean",
          title: "Write this",
          description: "Untick it, or decline, to leave everything as it is.",
          default: true,
        },
      },
    },
  };
}

/** The question as the result of a call in the 2026 era: the client repeats the call with the answer. */
export function roundOf(message: WholeText, sealed: string): InputRequiredResult {
  return inputRequired({
    inputRequests: { [QUESTION]: inputRequired.elicit(formOf(message)) },
    requestState: sealed,
  });
}

/** Asks the client of a 2025 session, and waits. Undefined where it turned out that it cannot be asked. */
export async function elicit(
  message: WholeText,
  sealed: string,
  mcpReq: ServerContext["mcpReq"],
): Promise<Reply | undefined> {
  try {
    const given = await mcpReq.elicitInput(formOf(message), {
      timeout: ANSWER_MS,
      signal: mcpReq.signal,
    });
    return { said: saidBy(given), sealed };
  } catch (error) {
    if (mcpReq.signal.aborted) throw error;
    if (error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout) {
      return { said: "unanswered", sealed };
    }
    return undefined;
  }
}

/** The same client, asked by a code. */
export function byCode({ caller }: Asking): Asking {
  const form: ConfirmationForm = "code";
  return { form, caller };
}
