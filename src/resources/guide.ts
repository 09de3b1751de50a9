import { guides } from "../guides/catalogue.ts";
import { cleanText, joinClean } from "../text/clean-text.ts";
import { ThreatStackError } from "../errors.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import type { Resource } from "./define-resource.ts";

const guideNames = joinClean(
  guides.map(({ name }) => name),
  ", ",
);

export const guide: Resource = {
  name: cleanText`guide`,
  title: cleanText`A guide`,
  description: cleanText`How things work and how to go about them: ${guideNames}.`,
  template: "threatstack://guides/{name}",
  mimeType: "text/markdown",
  audience: ["assistant"],
  priority: 0.5,
  complete: {
    name: async ({ value }) =>
      guides.map(({ name }) => name).filter((name) => name.startsWith(value.toLowerCase())),
  },

  async read(ids) {
    const found = guides.find(({ name }) => name === ids["name"]);
    if (found) return found.text;
    throw new ThreatStackError("not_found", "there is no such guide", {
      hint: `Guides: ${guideNames}.`,
    });
  },

  async members() {
    return {
      entries: guides.map(({ name, title, description, text }) => ({
        uri: resourceUri.guide(name),
        name: cleanText`guide ${name}`,
        title,
        description,
        priority: 0.5,
        size: Buffer.byteLength(text),
      })),
    };
  },
};
