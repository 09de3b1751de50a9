import { expect, test } from "vitest";
import { listTools } from "../support/list-tools.ts";
import { rankTools } from "../support/rank-tools.ts";

/** What analysts ask, and the tool that answers it. */
const QUESTIONS: readonly (readonly [question: string, tool: string])[] = [
  ["What alerts need triage right now?", "get_alerts"],
  ["Show me the newest severity 1 alerts", "get_alerts"],
  ["Where else does the address 203.0.113.9 show up?", "search_events"],
  ["Which alerts were dismissed last week?", "get_alerts"],
  ["Open this alert, what are its aggregates?", "get_alert"],
  ["What is the title and severity of alert 2abca110?", "get_alert"],
  ["What really happened in this alert?", "get_events"],
  ["Show the raw events of this alert", "get_events"],
  ["Which events of the alert were by root, with a filter?", "get_events"],
  ["How many alerts of each severity were there yesterday? Just count", "count_alerts"],
  ["Which agents stopped reporting?", "get_agents"],
  ["List the sensors on our hosts", "get_agents"],
  ["What operating system and addresses does this agent have?", "get_agent"],
  ["Which EC2 instances nobody monitors?", "get_servers"],
  ["Whose address is this EC2 server?", "get_servers"],
  ["Which rulesets is this agent assigned?", "get_rulesets"],
  ["What does this ruleset watch?", "get_ruleset"],
  ["Which rules alert on sysctl?", "get_rules"],
  ["Why did this alert fire, what is the filter and threshold of the rule?", "get_rule"],
  ["What is already suppressed in this rule?", "get_rule"],
  ["Which CVEs are exposed on our hosts, by package?", "get_vulnerabilities"],
  ["How severe is CVE-2021-44228, is there a notice?", "get_vulnerability"],
  ["Which servers are affected by this CVE?", "get_vulnerable_servers"],
  ["Who may use this organization and has MFA?", "get_members"],
  ["Who dismissed alerts or changed a rule?", "get_audit_logs"],
  ["What did this person do in the console last month, in the audit log?", "get_audit_logs"],
  ["How many events would this suppression filter match?", "test_filter"],
  ["Try a filter before suppressing", "test_filter"],
  ["Is the API key wrong or is there an outage?", "check_connection"],
  ["Are the credentials still working?", "check_connection"],
];

test("of thirty questions the words alone find the right tool at once, but for these", async () => {
  const tools = await listTools();
  const missed = QUESTIONS.flatMap(([question, tool]) => {
    const ranked = rankTools(tools, question);
    const place = ranked.indexOf(tool) + 1;
    return place === 1
      ? []
      : [`${question} -> ${tool} is number ${place}, after ${ranked[0] ?? ""}`];
  });

  expect(QUESTIONS).toHaveLength(30);
  expect(missed).toMatchInlineSnapshot(`
    [
      "Which alerts were dismissed last week? -> get_alerts is number 5, after count_alerts",
      "Open this alert, what are its aggregates? -> get_alert is number 5, after get_alerts",
      "What is the title and severity of alert 2abca110? -> get_alert is number 2, after get_rules",
      "Which events of the alert were by root, with a filter? -> get_events is number 2, after test_filter",
      "How severe is CVE-2021-44228, is there a notice? -> get_vulnerability is number 2, after get_vulnerabilities",
    ]
  `);
});
