import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { getAlert, listAlertEvents } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { createSelector } from "../digest/select-events.ts";
import { ThreatStackError } from "../errors.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { readAlertParts } from "../lookups/alert-parts.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { chooseEvents, tryFilters } from "../lookups/try-suppressions.ts";
import { recordOf } from "../summaries/alert-fields.ts";
import { conditionsOf } from "../suppressions/conditions.ts";
import { draftFrom, notableChoice } from "../suppressions/draft.ts";
import { isUseless, usableFields } from "../suppressions/fields.ts";
import { createLadder } from "../suppressions/ladder.ts";
import { refusalOf, refusalOfNet, refusalOfNone } from "../suppressions/refusals.ts";
import type { DraftFacts } from "../suppressions/draft-facts.ts";
import { type Offered, renderOffered } from "../suppressions/render-draft.ts";
import { type Refusal, renderRefusal } from "../suppressions/render-refusal.ts";
import { breakMarks } from "../text/data-region.ts";
import type { Clean } from "../text/clean.ts";
import type { CleanText } from "../text/clean-text.ts";
import { makeInert } from "../text/inert-links.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { isWhole } from "../tool-kit/fold-counted.ts";
import { alertId, maxTokens } from "../tool-kit/params.ts";
import { parseWhere } from "../tool-kit/parse-where.ts";

/** Of event ids, and of fields: more are no choice that anybody made by hand. */
const MAX_IDS = 100;
const MAX_ALLOWED = 8;

const input = z.strictObject({
  alert_id: alertId.describe("Id"),
  where: z.string().max(4000).optional().describe("Filter"),
  group: z.string().max(64).optional().describe("Of digest"),
  event_ids: z.array(z.string().max(128)).optional().describe("Ids"),
  allow: z.array(z.string().max(64)).optional().describe("As src_ip"),
  max_tokens: maxTokens,
});

type Input = Omit<z.output<typeof input>, "max_tokens">;

export const draftSuppression = defineTool({
  name: "threatstack_draft_suppression",
  toolset: "investigate",
  operation: listAlertEvents,
  title: "Draft a suppression",
  description:
    "Drafts and proves suppressions of harmless events. Use it after threatstack_get_events.",
  input,

  async run(args, context) {
    const allow = allowedOf(args);
    const choosing = chooserOf(args);
    const { api, signal, clean } = context;
    const id = await resolveAlertId(args.alert_id, context);
    const alert = await api.call(getAlert, { alertId: id }, { signal });
    const { rule } = await readAlertParts({ ...alert, agentId: undefined }, context);
    const counted = await chooseEvents({ alertId: id, select: choosing.select, allow }, context);
    const choice = counted.value;
    const said: Said = { warning: choosing.warning, clean };
    if (choice.chosen === 0) {
      return refused(refusalOfNone({ total: choice.total, isAll: isWhole(counted), id }), said);
    }
    const notable = notableChoice(choice);
    if (choosing.isNet && (notable.length > 0 || choice.hasMoreShapes)) {
      return refused(refusalOfNet(notable, choice, clean), said);
    }
    const { conditions, withheld } = conditionsOf(choice.profile, {
      fields: usableFields(allow),
      isShowable: (text) => isShowable(text, clean),
    });
    const ladder = createLadder(conditions);
    const record = recordOf(rule);
    const { own, others, reach, existing } = await tryFilters(
      { alert, ladder, choice, select: choosing.select, existing: record?.suppressions ?? [] },
      context,
    );
    const threshold = record?.threshold ?? undefined;
    const draft = draftFrom({ ladder, choice, own, others, threshold: threshold ?? 1 });
    if (draft.kind !== "offered") {
      return refused(refusalOf(draft, { choice, reach, clean }), said);
    }
    const facts = {
      chosen: choice.chosen,
      total: choice.total,
      isAll: isWhole(counted),
      rule: record && ruleOf(alert, threshold),
      notable,
      others: reach,
      withheld,
      existing,
      now: context.now().getTime(),
    };
    return offered(draft, facts, said);
  },
});

/** What is said beside a draft, and how. */
interface Said {
  readonly warning: CleanText | "";
  readonly clean: Clean;
}

function offered(draft: Offered, facts: DraftFacts, { warning, clean }: Said): Answer {
  return {
    compose(tokens) {
      const { shown, ...text } = renderOffered(draft, facts, { maxTokens: tokens, clean, warning });
      const total = draft.filters.length;
      // A name beside an address would become part of the filter.
      return { ...text, meta: { total, shown, truncated: shown < total }, isVerbatim: true };
    },
  };
}

function refused(refusal: Refusal, { warning, clean }: Said): Answer {
  return {
    compose: (tokens) => ({
      ...renderRefusal(refusal, { maxTokens: tokens, clean, warning }),
      meta: { total: 0, shown: 0, truncated: false, ids: [] },
      isVerbatim: true,
    }),
  };
}

interface Chooser {
  readonly select: (event: EventRecord) => boolean;
  readonly warning: CleanText | "";
  /** Whether it may choose events of kinds that the caller never saw. */
  readonly isNet: boolean;
}

function chooserOf({ where, group, event_ids: eventIds }: Input): Chooser {
  const given = [where, group, eventIds].filter((each) => each !== undefined);
  if (given.length !== 1) {
    const what =
      given.length === 0
        ? "where, group or event_ids is needed"
        : "give one of where, group and event_ids";
    throw new ThreatStackError("invalid_argument", what, {
      hint: "It says which events of the alert are harmless; threatstack_get_events shows groups and ids.",
    });
  }
  checkLength("event_ids", eventIds, MAX_IDS);
  const filter = where === undefined ? undefined : parseWhere("where", where);
  const select = createSelector({
    ...(group !== undefined && { group }),
    ...(eventIds && { eventIds }),
    ...(filter && { where: filter.test }),
  });
  const isNet = where !== undefined || group?.startsWith("f") === true;
  return { select, warning: filter?.warning ?? "", isNet };
}

/** In the list of tools each limit costs tokens of every session; here it costs them of whoever goes beyond. */
function checkLength(name: string, list: readonly string[] = [], most: number): void {
  if (list.length <= most) return;
  throw new ThreatStackError(
    "invalid_argument",
    `${name} takes at most ${most}, not ${list.length}`,
    {
      hint: "where or group chooses many events at once.",
    },
  );
}

function allowedOf({ allow = [] }: Input): readonly string[] {
  checkLength("allow", allow, MAX_ALLOWED);
  const useless = allow.find(isUseless);
  if (useless === undefined) return allow;
  throw new ThreatStackError(
    "invalid_argument",
    "allow: times and ids of events silence nothing that is still to come",
    {
      hint: "Leave it out, or name a field such as src_ip or hostname.",
    },
  );
}

function ruleOf(
  { ruleId, rulesetId }: Pick<Alert, "ruleId" | "rulesetId">,
  threshold: number | undefined,
): DraftFacts["rule"] {
  return ruleId && rulesetId ? { id: ruleId, rulesetId, threshold } : undefined;
}

/** What the renderer would change could not be copied out of the answer. */
function isShowable(text: string, clean: Clean): boolean {
  return clean(text, text.length + 1) === text && makeInert(breakMarks(text)) === text;
}
