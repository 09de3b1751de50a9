import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

const ROOT = new URL("../../", import.meta.url);

const Component = z.looseObject({ "bom-ref": z.string(), name: z.string() });
const Sbom = z.looseObject({
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type Sbom = z.output<typeof Sbom>;

const Lock = z.object({
  name: z.string(),
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string(), dev: z.boolean().default(false) }),
  ),
});

/** What is installed with the program, as `name@version`, by the lock file. */
export function shipped(): Set<string> {
  const packages = Object.entries(readLock().packages).filter(([path]) => path !== "");
  return new Set(
    packages.flatMap(([path, { version, dev }]) =>
      dev ? [] : [`${path.split("node_modules/").at(-1) ?? ""}@${version}`],
    ),
  );
}

/**
 * CycloneDX of what is shipped. npm's own `--omit=dev` leaves out what a development dependency needs as
 * well, and names the program after its folder, so that both are done here.
 */
export function makeSbom(): Sbom {
  const flags = ["--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const maxBuffer = 64 * 1024 * 1024;
  const text = execFileSync("npm", ["sbom", ...flags], { cwd: ROOT, encoding: "utf8", maxBuffer });
  const { metadata, components, dependencies, ...rest } = Sbom.parse(JSON.parse(text));
  const kept = shipped();
  const own = { ...metadata.component, name: readLock().name };
  const refs = new Set([own["bom-ref"], ...kept]);
  return {
    ...rest,
    metadata: { ...metadata, component: own },
    components: components.filter((component) => kept.has(component["bom-ref"])),
    dependencies: dependencies.flatMap(({ ref, dependsOn, ...more }) =>
      refs.has(ref) ? [{ ...more, ref, dependsOn: dependsOn.filter((to) => refs.has(to)) }] : [],
    ),
  };
}

function readLock(): z.output<typeof Lock> {
  return Lock.parse(JSON.parse(readFileSync(new URL("package-lock.json", ROOT), "utf8")));
}
