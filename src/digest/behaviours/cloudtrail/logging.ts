import { parseCalls } from "./parts.ts";

/** Records of what happens, made to record less or more. */
export const LOGGING = parseCalls(String.raw`
trail-stopped :: T1562.008 3 :: trail stopped :: target~^StopLogging$
trail-deleted :: T1562.008 3 :: trail deleted :: target~^DeleteTrail$
trail-narrowed :: T1562.008 3 :: trail made to record less :: target~^UpdateTrail$ && params~{k}(?:isMultiRegionTrail|includeGlobalServiceEvents|enableLogFileValidation|isOrganizationTrail)=false¦|{k}cloudWatchLogsLogGroupArn=¦
trail-changed :: - 2 :: trail settings changed :: target~^UpdateTrail$ && !params~{k}(?:isMultiRegionTrail|includeGlobalServiceEvents|enableLogFileValidation|isOrganizationTrail)=false¦|{k}cloudWatchLogsLogGroupArn=¦
trail-started :: - 2 :: trail made or started :: target~^(?:StartLogging|CreateTrail)$
management-events-off :: T1562.008 3 :: trail no longer records management events :: target~^PutEventSelectors$ && params~{k}includeManagementEvents=false¦ && !params~{k}includeManagementEvents=true¦
events-left-out :: T1562.008 2 :: trail leaves out reads, writes or a service :: target~^PutEventSelectors$ && params~{k}readWriteType=(?:ReadOnly|WriteOnly)¦|{k}excludeManagementEventSources= && params~{k}includeManagementEvents=true¦
all-events-left-out :: T1562.008 3 :: trail no longer records any management event :: target~^PutEventSelectors$ && params~advancedEventSelectors\. && !params~equals=Management¦
event-selectors-changed :: - 2 :: events that a trail records changed :: target~^PutEventSelectors$ && !params~{k}includeManagementEvents=false¦|{k}readWriteType=(?:ReadOnly|WriteOnly)¦|{k}excludeManagementEventSources=
insights-off :: T1562.008 2 :: insights of a trail switched off :: target~^PutInsightSelectors$ && params~{k}trailName= && !params~{k}insightType=
insights-on :: - 1 :: insights of a trail switched on :: target~^PutInsightSelectors$ && params~{k}insightType=
event-store-stopped :: T1562.008 3 :: event data store stopped or deleted :: target~^(?:StopEventDataStoreIngestion|DeleteEventDataStore)$
config-recorder-off :: T1562.008 3 :: recording of configuration stopped :: target~^(?:StopConfigurationRecorder|Delete(?:ServiceLinked)?ConfigurationRecorder|DeleteDeliveryChannel)$
config-recorder-narrowed :: T1562.008 2 :: recording of configuration narrowed :: target~^PutConfigurationRecorder$ && params~{k}allSupported=false¦
config-recorder-on :: - 2 :: recording of configuration set up :: target~^(?:StartConfigurationRecorder|PutConfigurationRecorder|PutDeliveryChannel)$ && !params~{k}allSupported=false¦
flow-logs-deleted :: T1562.008 3 :: flow logs deleted :: target~^DeleteFlowLogs$
flow-logs-made :: - 1 :: flow logs switched on :: target~^CreateFlowLogs$
bucket-log-off :: T1562.008 2 :: access log of a bucket switched off :: program~^s3$ && target~^PutBucketLogging$ && params~{k}bucketName= && !params~{k}targetBucket=[^¦]
bucket-log-on :: - 1 :: access log of a bucket switched on :: program~^s3$ && target~^PutBucketLogging$ && params~{k}targetBucket=[^¦]
balancer-log-off :: T1562.008 2 :: access log of a load balancer switched off :: target~^ModifyLoadBalancerAttributes$ && params~key=access_logs\.s3\.enabled¦[^¦]*=false¦|accessLog\.enabled=false¦
balancer-changed :: - 1 :: load balancer settings changed :: target~^ModifyLoadBalancerAttributes$ && !params~key=access_logs\.s3\.enabled¦[^¦]*=false¦|accessLog\.enabled=false¦
gateway-log-off :: T1562.008 2 :: access log of an API switched off :: target~^UpdateStage$ && params~op=remove¦[^¦]*path=/accessLogSettings|path=/accessLogSettings[^¦]*¦[^¦]*op=remove¦
gateway-log-deleted :: T1562.008 2 :: access log settings of an API deleted :: target~^DeleteAccessLogSettings$
database-log-off :: T1562.008 2 :: log of a database switched off :: target~^ModifyDB(?:Cluster)?ParameterGroup$ && params~parameterName=(?:log_\w+|general_log|slow_query_log|server_audit_logging|pgaudit\.log|audit_trail)¦[^¦]*parameterValue=(?:0|off|none)?¦
database-log-export-off :: T1562.008 2 :: logs of a database no longer exported :: target~^ModifyDB(?:Instance|Cluster)$ && params~{k}disableLogTypes=[^¦]
database-parameters-changed :: - 1 :: parameters of databases changed :: target~^ModifyDB(?:Cluster)?ParameterGroup$ && !params~parameterName=(?:log_\w+|general_log|slow_query_log|server_audit_logging|pgaudit\.log|audit_trail)¦[^¦]*parameterValue=(?:0|off|none)?¦
warehouse-log-off :: T1562.008 2 :: audit log of a Redshift cluster switched off :: program~^redshift$ && target~^DisableLogging$
log-group-deleted :: T1562.008 3 :: log group or stream deleted :: target~^DeleteLog(?:Group|Stream)$ && !extra~\bby=
log-retention-short :: T1562.008 2 :: logs kept for a week at most :: target~^PutRetentionPolicy$ && params~{k}retentionInDays=[1-7]¦
log-retention-changed :: - 1 :: how long logs are kept changed :: target~^(?:Put|Delete)RetentionPolicy$ && !params~{k}retentionInDays=[1-7]¦
log-filter-deleted :: T1562.008 2 :: filter that forwards or counts log lines deleted :: target~^Delete(?:Subscription|Metric)Filter$
log-lines-abroad :: T1537 3 :: log lines sent to another account :: target~^PutSubscriptionFilter$ && params~{k}destinationArn=\d{12}:
log-lines-forwarded :: - 2 :: log lines forwarded :: target~^PutSubscriptionFilter$ && !params~{k}destinationArn=\d{12}:
log-delivery-deleted :: T1562.008 2 :: delivery of logs deleted :: target~^Delete(?:LogDelivery|Delivery(?:Source|Destination)?|ResourceDataSync)$
resolver-log-off :: T1562.008 3 :: log of DNS queries switched off :: target~^(?:(?:Delete|Disassociate)ResolverQueryLogConfig|DeleteQueryLoggingConfig)$
resolver-log-on :: - 1 :: log of DNS queries switched on :: target~^(?:(?:Create|Associate)ResolverQueryLogConfig|CreateQueryLoggingConfig)$
firewall-log-off :: T1562.008 2 :: log of a firewall switched off :: program~^(?:waf|wafv2|waf-regional|network-firewall)$ && target~^DeleteLoggingConfiguration$
firewall-log-on :: - 1 :: log of a firewall set :: program~^(?:waf|wafv2|waf-regional)$ && target~^PutLoggingConfiguration$
model-log-off :: T1562.008 3 :: log of model calls switched off :: target~^DeleteModelInvocationLoggingConfiguration$
model-log-on :: - 1 :: log of model calls set :: target~^PutModelInvocationLoggingConfiguration$
cluster-log-off :: T1562.008 2 :: log of a cluster's control plane switched off :: program~^eks$ && target~^UpdateClusterConfig$ && params~{k}logging\.[^¦]*enabled=false¦
`);
