import type { RuleRecord } from "../../tenant/tenant.ts";
import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";
import type { Store } from "../store.ts";
import { type Author, type WriteContext, writeRoutes } from "./author.ts";
import { tagFields } from "./other-fields.ts";
import { invalidBody, readWritten } from "./read-written.ts";
import { removeRule } from "./remove-rule.ts";
import { ruleFields } from "./rule-fields.ts";
import { rulesetOf } from "./rulesets.ts";

/** docs/threat-stack-api.md §2.1 rows 22, 24, 25 and 28 [C]. What a change does comes 10 to 15 minutes later (§4 no. 26 [D]). */
export function ruleWriteRoutes(context: WriteContext): Route[] {
  const { store } = context;
  return writeRoutes(context, [
    {
      method: "POST",
      path: "/v2/rulesets/:rulesetId/rules",
      answer({ params, body }, author) {
        const { id: rulesetId } = rulesetOf(store, params["rulesetId"]);
        const { now } = author;
        const own = { id: author.newId(), rulesetId, createdAt: now, updatedAt: now };
        const rule = { ...own, ...readRule(body) };
        save(store, rule, author);
        list(store, rule, author);
        author.log(deed("create", rule));
        return jsonAnswer(rule);
      },
    },
    {
      method: "PUT",
      path: "/v2/rulesets/:rulesetId/rules/:ruleId",
      answer({ params, body }, author) {
        const { id, rulesetId, createdAt, type } = ruleOf(store, params);
        const fields = readRule(body);
        // Which fields a rule has depends on its type: that it cannot change is inferred [I].
        if (fields.type !== type) throw invalidBody("type", `Must be ${type}.`);
        const rule = { id, rulesetId, createdAt, updatedAt: author.now, ...fields };
        save(store, rule, author);
        author.log(deed("update", rule));
        return jsonAnswer(rule);
      },
    },
    {
      method: "DELETE",
      path: "/v2/rulesets/:rulesetId/rules/:ruleId",
      answer({ params }, author) {
        const rule = ruleOf(store, params);
        removeRule(store, rule.id, author.nowMs);
        author.log(deed("delete", rule));
        return jsonAnswer({});
      },
    },
    {
      method: "POST",
      path: "/v2/rules/:ruleId/tags",
      answer({ params, body }, author) {
        const rule = store.rule(params["ruleId"] ?? "");
        if (rule === undefined) throw new ApiFailure(404, "Rule not found.");
        const tags = readWritten(tagFields, body);
        const known = store.records.ruleTags();
        // Without any it is as a rule that never had some: reading them is a 404 [I].
        if (tags.inclusion.length + tags.exclusion.length === 0) known.delete(rule.id);
        else known.set(rule.id, tags);
        author.log({ ...deed("update", rule), action: "rule.tags" });
        return jsonAnswer(tags);
      },
    },
  ]);
}

function ruleOf(store: Store, params: Readonly<Record<string, string>>): RuleRecord {
  const { id } = rulesetOf(store, params["rulesetId"]);
  const rule = store.rulesOf(id).find((each) => each.id === params["ruleId"]);
  const home = rule && store.rule(rule.id);
  if (home === undefined) throw new ApiFailure(404, "Rule not found.");
  return home;
}

/** The service adds `command` and `filename` to the aggregate fields of a File rule (docs/threat-stack-api.md §3.6 [C]). */
function readRule(body: Uint8Array) {
  const { alertDescription = "", ...fields } = readWritten(ruleFields, body);
  const forced = fields.type === "File" ? ["command", "filename"] : [];
  const aggregateFields = [...new Set([...forced, ...fields.aggregateFields])];
  return { ...fields, alertDescription, aggregateFields };
}

function save(store: Store, rule: RuleRecord, { nowMs }: Author): void {
  store.records.rules.set(rule.id, rule);
  store.rulesInForce.saved(rule.id, rule, nowMs);
}

function list({ records }: Store, { id, rulesetId }: RuleRecord, { now }: Author): void {
  const ruleset = records.rulesets.get(rulesetId);
  if (ruleset === undefined) return;
  const rules = [...ruleset.rules, id];
  records.rulesets.set(rulesetId, { ...ruleset, rules, updatedAt: now });
}

const WORDS = { create: "created", update: "changed", delete: "deleted" } as const;

function deed(crud: keyof typeof WORDS, { id, rulesetId, name }: RuleRecord) {
  return {
    crud,
    action: `rule.${crud}`,
    description: `Rule ${WORDS[crud]}: ${name}`,
    context: { ruleId: id, rulesetId },
  };
}
