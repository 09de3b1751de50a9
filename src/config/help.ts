import { environmentName, type Flag, FLAG_NAMES, FLAGS } from "./flags.ts";

const USAGE = `threatstack-mcp: an MCP server for Threat Stack

  threatstack-mcp                MCP over stdio
  threatstack-mcp --http         MCP over Streamable HTTP, for programs of this machine
  threatstack-mcp check          tries the credentials and says what they allow
  threatstack-mcp simulate       serves the embedded Threat Stack API alone

Flags (each also as an environment variable):
`;

const CREDENTIALS = `
Credentials: THREATSTACK_API_KEY, THREATSTACK_USER_ID, THREATSTACK_ORG_ID (or TS_API_KEY, TS_USER_ID,
TS_ORGANIZATION_ID; each also as …_FILE). THREATSTACK_ORG_ID may hold several: id=name,id=name.
THREATSTACK_API_VERSION 2 or 1 (default 2); version 1 needs the key only. THREATSTACK_BASE_URL
(default https://api.threatstack.com/v2, or https://app.threatstack.com/api/v1 for version 1),
THREATSTACK_TIMEOUT in seconds for one tool call, all its requests included (default 120).
THREATSTACK_MCP_RATE_PER_MINUTE: requests a minute of one organization (default 200).
THREATSTACK_MCP_SECRET: seals confirmations of writes; needed only where several processes serve together.
THREATSTACK_MCP_POLL_SECONDS: how often what clients subscribe to is looked at (default 60).
`;

const EXIT_CODES = `
Exit codes: 0 when it did what it was asked to, which for a server is that its client has gone or SIGTERM,
SIGINT or SIGHUP has come (a second one ends it at once, by the signal); 1 when check found something wrong or
something failed; 2 when flags, variables or files of the configuration cannot work, and nothing was started.
`;

/** The text of --help, made from the table of flags. */
export function helpText(): string {
  const lines = FLAG_NAMES.map((name) => {
    const flag: Flag = FLAGS[name];
    const left = [`--${name}`, flag.value ?? (flag.short && `-${flag.short}`)];
    const twin = environmentName(name);
    const right = twin === undefined ? "" : ` [${twin}]`;
    return `  ${left.filter(Boolean).join(" ").padEnd(18)} ${flag.help}${right}`;
  });
  return `${USAGE}${lines.join("\n")}\n${CREDENTIALS}${EXIT_CODES}`;
}
