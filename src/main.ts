#!/usr/bin/env node
// Runs on any Node that knows modules (14 and later), to say which one is needed: it imports nothing before that is known.

/** As in "engines" of package.json. */
const NEEDED_MAJOR = 20;
const NEEDED_MINOR = 19;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR)) {
  void import("./program.ts")
    .then(({ run }) => run(process.argv.slice(2), process.env))
    .then((code) => (process.exitCode = code));
} else {
  process.stderr.write(
    `threatstack-mcp needs Node ${NEEDED_MAJOR}.${NEEDED_MINOR} or later; this is ${process.versions.node}\n`,
  );
  process.exitCode = 2;
}
