import { z } from "zod";
import { selfTest } from "../api/operations/self-test.ts";
import { defineTool } from "../tool-kit/define-tool.ts";

const AUTHENTIC = {
  payload: "The answer is signed and its payload verified.",
  header: "The answer is signed, its payload is not.",
  absent: "The answer is not signed: whoever answers is not proven to be the API.",
};

export const checkConnection = defineTool({
  name: "threatstack_check_connection",
  toolset: "investigate",
  operation: selfTest,
  title: "Check the connection",
  description:
    "Tries the credentials with one request. Use it when other tools fail, to tell a wrong key from an outage. Then threatstack_get_alerts.",
  input: z.strictObject({}),

  async run(_input, { api, signal, banner }) {
    const { verified } = await api.inspect(selfTest, {}, { signal });
    return { text: `${banner}The API accepts the credentials. ${AUTHENTIC[verified]}`, core: {} };
  },
});
