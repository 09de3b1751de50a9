import { ThreatStackError } from "../errors.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Resource } from "./define-resource.ts";

export const exported: Resource = {
  name: cleanText`export`,
  title: cleanText`A table to save`,
  description: cleanText`The CSV that an answer with detail "csv" names, for a person to save. Kept for half an hour.`,
  template: "threatstack://exports/{export_id}",
  mimeType: "text/csv",
  audience: ["user"],
  priority: 0.2,
  // Whoever was not told an id must not be helped to one.
  complete: { export_id: async () => [] },

  async read(ids, { exports }) {
    const text = exports?.read(ids["export_id"] ?? "");
    if (text !== undefined) return text;
    throw new ThreatStackError("not_found", "there is no such export, or none any more", {
      hint: 'Exports are kept for half an hour. Repeat the call with detail "csv".',
    });
  },
};
