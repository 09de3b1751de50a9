import type { Random } from "../../seeded/random.ts";
import { inventedWord } from "../props.ts";

const wordsOf = (text: string): string[] => text.split(/\s+/);
const FOLDERS = wordsOf(
  "/srv/app /srv/shared /opt/app /opt/tools /var/lib/app /var/lib/search /mnt/old /mnt/new /srv/exports /var/spool/jobs /srv/media /opt/reports",
);
const NOUNS = wordsOf(
  "orders catalog ledger audit price tax stock region user session cart refund coupon mail queue image feed index report invoice route partner label batch shard tenant policy quota event trace",
);
const ENDINGS = wordsOf("json yml csv parquet sql conf xml tar.gz log idx lock pem.pub txt avro");
const SIMPLE = wordsOf(
  "cp mv stat gzip xz zstd md5sum sha256sum chmod chown touch ln file wc head sort uniq cut split jq xmllint yq diff cmp truncate install du readlink realpath basename tee column base64",
);
const FLAGS = wordsOf(
  "-v -p -q --force --verbose -n --no-clobber -u --stats -T4 -9 -L -a --sum -c",
);

function path(random: Random): string {
  const folder = `${random.pick(FOLDERS)}/${random.pick(NOUNS)}`;
  return `${folder}/${random.pick(NOUNS)}-${inventedWord(random)}.${random.pick(ENDINGS)}`;
}

type Maker = (random: Random) => string;
const MAKERS: readonly Maker[] = [
  (random) => `rsync -a ${path(random)} ${path(random)}`,
  (random) => `tar czf ${path(random)} ${random.pick(FOLDERS)}/${inventedWord(random)}`,
  (random) => `grep -r ${inventedWord(random)} ${random.pick(FOLDERS)}/${random.pick(NOUNS)}`,
  (random) => `sed -i s/${inventedWord(random)}/${inventedWord(random)}/ ${path(random)}`,
  (random) => `find ${random.pick(FOLDERS)} -name ${inventedWord(random)}.${random.pick(ENDINGS)}`,
  (random) => `psql -d ${random.pick(NOUNS)} -c analyze_${inventedWord(random)}`,
  (random) => `redis-cli -n 3 del ${random.pick(NOUNS)}:${inventedWord(random)}`,
  (random) =>
    `python3 /srv/migrate/${random.pick(NOUNS)}_${random.pick(NOUNS)}.py --only ${inventedWord(random)}`,
  (random) => `git -C /opt/app/${random.pick(NOUNS)} checkout ${inventedWord(random)}`,
  (random) => `openssl dgst -sha256 ${path(random)}`,
  (random) => `awk -f /srv/migrate/${inventedWord(random)}.awk ${path(random)}`,
  (random) => `mkdir -p ${random.pick(FOLDERS)}/${random.pick(NOUNS)}/${inventedWord(random)}`,
  (random) => `systemctl show ${random.pick(NOUNS)}-${inventedWord(random)}.service`,
  (random) => `perl -ne print ${path(random)}`,
];

/** A command line as one step of a migration: hardly any is like another. */
export function maintenanceCommand(random: Random): string {
  if (random.chance(0.55)) return random.pick(MAKERS)(random);
  return `${random.pick(SIMPLE)} ${random.pick(FLAGS)} ${path(random)}`;
}

/** The script that a step belongs to. */
export function maintenanceScript(random: Random): string {
  return `/srv/migrate/${random.int(1, 99)}-${random.pick(NOUNS)}-${inventedWord(random)}.sh`;
}
