import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";

/** The log of one build or application run that failed, and what an engineer must find in it. */
export interface BuildLog {
  readonly name: string;
  readonly lines: readonly string[];
  /** Parts of lines that say why, in the order of the log. */
  readonly signals: readonly string[];
}

interface Kind {
  readonly name: string;
  /** Said once at the start: versions, settings, paths. */
  readonly opening: readonly string[];
  /** Said over and over; #W is a word, #N a number, #H a hash. */
  readonly routine: readonly string[];
  /** What goes wrong, in order; the part between ⟦ and ⟧ is the signal. */
  readonly failures: readonly (readonly string[])[];
  readonly end: readonly string[];
}

const WORDS =
  "account billing cache catalog client cluster config cookie device engine export folder gateway handler import invoice ledger locale mailer metric module notify object parser policy queue report router schema search server session signal socket stream target ticket upload vector worker".split(
    " ",
  );

const KINDS: readonly Kind[] = [
  {
    name: "npm and jest",
    opening: [
      "Current runner version: '2.3#N.0'",
      "Operating System: Ubuntu 22.04.#N LTS",
      "Prepare workflow directory",
      "Set up job #W",
      "npm config set cache /home/runner/.npm-#W",
      "node v20.#N.1, npm 10.#N.2",
      "Restored cache from key node-#H",
    ],
    routine: [
      "npm http fetch GET 200 https://registry.example/#W #Nms (cache hit)",
      "PASS src/#W/#W.test.ts (#N.1 s)",
      "  ✓ #W keeps its #W (#N ms)",
      "added #N packages in #Ns",
      "npm warn deprecated #W@#N.0.1: use #W instead",
      "ts: compiled src/#W/#W.ts",
    ],
    failures: [
      [
        "FAIL ⟦src/#W/#W.spec.ts⟧",
        "  ● ⟦#W › rejects an expired #W⟧",
        "    ⟦expect(received).toBe(expected)⟧ // Object.is equality",
        "    Expected: ⟦40#N⟧",
        "    Received: ⟦20#N⟧",
        "      at Object.<anonymous> (src/#W/#W.spec.ts:⟦#N:#N⟧)",
      ],
      ["src/#W/#W.ts(#N,#N): ⟦error TS2345: Argument of type '#W'⟧ is not assignable to parameter"],
      ["npm ERR! code ⟦ERESOLVE⟧", "npm ERR! ⟦Could not resolve dependency: peer #W@^#N⟧"],
    ],
    end: [
      "Tests: ⟦#N failed⟧, #N passed, #N total",
      "##[error]⟦Process completed with exit code 1⟧.",
    ],
  },
  {
    name: "pytest",
    opening: [
      "platform linux -- Python 3.11.#N, pytest-8.#N.0, pluggy-1.#N.0",
      "rootdir: /builds/#W/#W",
      "plugins: cov-4.#N.0, xdist-3.#N.0",
      "collected #N items",
    ],
    routine: [
      "tests/#W/test_#W.py::test_#W_#W PASSED [ #N%]",
      "Collecting #W==#N.2.0",
      "  Downloading #W-#N.2.0-py3-none-any.whl (#N kB)",
      "DEBUG #W.pool: connection #N returned",
      "INFO #W: loaded #N rows in #N ms",
    ],
    failures: [
      [
        "tests/#W/test_#W.py::⟦test_#W_limit FAILED⟧ [ #N%]",
        "    def test_#W_limit(client):",
        ">       ⟦assert client.#W(#N) == 'granted'⟧",
        "E       ⟦AssertionError: assert 'refused' == 'granted'⟧",
        "tests/#W/test_#W.py:#N: ⟦AssertionError⟧",
      ],
      [
        "Traceback (most recent call last):",
        '  File "/builds/#W/#W.py", line #N, in load',
        "⟦ModuleNotFoundError: No module named '#W_native'⟧",
      ],
      ['⟦psycopg2.OperationalError: connection to server at "db-#W"⟧ failed: Connection refused'],
    ],
    end: ["===== ⟦#N failed, #N passed⟧ in #N.2s =====", "⟦ERROR: Job failed: exit code 1⟧"],
  },
  {
    name: "maven",
    opening: [
      "Apache Maven 3.9.#N",
      "Java version: 17.0.#N, vendor: Eclipse Adoptium",
      "[INFO] Scanning for projects...",
      "[INFO] Reactor Build Order:",
    ],
    routine: [
      "[INFO] Downloading from central: https://repo.example/#W/#W/#N.1/#W-#N.1.pom",
      "[INFO] --- maven-resources-plugin:3.#N.1:resources (default) @ #W ---",
      "[INFO] Tests run: #N, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: #N.3 s - in com.example.#W",
      "[INFO] Copying #N resources to target/#W",
      "[WARNING] Using platform encoding UTF-8 to copy filtered resources in #W",
    ],
    failures: [
      [
        "[ERROR] ⟦COMPILATION ERROR⟧ :",
        "[ERROR] /src/main/java/com/example/#W/#W.java:[#N,#N] ⟦cannot find symbol⟧",
        "[ERROR]   symbol:   ⟦method #WById(long)⟧",
      ],
      [
        "[ERROR] Tests run: #N, ⟦Failures: 1⟧, Errors: 0, Skipped: 0",
        "[ERROR] ⟦#WServiceTest.refund⟧:#N expected:<#N> but was:<#N>",
      ],
      [
        'Exception in thread "main" ⟦java.lang.OutOfMemoryError: Java heap space⟧',
        "\tat com.example.#W.#W.⟦grow(#W.java:#N)⟧",
        "Caused by: ⟦java.lang.IllegalStateException: #W is closed⟧",
      ],
    ],
    end: ["[INFO] ⟦BUILD FAILURE⟧", "[ERROR] ⟦Failed to execute goal⟧ on project #W"],
  },
  {
    name: "cargo and make",
    opening: ["rustc 1.7#N.0 (#H)", "cargo 1.7#N.0", "make: Entering directory '/build/#W'"],
    routine: [
      "   Compiling #W v0.#N.1",
      "  Downloaded #W v1.#N.0",
      "test #W::tests::#W_#W ... ok",
      "cc -O2 -Wall -c #W.c -o #W.o",
      "warning: unused variable: `#W`",
    ],
    failures: [
      [
        "⟦error[E0308]: mismatched types⟧",
        "   --> ⟦src/#W/#W.rs:#N:#N⟧",
        "    | expected `u64`, found `Option<u64>`",
      ],
      [
        "#W.o: in function `main': ⟦undefined reference to `#W_init'⟧",
        "⟦make: *** [Makefile:#N: #W] Error 1⟧",
      ],
      [
        "test #W::tests::#W_overflow ... ⟦FAILED⟧",
        "thread '#W::tests' ⟦panicked at src/#W.rs:#N:#N⟧:",
        "⟦attempt to add with overflow⟧",
      ],
    ],
    end: ["⟦error: could not compile `#W`⟧ due to #N previous errors", "⟦make: *** [all] Error 2⟧"],
  },
  {
    name: "container deploy",
    opening: [
      "Docker version 24.0.#N",
      "#1 [internal] load build definition from Dockerfile",
      "Using kubeconfig #W",
    ],
    routine: [
      "#N sha256:#H #N.1MB / #N.4MB #Ns",
      "#N CACHED",
      "deployment.apps/#W condition met",
      'time="2026-03-03T09:#N:#N" level=info msg="pulling #W"',
      "Step #N/30 : COPY #W /srv/#W",
    ],
    failures: [
      [
        '⟦ERROR: failed to solve: process "/bin/sh -c make #W" did not complete successfully: exit code: 2⟧',
      ],
      [
        "Warning  BackOff  kubelet  ⟦Back-off restarting failed container #W⟧",
        "Last State: Terminated, ⟦Reason: OOMKilled⟧, Exit Code: 137",
      ],
      [
        'time="2026-03-03T09:#N:#N" level=fatal msg="⟦migration #N_#W failed: relation #W does not exist⟧"',
      ],
    ],
    end: ['⟦error: deployment "#W" exceeded its progress deadline⟧'],
  },
];

const LOGS_A_KIND = 6;
const LINES = 1200;

/** Thirty logs: settings, a thousand lines of routine, one to three failures with what they left behind, an end. */
export function buildLogs(): BuildLog[] {
  return KINDS.flatMap((kind, at) =>
    Array.from({ length: LOGS_A_KIND }, (_, index) =>
      buildLog(kind, createRandom(at * 100 + index)),
    ),
  );
}

function buildLog(kind: Kind, random: Random): BuildLog {
  const signals: string[] = [];
  const say = (template: string) => {
    const line = template
      .replaceAll("#W", () => random.pick(WORDS))
      .replaceAll("#N", () => String(1 + random.int(97)))
      .replaceAll("#H", () => random.hex(12));
    for (const [, signal = ""] of line.matchAll(/⟦([^⟧]*)⟧/g)) signals.push(signal);
    return line.replaceAll(/[⟦⟧]/g, "");
  };
  const routine = () => Array.from({ length: LINES / 4 }, () => say(random.skewed(kind.routine)));
  const failures = kind.failures.filter((_, index) => index === 0 || random.next() < 0.5);
  const lines = [
    ...kind.opening.map(say),
    ...routine(),
    ...failures.flatMap((failure) => routine().concat(failure.map(say))),
    ...routine(),
    ...kind.end.map(say),
  ];
  return { name: kind.name, lines, signals };
}
