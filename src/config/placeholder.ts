interface Form {
  readonly form: RegExp;
  /** How it is told, never with the value itself: it may hold a secret after all. */
  readonly says: string;
}

const NOT_EXPANDED = "the client that starts this program passed it on as it stands";
const NOT_FILLED_IN = "nobody has put the real value in its place";

/** What people and clients leave where a value belongs. Real ones are hexadecimal digits, so that none looks like it. */
const FORMS: readonly Form[] = [
  { form: /\$\{[^${}]*\}/, says: `an unexpanded variable, \${…}: ${NOT_EXPANDED}` },
  { form: /\$\([^$()]*\)/, says: `an unexpanded command, $(…): ${NOT_EXPANDED}` },
  { form: /\{\{[^{}]*\}\}/, says: `an unexpanded template, {{…}}: ${NOT_EXPANDED}` },
  { form: /^%[^%]+%$/, says: `an unexpanded variable, %…%: ${NOT_EXPANDED}` },
  { form: /^\$(env:)?[a-z_]\w*$/i, says: `an unexpanded variable, $…: ${NOT_EXPANDED}` },
  { form: /^(THREATSTACK|TS)_[A-Z_]+$/, says: `the name of a variable: ${NOT_EXPANDED}` },
  { form: /^<.*>$/, says: `a placeholder, <…>: ${NOT_FILLED_IN}` },
  { form: /^\[.*\]$/, says: `a placeholder, […]: ${NOT_FILLED_IN}` },
  {
    form: /(^|[^a-z])((your|insert|enter|paste|put|replace|change|add)[-_ ]|your(api|user|org|key)|(change|replace)me)/i,
    says: `a placeholder, such as "your-api-key": ${NOT_FILLED_IN}`,
  },
  {
    form: /^(x{3,}|\*+|\.{3,}|…|-+|_+|(api|user|org|organization)[-_ ]?(key|id)([-_ ]?here)?|placeholder|example|dummy|todo|tbd|none|null|undefined)$/i,
    says: `a placeholder: ${NOT_FILLED_IN}`,
  },
];

/** What a value is where it is none yet, in our own words; undefined for one that may be real. */
export function placeholderIn(value: string): string | undefined {
  return FORMS.find(({ form }) => form.test(value.trim()))?.says;
}
