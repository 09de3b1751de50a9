import { examplesOf } from "./calls.ts";

export const DETECTION_EXAMPLES = examplesOf(String.raw`
guardduty-deleted ;; guardduty DeleteDetector {"detectorId":"d1"} ;; guardduty CreateDetector {"enable":true}
guardduty-off ;; guardduty UpdateDetector {"detectorId":"d1","enable":false} ;; guardduty UpdateDetector {"detectorId":"d1","enable":true}
guardduty-on ;; guardduty UpdateDetector {"detectorId":"d1","enable":true} ;; guardduty UpdateDetector {"detectorId":"d1","enable":false}
guardduty-feature-off ;; guardduty UpdateDetector {"detectorId":"d1","features":[{"name":"S3_DATA_EVENTS","status":"DISABLED"}]} ;; guardduty UpdateDetector {"detectorId":"d1","features":[{"name":"S3_DATA_EVENTS","status":"ENABLED"}]}
guardduty-changed ;; guardduty UpdateDetector {"detectorId":"d1","findingPublishingFrequency":"SIX_HOURS"} ;; guardduty UpdateDetector {"detectorId":"d1","enable":false}
guardduty-addresses-trusted ;; guardduty CreateIPSet {"detectorId":"d1","location":"s3://x/ips.txt","activate":true} ;; wafv2 CreateIPSet {"name":"office","addresses":["203.0.113.0/24"],"activate":true}
guardduty-addresses-changed ;; guardduty DeleteIPSet {"detectorId":"d1","ipSetId":"s"} ;; guardduty UpdateIPSet {"detectorId":"d1","ipSetId":"s","activate":true}
guardduty-threat-list-deleted ;; guardduty DeleteThreatIntelSet {"detectorId":"d1"} ;; guardduty CreateThreatIntelSet {"detectorId":"d1","activate":true}
guardduty-findings-archived ;; guardduty CreateFilter {"detectorId":"d1","name":"quiet","action":"ARCHIVE"} ;; guardduty CreateFilter {"detectorId":"d1","name":"quiet","action":"NOOP"}
guardduty-filter-changed ;; guardduty CreateFilter {"detectorId":"d1","name":"quiet","action":"NOOP"} ;; inspector2 CreateFilter {"name":"quiet","action":"NONE"}
findings-archived ;; guardduty ArchiveFindings {"detectorId":"d1","findingIds":["f"]} ;; guardduty UnarchiveFindings {"detectorId":"d1","findingIds":["f"]}
findings-not-exported ;; guardduty DeletePublishingDestination {"detectorId":"d1"} ;; guardduty CreatePublishingDestination {"detectorId":"d1"}
detection-left ;; guardduty DisassociateFromMasterAccount {"detectorId":"d1"} ;; guardduty AcceptAdministratorInvitation {"detectorId":"d1"}
securityhub-off ;; securityhub DisableSecurityHub ;; securityhub EnableSecurityHub
securityhub-standard-off ;; securityhub BatchDisableStandards {"standardsSubscriptionArns":["s"]} ;; securityhub BatchEnableStandards {"standardsSubscriptionRequests":["s"]}
securityhub-control-off ;; securityhub UpdateStandardsControl {"standardsControlArn":"c","controlStatus":"DISABLED"} ;; securityhub UpdateStandardsControl {"standardsControlArn":"c","controlStatus":"ENABLED"}
findings-suppressed ;; securityhub BatchUpdateFindings {"findingIdentifiers":[{"id":"f"}],"workflow":{"status":"SUPPRESSED"}} ;; securityhub BatchUpdateFindings {"findingIdentifiers":[{"id":"f"}],"workflow":{"status":"NOTIFIED"}}
findings-changed ;; securityhub BatchUpdateFindings {"findingIdentifiers":[{"id":"f"}],"workflow":{"status":"RESOLVED"}} ;; securityhub BatchUpdateFindings {"findingIdentifiers":[{"id":"f"}],"workflow":{"status":"SUPPRESSED"}}
macie-off ;; macie2 DisableMacie ;; macie2 EnableMacie
macie-paused ;; macie2 UpdateMacieSession {"status":"PAUSED"} ;; macie2 UpdateMacieSession {"status":"ENABLED"}
inspector-off ;; inspector2 Disable {"resourceTypes":["EC2"]} ;; inspector2 Enable {"resourceTypes":["EC2"]}
analyzer-deleted ;; access-analyzer DeleteAnalyzer {"analyzerName":"a"} ;; access-analyzer CreateAnalyzer {"analyzerName":"a"}
archive-rule-made ;; access-analyzer CreateArchiveRule {"ruleName":"r"} ;; access-analyzer DeleteArchiveRule {"ruleName":"r"}
detection-on ;; macie2 EnableMacie ;; macie2 DisableMacie
config-rule-deleted ;; config DeleteConfigRule {"configRuleName":"root-key"} ;; config PutConfigRule {"configRule":{"configRuleName":"root-key"}}
config-rule-set ;; config PutConfigRule {"configRule":{"configRuleName":"root-key"}} ;; config DeleteConfigRule {"configRuleName":"root-key"}
web-firewall-off ;; wafv2 DisassociateWebACL {"resourceArn":"web"} ;; wafv2 AssociateWebACL {"resourceArn":"web","webACLArn":"acl"}
web-firewall-rules-deleted ;; wafv2 DeleteRuleGroup {"name":"r"} ;; wafv2 CreateRuleGroup {"name":"r"}
web-firewall-changed ;; wafv2 UpdateIPSet {"name":"office"} ;; guardduty UpdateIPSet {"detectorId":"d1","ipSetId":"s"}
network-firewall-off ;; network-firewall DeleteFirewall {"firewallName":"edge"} ;; network-firewall CreateFirewall {"firewallName":"edge"}
shield-off ;; shield DeleteProtection {"protectionId":"p"} ;; shield CreateProtection {"name":"p"}
alarm-off ;; monitoring DisableAlarmActions {"alarmNames":["root"]} ;; monitoring EnableAlarmActions {"alarmNames":["root"]}
alarm-set-silent ;; monitoring PutMetricAlarm {"alarmName":"root","actionsEnabled":false} ;; monitoring PutMetricAlarm {"alarmName":"root","actionsEnabled":true}
alarm-set ;; monitoring PutMetricAlarm {"alarmName":"root","actionsEnabled":true} ;; monitoring PutMetricAlarm {"alarmName":"root","actionsEnabled":false}
event-rule-off ;; events DisableRule {"name":"alerts"} ;; events DisableRule {"name":"nightly-report"}
event-rule-set-off ;; events PutRule {"name":"alerts","state":"DISABLED"} ;; events PutRule {"name":"alerts","state":"ENABLED"}
event-rule-set ;; events PutRule {"name":"alerts","state":"ENABLED"} ;; events DeleteRule {"name":"alerts"}
guardrail-deleted ;; bedrock DeleteGuardrail {"guardrailIdentifier":"g"} ;; bedrock UpdateGuardrail {"guardrailIdentifier":"g"}
guardrail-changed ;; bedrock UpdateGuardrail {"guardrailIdentifier":"g"} ;; bedrock DeleteGuardrail {"guardrailIdentifier":"g"}
event-rule-other-off ;; events DisableRule {"name":"nightly-report"} ;; events DisableRule {"name":"guardduty-to-slack"}
`);
