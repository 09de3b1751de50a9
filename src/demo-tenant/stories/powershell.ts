export const SYSTEM32 = "C:\\Windows\\System32";
export const POWERSHELL = `${SYSTEM32}\\WindowsPowerShell\\v1.0\\powershell.exe`;

/** A command as `-EncodedCommand` takes it: base64 of UTF-16. */
export function encodedCommand(command: string): string {
  return Buffer.from(command, "utf16le").toString("base64");
}
