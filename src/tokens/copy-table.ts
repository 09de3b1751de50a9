import { copyFileSync } from "node:fs";

/** Build step: the compiler leaves the table behind, so this puts it beside the compiled reader. */
copyFileSync(
  new URL("../../src/tokens/o200k.bin", import.meta.url),
  new URL("o200k.bin", import.meta.url),
);
