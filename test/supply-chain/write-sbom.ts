/** Writes the bill of materials of what is shipped to stdout. */
import { makeSbom } from "./sbom.ts";

process.stdout.write(`${JSON.stringify(makeSbom(), undefined, 2)}\n`);
