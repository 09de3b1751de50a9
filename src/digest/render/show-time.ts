import { formatTime } from "../../text/time.ts";

/** Writes times of one digest as short as its span allows. */
export interface ShowTime {
  /** "06:40:14", or with the day where the events span several, or with the year. */
  at(time: number): string;
  /** First and last, what they share said once; "" where there is no time. */
  span(first: number, last: number): string;
}

/** Starts of `2026-01-31 06:40:14Z`: same day, same year, or nothing in common. */
export function createShowTime(first: number, last: number): ShowTime {
  const [from, to] = [formatTime(first), formatTime(last)];
  const cut =
    from.slice(0, 10) === to.slice(0, 10) ? 11 : from.slice(0, 4) === to.slice(0, 4) ? 5 : 0;
  const at = (time: number) =>
    Number.isFinite(time) ? formatTime(time).slice(cut, -1) : "undated";
  return {
    at,
    span(start, end) {
      if (!Number.isFinite(start)) return "undated";
      const [a, b] = [at(start), at(end)];
      if (a === b) return a;
      const day = a.lastIndexOf(" ") + 1;
      const shared = day > 0 && a.slice(0, day) === b.slice(0, day) ? day : 0;
      return `${a}..${b.slice(shared)}`;
    },
  };
}
