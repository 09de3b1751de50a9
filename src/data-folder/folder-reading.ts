import type { IntakeReport } from "../tenant/intake.ts";
import { FolderState } from "./folder-state.ts";
import { type FolderFile, type Walked, walkFolder } from "./walk-folder.ts";

export interface FolderReading {
  /** Goes through the folder, and reads what is new or changed in it. Looks do not overlap. Never throws. */
  readonly look: () => Promise<void>;
  /** Of what is read so far; another one once files that had been read have changed. */
  readonly state: () => FolderState;
  /** Rises with each change of the state. */
  readonly revision: () => number;
  readonly report: () => IntakeReport;
  readonly onChange: (listener: () => void) => void;
}

/** While a file is read, others hear of it so often. */
const TELL_EVERY_MS = 1000;
/** Reading everything anew because one file has changed shall take no more than this share of the time. */
const ANEW_SHARE = 0.1;

/** Reads a folder one file at a time, the first by name first, and later what has come to it. */
export function createFolderReading(folder: string, signal: AbortSignal): FolderReading {
  const reader = new FolderReader(folder, signal);
  let looking: Promise<void> | undefined;
  return {
    state: () => reader.state,
    revision: () => reader.revision,
    report: () => reader.report(),
    onChange: (listener) => void reader.listeners.add(listener),
    look() {
      looking ??= reader
        .look()
        .catch((error: unknown) => {
          if (!signal.aborted) reader.state.unread.add("", 0, `reading stopped: ${nameOf(error)}`);
        })
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
  };
}

class FolderReader {
  readonly listeners = new Set<() => void>();
  state = new FolderState();
  revision = 0;
  readonly #folder: string;
  readonly #signal: AbortSignal;
  #walked: Walked = { files: [], unread: [] };
  #isListed = false;
  /** How each file was when it was read. */
  #read = new Map<string, FolderFile>();
  #toldAt = 0;
  #anewAfter = 0;

  constructor(folder: string, signal: AbortSignal) {
    this.#folder = folder;
    this.#signal = signal;
  }

  async look(): Promise<void> {
    const before = this.#walked;
    this.#walked = await walkFolder(this.#folder);
    const isFirst = !this.#isListed;
    this.#isListed = true;
    const present = new Map(this.#walked.files.map((file) => [file.name, file]));
    if ([...this.#read].some(([name, file]) => !isSame(file, present.get(name)))) {
      if (performance.now() >= this.#anewAfter) await this.#readAnew(new Map());
      return;
    }
    const files = this.#walked.files.filter(({ name }) => !this.#read.has(name));
    await this.#addAll(this.state, { files, done: this.#read });
    if (this.state.hasLateClaims) await this.#readAnew(this.state.claims);
    else if (isFirst || files.length > 0 || isOther(before, this.#walked)) this.#tell();
  }

  report(): IntakeReport {
    const { files } = this.#walked;
    const whole = this.#walked.unread.map(({ name: file, why }) => ({
      file,
      why,
      count: 1,
      lines: [],
    }));
    return {
      isListed: this.#isListed,
      files: files.length,
      open: files.filter(({ name }) => !this.#read.has(name)).length,
      ...this.state.counts(),
      unread: [...whole, ...this.state.unread.list()],
      unreadCount: whole.length + this.state.unread.count(),
    };
  }

  #tell(): void {
    this.revision += 1;
    this.#toldAt = performance.now();
    for (const listener of this.listeners) listener();
  }

  async #addAll(
    into: FolderState,
    {
      files,
      done,
    }: { readonly files: readonly FolderFile[]; readonly done: Map<string, FolderFile> },
  ): Promise<void> {
    for (const file of files) {
      this.#signal.throwIfAborted();
      await into.addFile(file, () => {
        this.#signal.throwIfAborted();
        const isDue = performance.now() - this.#toldAt > TELL_EVERY_MS;
        if (into === this.state && isDue) this.#tell();
      });
      done.set(file.name, file);
    }
  }

  /** What was read serves until everything is read once more. */
  async #readAnew(claims: ReadonlyMap<string, string>): Promise<void> {
    const began = performance.now();
    const fresh = new FolderState(claims);
    const done = new Map<string, FolderFile>();
    await this.#addAll(fresh, { files: this.#walked.files, done });
    this.state = fresh;
    this.#read = done;
    const now = performance.now();
    this.#anewAfter = now + (now - began) / ANEW_SHARE;
    this.#tell();
  }
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
