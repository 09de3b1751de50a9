import { z } from "zod";
import { textAnswer } from "../answers/text-answer.ts";
import { selfTest } from "../api/operations/self-test.ts";
import { cleanText } from "../text/clean-text.ts";
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

  async run(_input, { api, signal }) {
    const { verified } = await api.inspect(selfTest, {}, { signal });
    return textAnswer(cleanText`The API accepts the credentials. ${AUTHENTIC[verified]}`);
  },
});
