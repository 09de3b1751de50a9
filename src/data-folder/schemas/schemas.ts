import { auditbeatSchema, goAuditSchema, laurelSchema } from "./audit-shippers.ts";
import { cloudtrailSchema } from "./cloudtrail.ts";
import { ecsFileSchema, ecsLoginSchema, ecsProcessSchema, shippedLogSchema } from "./ecs.ts";
import { falcoSchema } from "./falco.ts";
import { guarddutySchema } from "./guardduty.ts";
import { dockerSchema, journaldSchema } from "./journald.ts";
import { aksTableSchema, gkeSchema, kubernetesSchema } from "./kubernetes.ts";
import { ocsfSchema } from "./ocsf.ts";
import { osquerySchema } from "./osquery.ts";
import type { Schema } from "./schema.ts";
import { suricataSchema } from "./suricata.ts";
import { threatStackEventSchema } from "./threat-stack-event.ts";
import { wazuhSchema } from "./wazuh.ts";
import { getWinEventSchema, securityEventSchema, windowsFlatSchema } from "./windows-flat.ts";
import { chainsawSchema, evtxSchema, winlogbeatSchema } from "./windows-json.ts";

/** What a record of JSON is, in the order in which it is asked: those with the most telling fields come first. */
export const EVENT_SCHEMAS: readonly Schema[] = [
  suricataSchema,
  threatStackEventSchema,
  ocsfSchema,
  cloudtrailSchema,
  kubernetesSchema,
  aksTableSchema,
  gkeSchema,
  guarddutySchema,
  chainsawSchema,
  evtxSchema,
  winlogbeatSchema,
  securityEventSchema,
  windowsFlatSchema,
  getWinEventSchema,
  auditbeatSchema,
  laurelSchema,
  goAuditSchema,
  osquerySchema,
  falcoSchema,
  wazuhSchema,
  journaldSchema,
  dockerSchema,
  ecsProcessSchema,
  ecsFileSchema,
  ecsLoginSchema,
  shippedLogSchema,
];
