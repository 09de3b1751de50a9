import { examplesOf } from "./calls.ts";

export const LOGGING_EXAMPLES = examplesOf(String.raw`
trail-stopped ;; cloudtrail StopLogging {"name":"main"} ;; cloudtrail StartLogging {"name":"main"}
trail-deleted ;; cloudtrail DeleteTrail {"name":"main"} ;; cloudtrail CreateTrail {"name":"main"}
trail-narrowed ;; cloudtrail UpdateTrail {"name":"main","isMultiRegionTrail":false} ;; cloudtrail UpdateTrail {"name":"main","isMultiRegionTrail":true}
trail-changed ;; cloudtrail UpdateTrail {"name":"main","s3BucketName":"logs"} ;; cloudtrail UpdateTrail {"name":"main","includeGlobalServiceEvents":false}
trail-started ;; cloudtrail StartLogging {"name":"main"} ;; cloudtrail StopLogging {"name":"main"}
management-events-off ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"includeManagementEvents":false}]} ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"includeManagementEvents":false},{"includeManagementEvents":true}]}
events-left-out ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"readWriteType":"ReadOnly","includeManagementEvents":true}]} ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"readWriteType":"All","includeManagementEvents":true}]}
event-selectors-changed ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"readWriteType":"All","includeManagementEvents":true}]} ;; cloudtrail PutEventSelectors {"trailName":"main","eventSelectors":[{"includeManagementEvents":false}]}
insights-off ;; cloudtrail PutInsightSelectors {"trailName":"main","insightSelectors":[]} ;; cloudtrail PutInsightSelectors {"trailName":"main","insightSelectors":[{"insightType":"ApiCallRateInsight"}]}
insights-on ;; cloudtrail PutInsightSelectors {"trailName":"main","insightSelectors":[{"insightType":"ApiCallRateInsight"}]} ;; cloudtrail PutInsightSelectors {"trailName":"main","insightSelectors":[]}
event-store-stopped ;; cloudtrail StopEventDataStoreIngestion {"eventDataStore":"lake"} ;; cloudtrail StartEventDataStoreIngestion {"eventDataStore":"lake"}
config-recorder-off ;; config StopConfigurationRecorder {"configurationRecorderName":"default"} ;; config StartConfigurationRecorder {"configurationRecorderName":"default"}
config-recorder-on ;; config PutDeliveryChannel {"deliveryChannel":{"name":"default"}} ;; config DeleteDeliveryChannel {"deliveryChannelName":"default"}
flow-logs-deleted ;; ec2 DeleteFlowLogs {"DeleteFlowLogsRequest":{"FlowLogId":"fl-1"}} ;; ec2 CreateFlowLogs {"CreateFlowLogsRequest":{"ResourceId":"vpc-1"}}
flow-logs-made ;; ec2 CreateFlowLogs {"CreateFlowLogsRequest":{"ResourceId":"vpc-1"}} ;; ec2 DeleteFlowLogs {"DeleteFlowLogsRequest":{"FlowLogId":"fl-1"}}
bucket-log-off ;; s3 PutBucketLogging {"bucketName":"docs","BucketLoggingStatus":""} ;; s3 PutBucketLogging {"bucketName":"docs","BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"logs"}}}
bucket-log-on ;; s3 PutBucketLogging {"bucketName":"docs","BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"logs"}}} ;; s3 PutBucketLogging {"bucketName":"docs","BucketLoggingStatus":""}
balancer-log-off ;; elasticloadbalancing ModifyLoadBalancerAttributes {"loadBalancerArn":"web","attributes":[{"key":"access_logs.s3.enabled","value":"false"}]} ;; elasticloadbalancing ModifyLoadBalancerAttributes {"loadBalancerArn":"web","attributes":[{"key":"access_logs.s3.enabled","value":"true"}]}
balancer-changed ;; elasticloadbalancing ModifyLoadBalancerAttributes {"loadBalancerArn":"web","attributes":[{"key":"idle_timeout.timeout_seconds","value":"60"}]} ;; elasticloadbalancing ModifyLoadBalancerAttributes {"loadBalancerName":"web","loadBalancerAttributes":{"accessLog":{"enabled":false}}}
gateway-log-off ;; apigateway UpdateStage {"restApiId":"a","patchOperations":[{"op":"remove","path":"/accessLogSettings/destinationArn"}]} ;; apigateway UpdateStage {"restApiId":"a","patchOperations":[{"op":"replace","path":"/accessLogSettings/format"}]}
gateway-log-deleted ;; apigateway DeleteAccessLogSettings {"apiId":"a"} ;; apigateway UpdateStage {"apiId":"a"}
database-log-off ;; rds ModifyDBParameterGroup {"dBParameterGroupName":"pg","parameters":[{"parameterName":"log_connections","parameterValue":"0"}]} ;; rds ModifyDBParameterGroup {"dBParameterGroupName":"pg","parameters":[{"parameterName":"log_connections","parameterValue":"1"}]}
database-log-export-off ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","cloudwatchLogsExportConfiguration":{"disableLogTypes":["audit"]}} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","cloudwatchLogsExportConfiguration":{"enableLogTypes":["audit"]}}
database-parameters-changed ;; rds ModifyDBParameterGroup {"dBParameterGroupName":"pg","parameters":[{"parameterName":"work_mem","parameterValue":"64"}]} ;; rds ModifyDBParameterGroup {"dBParameterGroupName":"pg","parameters":[{"parameterName":"general_log","parameterValue":"0"}]}
warehouse-log-off ;; redshift DisableLogging {"clusterIdentifier":"dw"} ;; redshift EnableLogging {"clusterIdentifier":"dw"}
log-group-deleted ;; logs DeleteLogGroup {"logGroupName":"auth"} ;; logs CreateLogGroup {"logGroupName":"auth"}
log-retention-short ;; logs PutRetentionPolicy {"logGroupName":"auth","retentionInDays":1} ;; logs PutRetentionPolicy {"logGroupName":"auth","retentionInDays":14}
log-retention-changed ;; logs PutRetentionPolicy {"logGroupName":"auth","retentionInDays":365} ;; logs PutRetentionPolicy {"logGroupName":"auth","retentionInDays":3}
log-filter-deleted ;; logs DeleteSubscriptionFilter {"logGroupName":"flow","filterName":"siem"} ;; logs PutMetricFilter {"logGroupName":"flow","filterName":"siem"}
log-lines-abroad ;; logs PutSubscriptionFilter {"logGroupName":"auth","destinationArn":"arn:aws:logs:eu-central-1:444455556666:destination:d"} ;; logs PutSubscriptionFilter {"logGroupName":"auth","destinationArn":"arn:aws:logs:eu-central-1:111122223333:destination:d"}
log-lines-forwarded ;; logs PutSubscriptionFilter {"logGroupName":"auth","destinationArn":"arn:aws:lambda:eu-central-1:111122223333:function:d"} ;; logs PutSubscriptionFilter {"logGroupName":"auth","destinationArn":"arn:aws:logs:eu-central-1:444455556666:destination:d"}
log-delivery-deleted ;; ssm DeleteResourceDataSync {"syncName":"inventory"} ;; ssm CreateResourceDataSync {"syncName":"inventory"}
resolver-log-off ;; route53resolver DisassociateResolverQueryLogConfig {"resourceId":"vpc-1"} ;; route53resolver AssociateResolverQueryLogConfig {"resourceId":"vpc-1"}
resolver-log-on ;; route53resolver CreateResolverQueryLogConfig {"name":"dns"} ;; route53resolver DeleteResolverQueryLogConfig {"resolverQueryLogConfigId":"rqlc-1"}
firewall-log-off ;; wafv2 DeleteLoggingConfiguration {"resourceArn":"acl"} ;; wafv2 PutLoggingConfiguration {"loggingConfiguration":{"resourceArn":"acl"}}
firewall-log-on ;; wafv2 PutLoggingConfiguration {"loggingConfiguration":{"resourceArn":"acl"}} ;; wafv2 DeleteLoggingConfiguration {"resourceArn":"acl"}
model-log-off ;; bedrock DeleteModelInvocationLoggingConfiguration ;; bedrock PutModelInvocationLoggingConfiguration {"loggingConfig":{"s3Config":{"bucketName":"logs"}}}
model-log-on ;; bedrock PutModelInvocationLoggingConfiguration {"loggingConfig":{"s3Config":{"bucketName":"logs"}}} ;; bedrock DeleteModelInvocationLoggingConfiguration
cluster-log-off ;; eks UpdateClusterConfig {"name":"prod","logging":{"clusterLogging":[{"types":["audit"],"enabled":false}]}} ;; eks UpdateClusterConfig {"name":"prod","logging":{"clusterLogging":[{"types":["audit"],"enabled":true}]}}
all-events-left-out ;; cloudtrail PutEventSelectors {"trailName":"main","advancedEventSelectors":[{"fieldSelectors":[{"field":"eventCategory","equals":["Data"]}]}]} ;; cloudtrail PutEventSelectors {"trailName":"main","advancedEventSelectors":[{"fieldSelectors":[{"field":"eventCategory","equals":["Management"]}]}]}
config-recorder-narrowed ;; config PutConfigurationRecorder {"configurationRecorder":{"name":"default","recordingGroup":{"allSupported":false}}} ;; config PutConfigurationRecorder {"configurationRecorder":{"name":"default","recordingGroup":{"allSupported":true}}}
`);
