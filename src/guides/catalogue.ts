import type { Guide } from "./define-guide.ts";
import { lifecycle } from "./lifecycle.ts";
import { queryLanguage } from "./query-language.ts";
import { suppressions } from "./suppressions.ts";
import { triage } from "./triage.ts";

/** Every guide there is, in the order in which a newcomer would read them. */
export const guides: readonly Guide[] = [triage, queryLanguage, suppressions, lifecycle];
