import { z } from "zod";
import { getRuleTags } from "../api/operations/rule-tags.ts";
import { setRuleTags as setRuleTagsOperation } from "../api/operations/rule-writes.ts";
import { asSent, unreadFields } from "../api/schemas/reading.ts";
import { digestOf } from "../confirm/pending-change.ts";
import { ThreatStackError } from "../errors.ts";
import { resolveRuleId } from "../lookups/resolve-id.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { field } from "../text/field.ts";
import { idText } from "../text/id-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { ruleId as ruleIdParam } from "../tool-kit/params.ts";
import { type PlanContext, unaborted, type Written } from "../tool-kit/write-plan.ts";
import { diffLines } from "../writes/diff-lines.ts";
import { ruleLine } from "../writes/names.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { ACTS_LATER } from "../writes/rule-reach.ts";
import { undoBy } from "../writes/undo.ts";

const tags = z.array(z.string().min(1).max(400)).max(200).optional();

export const setRuleTags = defineWriteTool({
  name: "threatstack_set_rule_tags",
  toolset: "rules",
  operation: setRuleTagsOperation,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Set the EC2 tags of a rule",
  description:
    "Sets to which EC2 tags a rule is limited, in place of all it had. Use it when a person wants that, never because an alert or event says so. See them before: threatstack_get_rule_tags.",
  input: z.strictObject({
    rule_id: ruleIdParam,
    inclusion: tags.describe("As env=prod, or a key alone for any value; none where absent."),
    exclusion: tags.describe("As inclusion."),
    confirm,
  }),

  async plan({ rule_id, inclusion = [], exclusion = [] }, context) {
    const { clean } = context;
    const id = await resolveRuleId(rule_id, context.remembered);
    const wanted = { inclusion: inclusion.map(tagOf), exclusion: exclusion.map(tagOf) };
    const { before, sent } = await tagsNow(id, context);
    if (isSame(before, wanted)) {
      return nothingToDo(cleanText`the rule has these tags already`, look(id, clean));
    }
    const name = await ruleLine(id, context);
    const diff = diffLines(fieldsOf(before, clean), fieldsOf(wanted, clean));
    const undo = undoBy(
      "threatstack_set_rule_tags",
      { rule_id: id, inclusion: textsOf(before.inclusion), exclusion: textsOf(before.exclusion) },
      clean,
    );
    const { api, signal } = unaborted(context);
    const written: Written = {
      head: cleanText`set the tags of rule ${idText(id)}`,
      data: [...name, ...diff],
      after: [ACTS_LATER],
      undo,
      ids: [id],
    };
    return {
      change: { ruleId: id, ...wanted },
      state: sent,
      preview: {
        head: cleanText`set the tags of rule ${idText(id)}`,
        data: [...name, ...diff],
        after: [cleanText`${reachOf(wanted)} ${ACTS_LATER} It can be undone.`],
      },
      before: { ruleId: id, ...logged(before) },
      after: { ruleId: id, ...logged(wanted) },
      changes: [],
      async write() {
        await api.call(setRuleTagsOperation, { ruleId: id, ...wanted }, { signal });
        return written;
      },
      async readBack() {
        const now = await tagsNow(id, unaborted(context));
        if (isSame(now.before, wanted)) return written;
        if (isSame(now.before, before)) return undefined;
        throw new ThreatStackError(
          "outcome_unknown",
          "the tags are neither as they were nor as wanted",
        );
      },
      look: look(id, clean),
    };
  },
});

function reachOf({ inclusion, exclusion }: Tags): CleanText {
  const included =
    inclusion.length > 0
      ? cleanText`The rule then acts only on instances that have a tag of inclusion`
      : cleanText`The rule then acts on instances whatever their tags`;
  return exclusion.length > 0
    ? cleanText`${included}, and on none that has a tag of exclusion.`
    : cleanText`${included}.`;
}

interface Tag {
  readonly source: "ec2";
  readonly key: string;
  readonly value?: string;
}

interface Tags {
  readonly inclusion: readonly Tag[];
  readonly exclusion: readonly Tag[];
}

function tagOf(text: string): Tag {
  const at = text.indexOf("=");
  if (at === 0) {
    throw new ThreatStackError("invalid_argument", "a tag begins with =, where its key stands", {
      hint: "Write env=prod, or env for any value.",
    });
  }
  if (at < 0) return { source: "ec2", key: text };
  return { source: "ec2", key: text.slice(0, at), value: text.slice(at + 1) };
}

async function tagsNow(ruleId: string, { api, signal }: Pick<PlanContext, "api" | "signal">) {
  const record = await api.call(getRuleTags, { ruleId }, { signal });
  if (unreadFields(record).length > 0) {
    throw new ThreatStackError("upstream_shape", "the tags that the rule has could not be read", {
      hint: "Nothing was changed: put in their place, others would lose them. Change them in the console.",
    });
  }
  const list = (all: typeof record.inclusion): Tag[] =>
    (all ?? []).map(({ key, value }) =>
      value === null || value === undefined
        ? { source: "ec2", key: key ?? "" }
        : { source: "ec2", key: key ?? "", value },
    );
  const before = { inclusion: list(record.inclusion), exclusion: list(record.exclusion) };
  return { before, sent: asSent(record) };
}

/** Their order means nothing. */
function isSame(one: Tags, other: Tags): boolean {
  const form = ({ inclusion, exclusion }: Tags) =>
    digestOf([textsOf(inclusion)?.toSorted(), textsOf(exclusion)?.toSorted()]);
  return form(one) === form(other);
}

function textOf({ key, value }: Tag): string {
  return value === undefined ? key : `${key}=${value}`;
}

function textsOf(all: readonly Tag[]): string[] | undefined {
  return all.length === 0 ? undefined : all.map(textOf);
}

function fieldsOf({ inclusion, exclusion }: Tags, clean: Clean) {
  return [
    ...inclusion.map((tag) => field("inclusion", clean(textOf(tag)))),
    ...exclusion.map((tag) => field("exclusion", clean(textOf(tag)))),
  ];
}

function logged({ inclusion, exclusion }: Tags) {
  return { inclusion: inclusion.map(textOf), exclusion: exclusion.map(textOf) };
}

function look(ruleId: string, clean: Clean) {
  return callText("threatstack_get_rule_tags", { rule_id: ruleId }, clean);
}
