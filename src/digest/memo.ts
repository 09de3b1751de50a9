/** A pure function of a text that remembers its last answers, at most `max` of them. */
export function createMemo(
  compute: (text: string) => string,
  max = 2048,
): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = compute(text);
    if (known.size >= max) known.clear();
    known.set(text, answer);
    return answer;
  };
}
