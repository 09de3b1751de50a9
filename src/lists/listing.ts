import type { ResourceLink } from "../answers/answer.ts";
import type { Collected } from "../lookups/collect-pages.ts";
import type { Facet } from "../summaries/overview.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Row } from "../text/table.ts";
import type { ListOrder } from "./list-place.ts";

/** How the list falls apart, a row a record, records as they were sent, or a file of all rows. */
export const LIST_DETAILS = ["overview", "rows", "raw", "csv"] as const;
export type ListDetail = (typeof LIST_DETAILS)[number];

/** What a tool says of a list; the machinery of lists makes pages of it. */
export interface Listing<T> extends ListOrder<T> {
  readonly tool: string;
  /** The arguments that make the query, repeated in the call that goes on. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly cursor: string | undefined;
  readonly detail?: ListDetail | undefined;
  /** Plural, such as `alerts`. */
  readonly noun: CleanText;
  readonly order: CleanText;
  readonly load: (token: string | undefined) => Promise<Collected<T>>;
  /** What the API does not filter by; what it leaves out is counted. */
  readonly filter?: (item: T) => boolean;
  readonly columns: readonly string[];
  readonly rowsOf: (items: readonly T[]) => Promise<readonly Row[]>;
  /** How the list falls apart, for when it is too long. */
  readonly facetsOf?: (items: readonly T[]) => Promise<readonly Facet[]>;
  /** More about the whole list, for the first line. */
  readonly about?: (items: readonly T[]) => CleanText | "";
  /** Where nothing was found: what was searched, what was not, and why nothing may be there. */
  readonly ifEmpty: CleanText;
  /** And the call to make then. */
  readonly nextIfEmpty?: CleanText;
  /** What to do with a row. */
  readonly next: CleanText | "";
  /** The resource that is an item. */
  readonly linkOf?: (item: T) => ResourceLink;
}
