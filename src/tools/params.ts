import { z } from "zod";

/** Arguments that several tools share, described once. */
export const maxTokens = z
  .int()
  .min(200)
  .max(20_000)
  .optional()
  .describe("Token budget of the answer.");

export const cursor = z.string().min(1).max(400).optional().describe("Cursor of the page before.");

export const start = z
  .string()
  .optional()
  .describe("From: 2026-01-31, an ISO time, or an age such as 24h, 7d. UTC.");

export const end = z.string().optional().describe("Until, in the forms of start.");

export const alertId = z.string().min(4).max(64).describe("Alert id, or its first 8 characters.");

export const agentId = z.string().min(4).max(64).describe("Agent id, or its first 8 characters.");
