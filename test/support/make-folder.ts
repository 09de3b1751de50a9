import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** Content by file name: a text or bytes as they are, a list as JSON lines, anything else as JSON. */
export type FolderFiles = Readonly<Record<string, unknown>>;

/** A folder of these files, removed when the test ends; names that end in `.gz` are compressed. */
export async function makeFolder(files: FolderFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "threatstack-data-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const bytes = toBytes(name, content);
    await writeFile(
      path,
      name.endsWith(".gz") && !(content instanceof Buffer) ? gzipSync(bytes) : bytes,
    );
  }
  return folder;
}

function toBytes(name: string, content: unknown): Buffer {
  if (content instanceof Buffer) return content;
  if (typeof content === "string") return Buffer.from(content);
  if (Array.isArray(content) && name.includes(".jsonl")) {
    return Buffer.from(content.map((record) => `${JSON.stringify(record)}\n`).join(""));
  }
  return Buffer.from(JSON.stringify(content));
}
