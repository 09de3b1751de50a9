import type { Tool } from "../../../src/tool-kit/define-tool.ts";
import { idsOf } from "./ids.ts";
import { bare, emptied, marked, odd, withHostileIds, withoutHostileIds } from "./rewrite.ts";
import type { Rewriting } from "./rewriting-upstream.ts";
import { CONTRACT } from "./table.ts";
import type { Args, ToolContract } from "./tool-contract.ts";
import type { ApiVersion } from "./world.ts";

/** What a call meets: the arguments, and how the upstream differs from the small tenant. */
export interface Situation {
  readonly name: string;
  readonly apiVersion: ApiVersion;
  readonly args: Args;
  readonly rewriting?: Rewriting;
  /** Whether the answer must be an error; undefined where either is right. */
  readonly fails: boolean | undefined;
}

type BareSituation = Omit<Situation, "apiVersion">;

const SMALL_BUDGET = 200;

/** Every situation of a tool in one version of the API, in the order in which a reader wants to see them. */
export function situationsOf(tool: Tool, apiVersion: ApiVersion): Situation[] {
  const contract = CONTRACT[tool.name];
  if (contract === undefined) throw new Error(`${tool.name} has no contract`);
  const ids = idsOf(apiVersion);
  const full = contract.full(ids);
  const isBounded = "max_tokens" in tool.input.shape;
  const views = [full, ...(contract.views?.(ids) ?? [])];
  const situations: BareSituation[] = [
    ...views.map((args) => ({ name: "full answer", args, fails: false })),
    ...(isBounded
      ? views.map((args) => ({
          name: "small budget",
          args: { ...args, max_tokens: SMALL_BUDGET },
          fails: false,
        }))
      : []),
    ...emptyOf(contract, { full, emptyAlert: ids.ncAlert }),
    ...(contract.nothingFits
      ? [{ name: "nothing fits", args: contract.nothingFits(ids), fails: undefined }]
      : []),
    ...oddOf(contract, full),
    notFoundOf(contract, full),
    { name: "forbidden", args: full, rewriting: refusal(403), fails: true },
    { name: "wrong argument", args: { ...full, no_such_argument: 1 }, fails: true },
  ];
  return situations.map((situation) => Object.assign(situation, { apiVersion }));
}

function emptyOf(
  { empty }: ToolContract,
  { full, emptyAlert }: { full: Args; emptyAlert: string },
): BareSituation[] {
  if (empty === undefined) return [];
  const name = "empty";
  if (empty === "events") return [{ name, args: { ...full, alert_id: emptyAlert }, fails: false }];
  const answer = empty === "records" ? emptied : bare;
  return [{ name, args: full, rewriting: { answer }, fails: false }];
}

function oddOf({ odd: change }: ToolContract, args: Args): BareSituation[] {
  if (change === undefined) return [];
  return [{ name: "odd record", args, rewriting: { answer: odd(...change) }, fails: false }];
}

function notFoundOf({ unknown, noneOn404 }: ToolContract, full: Args): BareSituation {
  const fails = noneOn404 !== true;
  return unknown === undefined
    ? { name: "not found", args: full, rewriting: refusal(404), fails }
    : { name: "not found", args: unknown, fails };
}

function refusal(status: number): Rewriting {
  return { status, text: JSON.stringify({ errors: ["It is refused by the upstream."] }) };
}

/** Failures of the upstream, each with the code that an answer tells it by. */
export const FAILURES: Readonly<Record<string, Rewriting>> = {
  invalid_argument: refusal(400),
  unauthorized: refusal(401),
  forbidden: refusal(403),
  rate_limited: refusal(429),
  upstream_status: refusal(500),
  upstream_shape: { text: "<html>Welcome</html>" },
  unreachable: { drop: true },
};

/** The same, from an upstream whose every text is marked. */
export function withMarkedTexts(situation: Situation): Situation {
  return withChange(situation, { answer: marked });
}

/** The same, from an upstream whose every id is hostile. */
export function withHostile(situation: Situation): Situation {
  return withChange(situation, { answer: withHostileIds, ask: withoutHostileIds });
}

function withChange(situation: Situation, { answer: last, ask }: Rewriting): Situation {
  const { answer: first } = situation.rewriting ?? {};
  const answer = (body: unknown): unknown => last?.(first ? first(body) : body);
  return { ...situation, rewriting: { ...situation.rewriting, answer, ...(ask && { ask }) } };
}
