/** Something a model can read to do its work well: our own words, markdown, under 900 tokens. */
export interface Guide {
  /** As in `threatstack://guides/{name}`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}
