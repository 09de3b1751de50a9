/** Limits a rule to servers that carry, or do not carry, an EC2 tag (docs/threat-stack-api.md §3.6 [C]). */
export interface RuleTags {
  readonly inclusion: readonly RuleTag[];
  readonly exclusion: readonly RuleTag[];
}

interface RuleTag {
  readonly source: "ec2";
  readonly key: string;
  /** Absent: any value of the key. */
  readonly value?: string;
}
