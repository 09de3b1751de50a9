/** Why a file, or the rest of it, is not read: in our own words, the same for the same reason. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

const BY_CODE: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ENOENT: "it was gone before it was read",
  ELOOP: "a link in place of the file that was listed",
  EIO: "the disk failed to read it",
  ENXIO: "not a regular file",
  EMFILE: "too many files are open",
};

/** What is said of any failure to read a file; the message of a library or of the system is not shown. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return BY_CODE[code] ?? (code === "" ? "it cannot be read" : `it cannot be read (${code})`);
}
