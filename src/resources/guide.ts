import { guides } from "../guides/catalogue.ts";
import { ThreatStackError } from "../errors.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import type { Resource } from "./define-resource.ts";

export const guide: Resource = {
  name: "guide",
  title: "A guide",
  description: `How things work and how to go about them: ${guides.map(({ name }) => name).join(", ")}.`,
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
      hint: `Guides: ${guides.map(({ name }) => name).join(", ")}.`,
    });
  },

  async members() {
    return {
      entries: guides.map(({ name, title, description, text }) => ({
        uri: resourceUri.guide(name),
        name: `guide ${name}`,
        title,
        description,
        priority: 0.5,
        size: Buffer.byteLength(text),
      })),
    };
  },
};
