import type { Dirent, Stats } from "node:fs";
import { opendir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { reasonOf } from "./bytes/unreadable.ts";
import { placeOf } from "./file-place.ts";

export interface FolderFile {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  /** Where the file itself stands: links are followed already. */
  readonly path: string;
  readonly inode: number;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Walked {
  /** In the order of their names, what belongs to an alert by its place first: that alert keeps its events. */
  readonly files: readonly FolderFile[];
  /** What is not read, and why; the name is empty where the folder as a whole is meant. */
  readonly unread: readonly { readonly name: string; readonly why: string }[];
}

const MAX_DEPTH = 32;
/** Nobody exports more; a folder that has them was not made to be read. */
const MAX_FILES = 200_000;

/**
 * Every regular file at any depth. Hidden files are passed over in silence; links are followed to files within
 * the folder only, and each file is read once however many names it has. Never throws.
 */
export async function walkFolder(folder: string): Promise<Walked> {
  const walk = new FolderWalk();
  try {
    const root = await realpath(folder);
    const stats = await stat(root);
    if (stats.isDirectory()) await walk.enter({ root, folder: root, depth: 0 });
    else if (stats.isFile()) walk.addFile(root, { root: join(root, ".."), stats });
    else walk.unread.push({ name: "", why: "it is no folder" });
  } catch (error) {
    walk.unread.push({ name: "", why: reasonOfFolder(error) });
  }
  return { files: onlyOnce(walk.files.toSorted(byName)), unread: walk.unread.toSorted(byName) };
}

interface Named {
  readonly name: string;
}

function byName(left: Named, right: Named): number {
  const byPlace = Number(isOfAlert(right)) - Number(isOfAlert(left));
  return byPlace || (left.name < right.name ? -1 : 1);
}

function isOfAlert({ name }: Named): boolean {
  return placeOf(name).of === "alert";
}

function reasonOfFolder(error: unknown): string {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return isMissing ? "there is no such folder" : reasonOf(error);
}

interface Place {
  readonly root: string;
  readonly folder: string;
  readonly depth: number;
}

class FolderWalk {
  readonly files: FolderFile[] = [];
  readonly unread: { readonly name: string; readonly why: string }[] = [];

  async enter({ root, folder, depth }: Place): Promise<void> {
    try {
      for await (const entry of await opendir(folder)) {
        if (this.files.length >= MAX_FILES) break;
        if (!entry.name.startsWith(".")) await this.#visit(entry, { root, folder, depth });
      }
    } catch (error) {
      this.#leaveOut(root, folder, reasonOf(error));
    }
    if (this.files.length >= MAX_FILES && depth === 0) {
      this.unread.push({ name: "", why: `more than ${MAX_FILES} files: the rest is not read` });
    }
  }

  addFile(path: string, { root, stats }: { readonly root: string; readonly stats: Stats }): void {
    this.#add(path, path, { root, stats });
  }

  async #visit(entry: Dirent, { root, folder, depth }: Place): Promise<void> {
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) {
        if (depth >= MAX_DEPTH) this.#leaveOut(root, path, `more than ${MAX_DEPTH} folders deep`);
        else await this.enter({ root, folder: path, depth: depth + 1 });
      } else if (entry.isFile()) this.#add(path, path, { root, stats: await stat(path) });
      else if (entry.isSymbolicLink()) await this.#follow(root, path);
      else this.#leaveOut(root, path, "not a regular file");
    } catch (error) {
      this.#leaveOut(root, path, reasonOf(error));
    }
  }

  async #follow(root: string, path: string): Promise<void> {
    const target = await realpath(path);
    const isInside = target.startsWith(root + sep);
    const stats = isInside ? await stat(target) : undefined;
    if (stats?.isFile() === true) this.#add(path, target, { root, stats });
    else this.#leaveOut(root, path, "a link that leads out of the folder, or to a folder");
  }

  #add(
    named: string,
    path: string,
    { root, stats }: { readonly root: string; readonly stats: Stats },
  ): void {
    const { ino: inode, size, mtimeMs } = stats;
    this.files.push({ name: nameIn(root, named), path, inode, size, mtimeMs });
  }

  #leaveOut(root: string, path: string, why: string): void {
    this.unread.push({ name: nameIn(root, path), why });
  }
}

function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** The first by name of those that are one and the same file. */
function onlyOnce(files: readonly FolderFile[]): FolderFile[] {
  const seen = new Set<number>();
  return files.filter(({ inode }) => inode === 0 || (!seen.has(inode) && seen.add(inode)));
}
