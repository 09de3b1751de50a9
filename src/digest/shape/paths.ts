import { mask } from "./mask.ts";

export interface ProgramPath {
  /** Short name to show: the base name where the folder is the usual one, else the path. */
  readonly name: string;
  /** Lower-case base name on Windows, base name as it is elsewhere. */
  readonly base: string;
  /** One spelling of the path, lower-case on Windows, without drive or device. */
  readonly path: string;
}

const DEVICE =
  /^(?:\\\\[?.]\\|\\\?\?\\)?(?:\\device\\harddiskvolume\d+|[a-z]:|%systemdrive%|\\systemroot(?=\\)|%systemroot%|%windir%)/i;
const WINDOWS_HOME =
  /^(?:\\windows(?:\\(?:system32|syswow64)(?:\\.*)?|\\(?:microsoft\.net|servicing|winsxs|softwaredistribution|immersivecontrolpanel|systemapps)\\.*)?|\\program files(?: \(x86\))?\\.*|\\programdata\\(?:microsoft|package cache)\\.*|\\windowsazure\\.*|\\users\\[^\\]+\\appdata\\local\\(?:programs|microsoft|google)\\.*)$/;
const LINUX_HOME =
  /^\/(?:usr\/|usr\/local\/)?(?:s?bin|libexec|lib(?:64|exec)?(?:\/.*)?)$|^\/opt\/[^/]+\/.*bin$|^\/snap\//;

const PLAIN_FOLDERS: ReadonlySet<string> = new Set([
  "/usr/bin",
  "/usr/local/bin",
  "/usr/lib/systemd",
]);

/** The same program under any of its spellings (device path or drive, case on Windows, /bin or /usr/bin). */
export function programPath(raw: string): ProgramPath {
  const text = unquote(raw);
  if (text === "") return { name: "", base: "", path: "" };
  return text.includes("\\") || /^[a-z]:/i.test(text) || /\.exe$/i.test(text)
    ? windowsProgram(text)
    : linuxProgram(text);
}

function windowsProgram(text: string): ProgramPath {
  const path = windowsPath(text).toLowerCase();
  const cut = path.lastIndexOf("\\");
  const base = path.slice(cut + 1);
  const usual = cut < 0 || WINDOWS_HOME.test(path.slice(0, cut));
  return { name: usual ? base : mask(path), base, path };
}

function linuxProgram(text: string): ProgramPath {
  const path = linuxPath(text);
  const cut = path.lastIndexOf("/");
  const base = path.slice(cut + 1);
  const folder = path.slice(0, Math.max(0, cut));
  const usual = cut < 0 || PLAIN_FOLDERS.has(folder) || LINUX_HOME.test(folder);
  return { name: usual ? base : mask(path), base, path };
}

/** A file or program path of Windows without its drive or device; network paths stay whole. */
export function windowsPath(text: string): string {
  const system = /^\\?\??\\?(?:\\systemroot|%systemroot%|%windir%)\\/i.test(text);
  const rest = text.replace(DEVICE, "");
  return system ? `\\windows${rest}` : rest;
}

/** /bin and /usr/bin hold the same programs on every merged system. */
export function linuxPath(text: string): string {
  const path = text.endsWith(" (deleted)") ? text.slice(0, -10) : text;
  if (path.startsWith("/usr/sbin/")) return `/usr/bin/${path.slice(10)}`;
  if (path.startsWith("/bin/")) return `/usr${path}`;
  if (path.startsWith("/sbin/")) return `/usr/bin/${path.slice(6)}`;
  return path.startsWith("/lib") ? path.replace(/^\/lib(?:32|64)?\//, "/usr$&") : path;
}

/** The last part of a path of either kind. */
export function baseOf(path: string): string {
  const text = unquote(path);
  return text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
}

function unquote(text: string): string {
  return text.replace(/^["']|["']$/g, "").trim();
}
