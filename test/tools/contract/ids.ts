import { createLegacyIds } from "../../../src/simulator/version-1/legacy-ids.ts";

/** Ids in the form of version 2; no two begin alike. */
export const IDS = {
  organization: "5fa075114135dd5944bb5faa",
  loginAlert: "a10c6e10-1610-11f1-9b3a-0242ac120002",
  cloudAlert: "b20c6e10-1610-11f1-9b3a-0242ac120002",
  ncAlert: "c30c6e10-1610-11f1-9b3a-0242ac120002",
  dismissedAlert: "d40c6e10-1610-11f1-9b3a-0242ac120002",
  bastion: "1a0b0f28-0e11-11f1-a123-99cdd68cb066",
  web: "2b0b0f28-0e11-11f1-a123-99cdd68cb066",
  oldDatabase: "3c0b0f28-0e11-11f1-a123-99cdd68cb066",
  baseRules: "4d0b3d96-0bb2-11f1-b43c-d058e97241e7",
  cloudRules: "5e0b3d96-0bb2-11f1-b43c-d058e97241e7",
  loginRule: "6f0bd6aa-0bb2-11f1-a023-1e403e5e410a",
  ncRule: "700bd6aa-0bb2-11f1-a023-1e403e5e410a",
  keyRule: "810bd6aa-0bb2-11f1-a023-1e403e5e410a",
  owner: "9bb2ad3aeb246c7d145056e7",
  analyst: "8ab2ad3aeb246c7d145056e8",
  auditor: "7ab2ad3aeb246c7d145056e9",
} as const;

export type Ids = Readonly<Record<keyof typeof IDS, string>>;

const legacy = createLegacyIds();

/** The ids by which an API version names the same records; rules and policies keep theirs in version 1. */
export function idsOf(apiVersion: 1 | 2): Ids {
  if (apiVersion === 2) return IDS;
  return {
    ...IDS,
    loginAlert: legacy(IDS.loginAlert),
    cloudAlert: legacy(IDS.cloudAlert),
    ncAlert: legacy(IDS.ncAlert),
    dismissedAlert: legacy(IDS.dismissedAlert),
    bastion: legacy(IDS.bastion),
    web: legacy(IDS.web),
    oldDatabase: legacy(IDS.oldDatabase),
  };
}
