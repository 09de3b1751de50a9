import { expect, test } from "vitest";
import { runDraft } from "./run-draft.ts";

type TestEvent = Readonly<Record<string, unknown>>;

/** The narrowest filter for all of these events, each given an id. */
function narrowest(
  events: readonly TestEvent[],
  more: {
    readonly allow?: readonly string[];
    readonly isShowable?: (text: string) => boolean;
  } = {},
): string {
  const own = events.map((event, index) => ({ _id: `e${String(index)}`, ...event }));
  const { draft } = runDraft({ own, selection: { where: () => true }, ...more });
  return draft.kind === "offered" ? (draft.filters[0]?.text ?? "") : draft.kind;
}

const start = {
  event_type: "audit",
  type: "start",
  user: "backup",
  exe: "/usr/bin/borg",
  tty: null,
};

test.each([
  [
    "one value",
    [start, start],
    'user = "backup" and exe = "/usr/bin/borg" and type = "start" and tty = null',
  ],
  [
    "a few values as alternatives",
    [start, { ...start, user: "root" }],
    '(user = "backup" or user = "root") and exe = "/usr/bin/borg" and type = "start" and tty = null',
  ],
  [
    "a command line up to what another run has differently",
    [
      { ...start, arguments: "borg create /srv/repo::mon" },
      { ...start, arguments: "borg create /srv/repo::tue" },
    ],
    'user = "backup" and exe = "/usr/bin/borg" and type = "start" and arguments starts_with "borg create /srv/repo::" and tty = null',
  ],
  [
    "a command line up to a version, date or hash, though all have the same",
    [{ ...start, arguments: "borg create /srv/rel-2.10.3 x" }],
    'user = "backup" and exe = "/usr/bin/borg" and type = "start" and arguments starts_with "borg create /srv/rel-" and tty = null',
  ],
  [
    "the whole command line, where all have the same and it lasts",
    [{ ...start, arguments: "borg prune" }],
    'user = "backup" and exe = "/usr/bin/borg" and type = "start" and tty = null and arguments = "borg prune"',
  ],
  [
    "whether there was a terminal, not which",
    [
      { ...start, tty: "pts1" },
      { ...start, tty: "pts1" },
    ],
    'user = "backup" and exe = "/usr/bin/borg" and type = "start" and tty != null',
  ],
  [
    "a folder that all files share",
    ["a", "b", "c", "d", "e"].map((name) =>
      Object.assign({}, start, { type: "open", filename: `/srv/data/${name}.db` }),
    ),
    'user = "backup" and exe = "/usr/bin/borg" and type = "open" and filename starts_with "/srv/data/" and tty = null',
  ],
  [
    "an assumed role without its session",
    [
      {
        eventName: "GetObject",
        user: "ci-1700000001",
        userIdentity: { arn: "arn:aws:sts::1:assumed-role/ci/ci-1700000001" },
      },
    ],
    'eventName = "GetObject" and userIdentity.arn starts_with "arn:aws:sts::1:assumed-role/ci/"',
  ],
  [
    "a Windows path, its backslashes written twice",
    [
      {
        event_type: "winsec",
        win_event_id: 1,
        user: "SRV$",
        exe: String.raw`C:\Program Files\Agent\a.exe`,
      },
    ],
    String.raw`user = "SRV$" and exe = "C:\\Program Files\\Agent\\a.exe" and win_event_id = 1`,
  ],
  [
    "a pod by its name without the hash of its set",
    [
      {
        event_type: "kubernetesAudit",
        user: "system:serviceaccount:shop:api",
        verb: "get",
        resource: "pods",
        namespace: "shop",
        name: "checkout-bb8a754b4-j5zln",
      },
    ],
    'user = "system:serviceaccount:shop:api" and verb = "get" and resource = "pods" and namespace = "shop" and name starts_with "checkout-"',
  ],
] as const)("takes %s", (_what, events, filter) => {
  expect(narrowest(events)).toBe(filter);
});

test("a port that is given out anew is left out, that of a service is not", () => {
  const connect = { ...start, type: "connect" };
  expect(narrowest([{ ...connect, dst_port: 443 }])).toContain("dst_port = 443");
  expect(narrowest([{ ...connect, dst_port: 51_022 }])).not.toContain("dst_port");
});

test("fields that do not last are used only where they are asked for", () => {
  const events = [{ ...start, pid: 7, session: 3, src_ip: "10.1.2.3", hostname: "db-1" }];
  expect(narrowest(events)).not.toMatch(/pid|session|src_ip|hostname/);
  expect(narrowest(events, { allow: ["src_ip", "pid"] })).toMatch(
    /and src_ip = "10\.1\.2\.3" and pid = 7$/,
  );
});

test("of many addresses that are asked for the part of the network that they share", () => {
  const events = [1, 2, 3, 4, 5].map((host) =>
    Object.assign({}, start, { src_ip: `10.1.2.${String(host)}` }),
  );
  expect(narrowest(events, { allow: ["src_ip"] })).toContain('src_ip starts_with "10.1.2."');
});

const isShowable = (text: string): boolean => !text.includes("secret1");

test("what cannot be shown is cut from a command line, and the draft says which field", () => {
  const own = [{ _id: "e0", ...start, arguments: "mysql --host db -psecret1 shop" }];
  const { draft, withheld } = runDraft({ own, selection: { where: () => true }, isShowable });

  expect(withheld).toEqual(["arguments"]);
  expect(JSON.stringify(draft)).toContain(String.raw`arguments starts_with \"mysql --host db \"`);
  expect(JSON.stringify(draft)).not.toContain("secret1");
});

test("events that share nothing that lasts get no filter", () => {
  expect(
    narrowest([
      { event_type: "x", pid: 1 },
      { event_type: "y", pid: 1 },
    ]),
  ).toBe("nothing-shared");
});
