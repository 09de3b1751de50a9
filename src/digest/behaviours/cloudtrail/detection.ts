import { parseCalls } from "./parts.ts";

/** Services that look for attacks, and firewalls for the web: switched off, on, or made to overlook something. */
export const DETECTION = parseCalls(String.raw`
guardduty-deleted :: T1562.001 3 :: GuardDuty deleted :: target~^DeleteDetector$
guardduty-off :: T1562.001 3 :: GuardDuty switched off :: target~^(?:Create|Update)Detector$ && params~¦enable=false¦
guardduty-on :: - 2 :: GuardDuty switched on :: target~^(?:Create|Update)Detector$ && params~¦enable=true¦
guardduty-feature-off :: T1562.001 2 :: part of GuardDuty switched off :: target~^UpdateDetector$|^UpdateMemberDetectors$ && params~\.(?:enable|autoEnable)=false¦|{k}status=DISABLED¦
guardduty-changed :: - 2 :: GuardDuty settings changed :: target~^UpdateDetector$|^UpdateMemberDetectors$ && !params~{k}(?:enable|autoEnable)=(?:false|true)¦|{k}status=DISABLED¦
guardduty-addresses-trusted :: T1562.001 3 :: addresses that GuardDuty trusts set :: program~^guardduty$ && target~^(?:Create|Update)(?:Trusted\w+|IP)Set$ && params~{k}activate=true¦
guardduty-addresses-changed :: - 2 :: list of addresses that GuardDuty trusts changed :: program~^guardduty$ && target~^(?:Create|Update|Delete)(?:Trusted\w+|IP)Set$ && !params~{k}activate=true¦
guardduty-threat-list-deleted :: T1562.001 2 :: list of threats of GuardDuty deleted :: target~^Delete(?:ThreatIntel|ThreatEntity)Set$
guardduty-findings-archived :: T1562.001 3 :: filter archives findings of GuardDuty :: program~^guardduty$ && target~^(?:Create|Update)Filter$ && params~{k}action=ARCHIVE¦
guardduty-filter-changed :: - 1 :: filter of GuardDuty findings changed :: program~^guardduty$ && target~^(?:Create|Update|Delete)Filter$ && !params~{k}action=ARCHIVE¦
findings-archived :: T1562.001 2 :: findings archived :: target~^ArchiveFindings$
findings-not-exported :: T1562.001 3 :: findings no longer exported :: target~^DeletePublishingDestination$
detection-left :: T1562.001 3 :: account taken out of central detection :: program~^(?:guardduty|securityhub|macie2|detective|inspector2)$ && target~^(?:DisassociateFrom(?:Master|Administrator)Account|DisassociateMembers?|DeleteMembers?|StopMonitoringMembers|DisableOrganizationAdminAccount|DisableDelegatedAdminAccount)$
securityhub-off :: T1562.001 3 :: Security Hub switched off :: target~^DisableSecurityHub(?:V2)?$
securityhub-standard-off :: T1562.001 2 :: standard or source of Security Hub switched off :: target~^(?:BatchDisableStandards|DisableImportFindingsForProduct)$
securityhub-control-off :: T1562.001 2 :: control of Security Hub switched off :: target~^(?:UpdateStandardsControl|BatchUpdateStandardsControlAssociations)$ && params~=DISABLED¦
findings-suppressed :: T1562.001 2 :: findings suppressed :: target~^(?:BatchUpdateFindings|CreateAutomationRule)$ && params~{k}status=SUPPRESSED¦
findings-changed :: - 1 :: findings changed :: target~^BatchUpdateFindings$ && !params~{k}status=SUPPRESSED¦
macie-off :: T1562.001 3 :: Macie switched off :: target~^Disable(?:OrganizationAdmin)?Macie(?:Account)?$
macie-paused :: T1562.001 3 :: Macie paused :: target~^UpdateMacieSession$ && params~{k}status=PAUSED¦
inspector-off :: T1562.001 3 :: Inspector switched off :: program~^inspector2?$ && target~^Disable$
analyzer-deleted :: T1562.001 3 :: analyzer of access or behaviour deleted :: program~^(?:access-analyzer|detective)$ && target~^Delete(?:Analyzer|Graph)$
archive-rule-made :: T1562.001 2 :: rule archives findings of Access Analyzer :: program~^access-analyzer$ && target~^CreateArchiveRule$
detection-on :: - 2 :: detection switched on :: program~^(?:access-analyzer|detective|inspector2|macie2|securityhub)$ && target~^(?:CreateAnalyzer|CreateGraph|Enable|EnableMacie|EnableSecurityHub(?:V2)?)$
config-rule-deleted :: T1562.001 2 :: rule of AWS Config deleted :: target~^Delete(?:Organization)?(?:ConfigRule|ConformancePack)$|^DeleteRemediationConfiguration$
config-rule-set :: - 1 :: rule of AWS Config set :: target~^Put(?:Organization)?(?:ConfigRule|ConformancePack)$
web-firewall-off :: T1562.007 3 :: web firewall taken away :: program~^(?:waf|wafv2|waf-regional)$ && target~^(?:DeleteWebACL|DisassociateWebACL)$
web-firewall-rules-deleted :: T1562.007 2 :: rules of a web firewall deleted :: program~^(?:waf|wafv2|waf-regional)$ && target~^Delete(?:RuleGroup|Rule|RateBasedRule|IPSet|RegexPatternSet|FirewallManagerRuleGroups)$
web-firewall-changed :: - 1 :: web firewall changed :: program~^(?:waf|wafv2|waf-regional)$ && target~^(?:Create|Update|Associate)(?:WebACL|RuleGroup|Rule|IPSet)$
network-firewall-off :: T1562.007 3 :: network firewall taken away :: program~^network-firewall$ && target~^(?:DeleteFirewall(?:Policy)?|DeleteRuleGroup|DisassociateSubnets)$
shield-off :: T1562.007 2 :: protection by Shield taken away :: program~^shield$ && target~^Delete(?:Protection|Subscription)$
alarm-off :: T1562.001 2 :: alarm deleted or silenced :: program~^monitoring$ && target~^(?:DeleteAlarms|DisableAlarmActions)$ && !extra~\bby=
alarm-set-silent :: T1562.001 2 :: alarm set without its actions :: target~^PutMetricAlarm$ && params~{k}actionsEnabled=false¦
alarm-set :: - 1 :: alarm set :: program~^monitoring$ && target~^(?:PutMetricAlarm|EnableAlarmActions)$ && !params~{k}actionsEnabled=false¦
event-rule-off :: T1562.001 2 :: event rule named for security disabled, deleted or emptied :: program~^events$ && target~^(?:DisableRule|DeleteRule|RemoveTargets)$ && params~{k}(?:name|rule)=[^¦]*(?:security|guard|gd-|finding|alert|alarm|detect|siem|audit|trail|root|config|threat)
event-rule-other-off :: - 2 :: event rule disabled, deleted or emptied :: program~^events$ && target~^(?:DisableRule|DeleteRule|RemoveTargets)$ && !params~{k}(?:name|rule)=[^¦]*(?:security|guard|gd-|finding|alert|alarm|detect|siem|audit|trail|root|config|threat) && !extra~\bby=
event-rule-set-off :: T1562.001 2 :: event rule set as disabled :: program~^events$ && target~^PutRule$ && params~{k}state=DISABLED¦
event-rule-set :: - 2 :: event rule or its target set :: program~^events$ && target~^(?:PutRule|PutTargets|EnableRule)$ && !params~{k}state=DISABLED¦
guardrail-deleted :: T1562.001 3 :: guardrail of a model deleted :: target~^DeleteGuardrail$
guardrail-changed :: - 2 :: guardrail of a model changed :: target~^UpdateGuardrail$
`);
