import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import { selfTest } from "../api/operations/self-test.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import type { IntakeReport } from "../tenant/intake.ts";
import { intakeLines } from "../tool-kit/intake-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";

const AUTHENTIC = {
  payload: cleanText`The answer is signed and its payload verified.`,
  header: cleanText`The answer is signed, its payload is not.`,
  absent: cleanText`The answer is not signed: whoever answers is not proven to be the API.`,
};

export const checkConnection = defineTool({
  name: "threatstack_check_connection",
  toolset: "investigate",
  operation: selfTest,
  title: "Check the connection",
  description:
    "Tries the credentials with one request. Use it when other tools fail, to tell a wrong key from an outage. Then threatstack_get_alerts.",
  input: z.strictObject({}),

  async run(_input, { api, signal, intake }) {
    const { verified } = await api.inspect(selfTest, {}, { signal });
    const accepted = cleanText`The API accepts the credentials. ${AUTHENTIC[verified]}`;
    return intake === undefined ? textAnswer(accepted) : filesAnswer(accepted, intake());
  },
});

/** The account of the files, and of what is not read as many lines as there is room for. */
function filesAnswer(accepted: CleanText, intake: IntakeReport): Answer {
  const { head, lines } = intakeLines(intake);
  return {
    compose(tokens) {
      const top = joinClean([accepted, head], "\n");
      let room = tokens - countTokens(top) - REST_TOKENS;
      const shown: CleanText[] = [];
      for (const line of lines) {
        room -= countTokens(line) + 1;
        if (room < 0) break;
        shown.push(line);
      }
      const left = lines.length - shown.length;
      const rest =
        left === 0
          ? ""
          : cleanText`${left} more: run threatstack-mcp check --data FOLDER to see all`;
      return { head: joinClean([top, ...shown, rest], "\n"), data: [], after: [], meta: {} };
    },
  };
}

/** For the line that tells of what is left out. */
const REST_TOKENS = 24;
