import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ThreatStackError } from "../errors.ts";
import type { FolderProblems } from "./folder-problems.ts";

const RESOURCES = [
  "alerts",
  "agents",
  "rulesets",
  "rules",
  "vulnerabilities",
  "servers",
  "members",
  "auditlogs",
] as const;

export type Resource = (typeof RESOURCES)[number];

export interface FolderFile {
  /** Relative to the folder. */
  readonly name: string;
  readonly path: string;
  /** The name without folders and endings. */
  readonly stem: string;
  readonly isLines: boolean;
  readonly isGzip: boolean;
}

export interface FolderListing {
  readonly records: { readonly resource: Resource; readonly file: FolderFile }[];
  /** `events/<alertId>.*`. */
  readonly events: FolderFile[];
  /** Other files of lines at the top. */
  readonly recordings: FolderFile[];
  /** `export/`, at any depth. */
  readonly exports: FolderFile[];
}

const MAX_DEPTH = 32;

/**
 * Sorts the files of a folder by what their place and name say. Hidden files are
 * passed over in silence, unknown ones noted, links that lead out of the folder not followed.
 * @throws ThreatStackError `configuration` where there is no such folder.
 */
export async function listFolder(folder: string, problems: FolderProblems): Promise<FolderListing> {
  const root = await openRoot(folder);
  const files = (await walk(root, root, { depth: 0, problems })).map((path) => toFile(root, path));
  const listing: FolderListing = { records: [], events: [], recordings: [], exports: [] };
  for (const file of files) {
    const resource = RESOURCES.find(
      (name) => name === file.stem && isTop(file) && isReadable(file),
    );
    if (resource !== undefined) listing.records.push({ resource, file });
    else if (isIn(file, "events") && isReadable(file)) listing.events.push(file);
    else if (isIn(file, "export") && file.isLines) listing.exports.push(file);
    else if (isTop(file) && file.isLines) listing.recordings.push(file);
    else
      problems.add({ file: file.name, line: 0, why: "no name or place this folder format knows" });
  }
  return listing;
}

async function openRoot(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new ThreatStackError("configuration", `the data folder ${folder} cannot be opened`, {
      hint: "--data names a folder with alerts.json, events/<alertId>.jsonl or other *.jsonl files.",
      cause: error,
    });
  }
  throw new ThreatStackError("configuration", `${folder} is not a folder`, {
    hint: "--data names the folder that holds the files, not a file.",
  });
}

interface WalkOptions {
  readonly depth: number;
  readonly problems: FolderProblems;
}

/** Every regular file, in the order of names; only `events` and `export` are gone into. */
async function walk(root: string, folder: string, options: WalkOptions): Promise<string[]> {
  const { depth, problems } = options;
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const kind = await kindOf(root, path, entry);
    if (kind === "file") found.push(path);
    else if (kind === "folder" && depth < MAX_DEPTH && isEntered(entry.name, depth)) {
      found.push(...(await walk(root, path, { depth: depth + 1, problems })));
    } else problems.add({ file: relative(root, path), line: 0, why: WHY_NOT[kind] });
  }
  return found;
}

const WHY_NOT = {
  file: "",
  folder: "a folder this format does not know",
  link: "a link that leads out of the folder, or to a folder, is not followed",
  special: "not a regular file",
} as const;

async function kindOf(root: string, path: string, entry: Dirent): Promise<keyof typeof WHY_NOT> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "special";
  try {
    const target = await realpath(path);
    return target.startsWith(root + sep) && (await stat(target)).isFile() ? "file" : "link";
  } catch {
    return "link";
  }
}

function isEntered(name: string, depth: number): boolean {
  return depth > 0 || name === "events" || name === "export";
}

function toFile(root: string, path: string): FolderFile {
  const name = relative(root, path).split(sep).join("/");
  const base = name.slice(name.lastIndexOf("/") + 1);
  const [ending = ""] = /\.(?:json|jsonl)(?:\.gz)?$/.exec(base) ?? [];
  return {
    name,
    path,
    stem: base.slice(0, base.length - ending.length),
    isLines: ending.startsWith(".jsonl"),
    isGzip: ending.endsWith(".gz"),
  };
}

function isReadable(file: FolderFile): boolean {
  return /\.(?:json|jsonl)(?:\.gz)?$/.test(file.name);
}

function isTop(file: FolderFile): boolean {
  return !file.name.includes("/");
}

/** `events` is flat, `export` is not. */
function isIn(file: FolderFile, folder: "events" | "export"): boolean {
  const parts = file.name.split("/");
  return parts[0] === folder && (folder === "export" ? parts.length > 1 : parts.length === 2);
}
