import type { IntakeReport } from "../tenant/intake.ts";
import { FolderState } from "./folder-state.ts";
import { type FolderFile, type Walked, walkFolder } from "./walk-folder.ts";

export interface FolderReading {
  /** Goes through the folder, and reads what is new or changed in it. Looks do not overlap. Never throws. */
  look(): Promise<void>;
  /** Of what is read so far; another one once files that had been read have changed. */
  state(): FolderState;
  /** Rises with each change of the state. */
  revision(): number;
  report(): IntakeReport;
  onChange(listener: () => void): void;
}

/** While a file is read, others hear of it so often. */
const TELL_EVERY_MS = 1000;
/** Reading everything anew because one file has changed shall take no more than this share of the time. */
const ANEW_SHARE = 0.1;

/** Reads a folder one file at a time, the first by name first, and later what has come to it. */
export function createFolderReading(folder: string, signal: AbortSignal): FolderReading {
  let state = new FolderState();
  let walked: Walked = { files: [], unread: [] };
  let isListed = false;
  /** How each file was when it was read. */
  let read = new Map<string, FolderFile>();
  let revision = 0;
  let toldAt = 0;
  let anewAfter = 0;
  let looking: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const tell = (): void => {
    revision += 1;
    toldAt = performance.now();
    for (const listener of listeners) listener();
  };
  const addAll = async (
    into: FolderState,
    { files, done }: { readonly files: readonly FolderFile[]; readonly done: Map<string, FolderFile> },
  ): Promise<void> => {
    for (const file of files) {
      signal.throwIfAborted();
      await into.addFile(file, () => {
        signal.throwIfAborted();
        if (into === state && performance.now() - toldAt > TELL_EVERY_MS) tell();
      });
      done.set(file.name, file);
    }
  };
  const readAnew = async (claims: ReadonlyMap<string, string>): Promise<void> => {
    const began = performance.now();
    const fresh = new FolderState(claims);
    const done = new Map<string, FolderFile>();
    await addAll(fresh, { files: walked.files, done });
    state = fresh;
    read = done;
    const now = performance.now();
    anewAfter = now + (now - began) / ANEW_SHARE;
    tell();
  };
  const lookOnce = async (): Promise<void> => {
    const before = walked;
    walked = await walkFolder(folder);
    isListed = true;
    const present = new Map(walked.files.map((file) => [file.name, file]));
    const hasChanged = [...read].some(([name, file]) => !isSame(file, present.get(name)));
    if (hasChanged) {
      if (performance.now() >= anewAfter) await readAnew(new Map());
      return;
    }
    const files = walked.files.filter(({ name }) => !read.has(name));
    await addAll(state, { files, done: read });
    if (state.hasLateClaims) await readAnew(state.claims);
    else if (files.length > 0 || isOther(before, walked) || revision === 0) tell();
  };

  return {
    state: () => state,
    revision: () => revision,
    onChange: (listener) => void listeners.add(listener),
    look() {
      looking ??= lookOnce()
        .catch((error: unknown) => {
          if (!signal.aborted) state.unread.add("", 0, `reading stopped: ${nameOf(error)}`);
        })
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
    report() {
      const unread = state.unread.list();
      const whole = walked.unread.map(({ name: file, why }) => ({ file, why, count: 1, lines: [] }));
      return {
        isListed,
        files: walked.files.length,
        open: walked.files.filter(({ name }) => !read.has(name)).length,
        ...state.counts(),
        unread: [...whole, ...unread],
        unreadCount: whole.length + state.unread.count(),
      };
    },
  };
}

function isSame(left: FolderFile, right: FolderFile | undefined): boolean {
  return (
    right !== undefined &&
    left.inode === right.inode &&
    left.size === right.size &&
    left.mtimeMs === right.mtimeMs
  );
}

function isOther(left: Walked, right: Walked): boolean {
  return JSON.stringify(left.unread) !== JSON.stringify(right.unread);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
