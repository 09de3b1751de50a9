import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { makeSbom, shipped } from "./sbom.ts";

const ROOT = new URL("../../", import.meta.url);
const readText = (name: string): string => readFileSync(new URL(name, ROOT), "utf8");

const Manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

test("every dependency is given exactly", () => {
  const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readText("package.json")));
  const versions = Object.entries({ ...dependencies, ...devDependencies });

  expect(versions.length).toBeGreaterThan(10);
  const isExact = /^(?:npm:.+@)?\d+\.\d+\.\d+$/;
  expect(versions.filter(([, version]) => !isExact.test(version))).toEqual([]);
});

test("the lock file has a hash of every package and names no host", () => {
  const Lock = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { packages } = Lock.parse(JSON.parse(readText("package-lock.json")));
  const installed = Object.entries(packages).filter(([path]) => path !== "");

  expect(installed.length).toBeGreaterThan(20);
  const wrong = installed.filter(
    ([, { integrity, resolved }]) =>
      !String(integrity).startsWith("sha512-") || resolved !== undefined,
  );
  expect(wrong).toEqual([]);
});

test("the bill of materials names what is shipped, all of it and nothing else, and no machine", () => {
  const sbom = makeSbom();
  const names = sbom.components.map((component) => component["bom-ref"]);
  const text = JSON.stringify(sbom);

  expect(names.toSorted()).toEqual([...shipped()].toSorted());
  expect(names.some((name) => name.startsWith("zod@"))).toBe(true);
  expect(sbom.metadata.component.name).toBe("threatstack-mcp");
  expect(text).not.toContain(fileURLToPath(ROOT).replace(/\/$/, ""));
  expect(text).not.toContain(homedir());
  expect(text).not.toMatch(/registry\.|\.tgz/);
});
