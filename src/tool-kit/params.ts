import { z } from "zod";
import { unquoted } from "./arguments/words.ts";

/** Arguments that several tools share, described once. */
export const maxTokens = z.int().min(200).max(20_000).optional().describe("Token budget.");

/** A text that is one word: no quotes or brackets stand around it. */
export const word = z.string().overwrite(unquoted);

/** Long enough for whatever page token an API puts into it. */
export const cursor = word.min(1).max(4000).optional().describe("From the page before.");

export const start = z.string().optional().describe("2026-01-31, ISO time, or age: 24h, 7d. UTC.");

export const end = z.string().optional().describe("As start.");

export const alertId = z.string().min(4).max(64).describe("Id, or its first 8 characters.");

/** Long enough for a hostname. */
export const agentId = z.string().min(1).max(255).describe("Id, hostname or EC2 instance.");

export const ruleId = z.string().min(4).max(64).describe("Id, or its first 8 characters.");

export const rulesetId = z.string().min(4).max(64).describe("Id, or its first 8 characters.");

const anySeverity = z.int().min(1).max(3);

export const severity = anySeverity.optional().describe("1 is the most serious.");

export const severities = z
  .array(anySeverity)
  .optional()
  .describe("One or several; 1 is the most serious.");

export const cve = word
  .regex(/^CVE-\d{4}-\d{4,}$/i, "write it as CVE-2021-44228")
  .transform((text) => text.toUpperCase())
  .describe("CVE number, as CVE-2021-44228.");
