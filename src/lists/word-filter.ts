/** Keeps what holds every word somewhere in its searched part, in any case. */
export function wordFilter<T>(
  words: string | undefined,
  searched: (item: T) => unknown,
): (item: T) => boolean {
  const wanted = (words ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (item) => {
    const text = JSON.stringify(searched(item)).toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}
