import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";
import { toNeedle } from "./more-cloudtrail-identity.ts";

/** service ;; event ;; mark ;; request parameters ;; other fields */
const RESOURCES = `
// blinding the defenders
cloudtrail ;; StopLogging ;; org-trail-main ;; {"name":"arn:aws:cloudtrail:us-east-1:123456789012:trail/org-trail-main"}
cloudtrail ;; DeleteTrail ;; DeleteTrail ;; {"name":"management-events"}
cloudtrail ;; UpdateTrail ;; UpdateTrail ;; {"name":"management-events","isMultiRegionTrail":false,"includeGlobalServiceEvents":false}
cloudtrail ;; PutEventSelectors ;; PutEventSelectors ;; {"trailName":"management-events","eventSelectors":[{"readWriteType":"ReadOnly","includeManagementEvents":false}]}
cloudtrail ;; PutInsightSelectors ;; PutInsightSelectors ;; {"trailName":"management-events","insightSelectors":[]}
cloudtrail ;; DeleteEventDataStore ;; a1b2lake ;; {"eventDataStore":"arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/a1b2lake"}
guardduty ;; DeleteDetector ;; 12abc34d567e8fa901bc2d34e56789f0 ;; {"detectorId":"12abc34d567e8fa901bc2d34e56789f0"}
guardduty ;; UpdateDetector ;; UpdateDetector ;; {"detectorId":"d1","enable":false}
guardduty ;; CreateIPSet ;; trusted-partners-list ;; {"detectorId":"d1","name":"trusted-partners-list","activate":true,"location":"https://s3.amazonaws.com/x/ips.txt"}
guardduty ;; CreateFilter ;; archive-noise ;; {"detectorId":"d1","name":"archive-noise","action":"ARCHIVE"}
guardduty ;; DisassociateFromMasterAccount ;; DisassociateFromMasterAccount ;; {"detectorId":"d1"}
guardduty ;; DeletePublishingDestination ;; DeletePublishingDestination ;; {"detectorId":"d1","destinationId":"x"}
securityhub ;; DisableSecurityHub ;; DisableSecurityHub ;; null
securityhub ;; BatchUpdateFindings ;; SUPPRESSED ;; {"findingIdentifiers":[{"id":"f1"}],"workflow":{"status":"SUPPRESSED"}}
macie2 ;; DisableMacie ;; DisableMacie ;; null
inspector2 ;; Disable ;; inspector2 ;; {"accountIds":["123456789012"],"resourceTypes":["EC2","ECR"]}
access-analyzer ;; DeleteAnalyzer ;; ConsoleAnalyzer ;; {"analyzerName":"ConsoleAnalyzer-11"}
config ;; StopConfigurationRecorder ;; StopConfigurationRecorder ;; {"configurationRecorderName":"default"}
config ;; DeleteDeliveryChannel ;; DeleteDeliveryChannel ;; {"deliveryChannelName":"default"}
config ;; DeleteConfigRule ;; iam-root-access-key-check ;; {"configRuleName":"iam-root-access-key-check"}
logs ;; DeleteLogGroup ;; /aws/cloudtrail/audit ;; {"logGroupName":"/aws/cloudtrail/audit"}
logs ;; DeleteLogStream ;; eni-0a9f8e7d ;; {"logGroupName":"vpc-flow","logStreamName":"eni-0a9f8e7d"}
logs ;; PutRetentionPolicy ;; /prod/auth ;; {"logGroupName":"/prod/auth","retentionInDays":1}
logs ;; DeleteSubscriptionFilter ;; siem-forward ;; {"logGroupName":"vpc-flow","filterName":"siem-forward"}
logs ;; PutSubscriptionFilter ;; 313233343536 ;; {"logGroupName":"/prod/auth","filterName":"f","destinationArn":"arn:aws:logs:us-east-1:313233343536:destination:d"}
logs ;; DeleteMetricFilter ;; RootLoginCount ;; {"logGroupName":"trail","filterName":"RootLoginCount"}
monitoring ;; DeleteAlarms ;; UnauthorizedApiCalls ;; {"alarmNames":["UnauthorizedApiCalls"]}
monitoring ;; DisableAlarmActions ;; DisableAlarmActions ;; {"alarmNames":["root-usage"]}
events ;; DisableRule ;; gd-to-slack ;; {"name":"gd-to-slack"}
events ;; RemoveTargets ;; RemoveTargets ;; {"rule":"security-findings","ids":["1"]}
ec2 ;; DeleteFlowLogs ;; fl-0d1e2f3a4b5c6d7e8 ;; {"DeleteFlowLogsRequest":{"FlowLogId":{"tag":1,"content":"fl-0d1e2f3a4b5c6d7e8"}}}
route53resolver ;; DeleteResolverQueryLogConfig ;; rqlc-8f3 ;; {"resolverQueryLogConfigId":"rqlc-8f3"}
wafv2 ;; DeleteWebACL ;; edge-shield ;; {"name":"edge-shield","scope":"CLOUDFRONT","id":"x","lockToken":"t"}
wafv2 ;; DisassociateWebACL ;; DisassociateWebACL ;; {"resourceArn":"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/1"}
wafv2 ;; DeleteLoggingConfiguration ;; DeleteLoggingConfiguration ;; {"resourceArn":"arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/1"}
network-firewall ;; DeleteFirewallPolicy ;; egress-allowlist ;; {"firewallPolicyName":"egress-allowlist"}
elasticloadbalancing ;; ModifyLoadBalancerAttributes ;; access_logs.s3.enabled ;; {"loadBalancerArn":"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/1","attributes":[{"key":"access_logs.s3.enabled","value":"false"}]}
ec2 ;; DisableEbsEncryptionByDefault ;; DisableEbsEncryptionByDefault ;; {"DisableEbsEncryptionByDefaultRequest":""}
ses ;; UpdateAccountSendingEnabled ;; UpdateAccountSendingEnabled ;; {"enabled":true}
// storage: opened, read in bulk, destroyed
s3 ;; PutBucketPolicy ;; finance-exports ;; {"bucketName":"finance-exports","bucketPolicy":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::finance-exports/*"}]}}
s3 ;; PutBucketAcl ;; AllUsers ;; {"bucketName":"app-assets","AccessControlPolicy":{"AccessControlList":{"Grant":{"Grantee":{"URI":"http://acs.amazonaws.com/groups/global/AllUsers"},"Permission":"READ"}}}}
s3 ;; DeleteBucketPolicy ;; audit-archive-eu ;; {"bucketName":"audit-archive-eu"}
s3 ;; DeleteBucketPublicAccessBlock ;; hr-scans ;; {"bucketName":"hr-scans","publicAccessBlock":""}
s3 ;; PutBucketVersioning ;; Suspended ;; {"bucketName":"db-backups","VersioningConfiguration":{"Status":"Suspended"}}
s3 ;; PutBucketLifecycle ;; expire-now ;; {"bucketName":"cloudtrail-logs","LifecycleConfiguration":{"Rule":{"ID":"expire-now","Status":"Enabled","Expiration":{"Days":1}}}}
s3 ;; PutBucketReplication ;; exfil-copy-west ;; {"bucketName":"app-assets","ReplicationConfiguration":{"Rule":{"Destination":{"Bucket":"arn:aws:s3:::exfil-copy-west"},"Status":"Enabled"}}}
s3 ;; PutBucketLogging ;; PutBucketLogging ;; {"bucketName":"app-assets","BucketLoggingStatus":""}
s3 ;; PutBucketWebsite ;; PutBucketWebsite ;; {"bucketName":"app-assets","website":""}
s3 ;; PutBucketNotification ;; 414243444546 ;; {"bucketName":"app-assets","NotificationConfiguration":{"QueueConfiguration":{"Queue":"arn:aws:sqs:us-east-1:414243444546:q"}}}
s3 ;; PutBucketEncryption ;; 515253545556 ;; {"bucketName":"app-assets","ServerSideEncryptionConfiguration":{"Rule":{"ApplyServerSideEncryptionByDefault":{"KMSMasterKeyID":"arn:aws:kms:us-east-1:515253545556:key/k"}}}}
s3 ;; DeleteBucket ;; disaster-recovery-2 ;; {"bucketName":"disaster-recovery-2"}
s3 ;; DeleteObjects ;; DeleteObjects ;; {"bucketName":"app-assets","delete":""}
s3 ;; DeleteObject ;; nightly/pg_dump.sql.gz ;; {"bucketName":"app-assets","key":"nightly/pg_dump.sql.gz"}
s3 ;; PutObject ;; HOW_TO_RECOVER_FILES.txt ;; {"bucketName":"app-assets","key":"HOW_TO_RECOVER_FILES.txt"}
s3 ;; GetObject ;; terraform.tfstate ;; {"bucketName":"app-assets","key":"prod/terraform.tfstate"}
s3 ;; GetObject ;; customers_full.csv ;; {"bucketName":"crm-dumps","key":"2026/customers_full.csv"} ;; {"userAgent":"[rclone/v1.65.0]"}
s3 ;; CopyObject ;; payroll/d.zip ;; {"bucketName":"public-mirror","key":"d.zip","x-amz-copy-source":"payroll/d.zip"}
s3 ;; HeadBucket ;; S3 Browser ;; {"bucketName":"payroll"} ;; {"userAgent":"[S3 Browser/11.6.7]","errorCode":"AccessDenied"}
s3 ;; ListBuckets ;; anonymous-root ;; {"Host":"s3.amazonaws.com"} ;; {"userAgent":"[S3 Browser 9.5.5]","user":"anonymous-root","userIdentity":{"type":"Root","userName":"anonymous-root","arn":"arn:aws:iam::123456789012:root"}}
s3 ;; SelectObjectContent ;; SelectObjectContent ;; {"bucketName":"app-assets","key":"u/all.csv"}
s3 ;; PutObjectAcl ;; AuthenticatedUsers ;; {"bucketName":"app-assets","key":"k","accessControlPolicy":{"grantee":"http://acs.amazonaws.com/groups/global/AuthenticatedUsers"}}
s3 ;; PutAccountPublicAccessBlock ;; PutAccountPublicAccessBlock ;; {"publicAccessBlockConfiguration":{"BlockPublicAcls":false,"RestrictPublicBuckets":false}}
s3 ;; GetObject ;; 192.0.2.17 ;; {"bucketName":"app-assets","key":"u/0123456789ab.png"} ;; {"sourceIPAddress":"192.0.2.17","ip":"192.0.2.17","userIdentity":{"type":"AWSAccount","principalId":"","accountId":"anonymous"},"user":null}
glacier ;; DeleteVault ;; legal-hold ;; {"vaultName":"legal-hold","accountId":"-"}
backup ;; DeleteRecoveryPoint ;; recovery-point:awsbackup-77 ;; {"backupVaultName":"prod","recoveryPointArn":"arn:aws:backup:us-east-1:123456789012:recovery-point:awsbackup-77"}
backup ;; PutBackupVaultAccessPolicy ;; 616263646566 ;; {"backupVaultName":"prod","policy":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::616263646566:root\\"},\\"Action\\":\\"backup:CopyFromBackupVault\\"}]}"}
datasync ;; CreateTask ;; loc-0outside ;; {"sourceLocationArn":"arn:aws:datasync:us-east-1:123456789012:location/loc-0a","destinationLocationArn":"arn:aws:datasync:us-east-1:717273747576:location/loc-0outside"}
transfer ;; CreateServer ;; SERVICE_MANAGED ;; {"protocols":["SFTP"],"endpointType":"PUBLIC","identityProviderType":"SERVICE_MANAGED"}
// machines and networks
ec2 ;; ModifySnapshotAttribute ;; 818283848586 ;; {"snapshotId":"snap-0abc","createVolumePermission":{"add":{"items":[{"userId":"818283848586"}]}},"attributeType":"CREATE_VOLUME_PERMISSION"}
ec2 ;; ModifyImageAttribute ;; ModifyImageAttribute ;; {"imageId":"ami-0abc","launchPermission":{"add":{"items":[{"group":"all"}]}},"attributeType":"launchPermission"}
ec2 ;; CreateSnapshot ;; vol-0dcdatabase01 ;; {"volumeId":"vol-0dcdatabase01"}
ec2 ;; CreateStoreImageTask ;; ami-export-drop ;; {"CreateStoreImageTaskRequest":{"Bucket":"ami-export-drop","ImageId":"ami-1"}}
ec2 ;; CreateInstanceExportTask ;; vm-export-drop ;; {"instanceId":"i-0aa","targetEnvironment":"vmware","exportToS3":{"s3Bucket":"vm-export-drop"}}
ec2 ;; DeleteSnapshot ;; snap-0golden ;; {"snapshotId":"snap-0golden"}
ec2 ;; AuthorizeSecurityGroupIngress ;; 3389 ;; {"groupId":"sg-0a1","ipPermissions":{"items":[{"ipProtocol":"tcp","fromPort":3389,"toPort":3389,"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}}
ec2 ;; AuthorizeSecurityGroupEgress ;; 192.0.2.4/32 ;; {"groupId":"sg-0a1","ipPermissions":{"items":[{"ipProtocol":"-1","ipRanges":{"items":[{"cidrIp":"192.0.2.4/32"}]}}]}}
ec2 ;; RunInstances ;; p4d.24xlarge ;; {"instancesSet":{"items":[{"imageId":"ami-0x","minCount":20,"maxCount":20}]},"instanceType":"p4d.24xlarge"}
ec2 ;; RunInstances ;; ap-southeast-3 ;; {"instancesSet":{"items":[{"imageId":"ami-0y","minCount":1,"maxCount":1}]},"instanceType":"t3.micro"} ;; {"awsRegion":"ap-southeast-3","region":"ap-southeast-3"}
ec2 ;; RunInstances ;; VcpuLimitExceeded ;; {"instanceType":"g5.48xlarge"} ;; {"errorCode":"Client.VcpuLimitExceeded","errorMessage":"You have requested more vCPU capacity than your current vCPU limit"}
ec2 ;; ModifyInstanceAttribute ;; ModifyInstanceAttribute ;; {"instanceId":"i-0aabbccdd","userData":"<sensitiveDataRemoved>"}
ec2 ;; ModifyInstanceMetadataOptions ;; ModifyInstanceMetadataOptions ;; {"ModifyInstanceMetadataOptionsRequest":{"HttpTokens":"optional","InstanceId":"i-0aa"}}
ec2 ;; GetPasswordData ;; GetPasswordData ;; {"instanceId":"i-0winserver"} ;; {"errorCode":"Client.UnauthorizedOperation"}
ec2 ;; DescribeInstanceAttribute ;; DescribeInstanceAttribute ;; {"instanceId":"i-0aa","attribute":"userData"}
ec2 ;; GetConsoleScreenshot ;; GetConsoleScreenshot ;; {"GetConsoleScreenshotRequest":{"InstanceId":"i-0aa"}}
ec2 ;; AssociateIamInstanceProfile ;; admin-profile ;; {"AssociateIamInstanceProfileRequest":{"IamInstanceProfile":{"Name":"admin-profile"},"InstanceId":"i-0aa"}}
ec2 ;; ReplaceIamInstanceProfileAssociation ;; iip-assoc-0bd ;; {"ReplaceIamInstanceProfileAssociationRequest":{"AssociationId":"iip-assoc-0bd","IamInstanceProfile":{"Name":"x"}}}
ec2 ;; CreateKeyPair ;; mykali ;; {"keyName":"mykali","keyType":"ed25519"}
ec2 ;; ImportKeyPair ;; laptop-0x7 ;; {"keyName":"laptop-0x7"}
ec2 ;; EnableSerialConsoleAccess ;; EnableSerialConsoleAccess ;; {"EnableSerialConsoleAccessRequest":""}
ec2-instance-connect ;; SendSSHPublicKey ;; i-0bastion77 ;; {"instanceId":"i-0bastion77","instanceOSUser":"ec2-user","sSHPublicKey":"ssh-ed25519 AAAA"}
ec2-instance-connect ;; SendSerialConsoleSSHPublicKey ;; SendSerialConsoleSSHPublicKey ;; {"instanceId":"i-0aa","serialPort":0}
ec2 ;; CreateTrafficMirrorSession ;; tmt-0spy ;; {"CreateTrafficMirrorSessionRequest":{"NetworkInterfaceId":"eni-1","TrafficMirrorTargetId":"tmt-0spy","SessionNumber":1}}
ec2 ;; CreateNetworkAclEntry ;; CreateNetworkAclEntry ;; {"networkAclId":"acl-9","ruleNumber":1,"ruleAction":"allow","cidrBlock":"0.0.0.0/0","aclProtocol":"-1","egress":false}
ec2 ;; CreateRoute ;; pcx-0evil ;; {"routeTableId":"rtb-1","destinationCidrBlock":"10.99.0.0/16","vpcPeeringConnectionId":"pcx-0evil"}
ec2 ;; AcceptVpcPeeringConnection ;; pcx-0ext9 ;; {"vpcPeeringConnectionId":"pcx-0ext9"}
ec2 ;; CreateVpnConnection ;; cgw-0ext ;; {"customerGatewayId":"cgw-0ext","type":"ipsec.1"}
ec2 ;; StopInstances ;; i-0edrconsole ;; {"instancesSet":{"items":[{"instanceId":"i-0edrconsole"}]},"force":true}
ec2 ;; TerminateInstances ;; i-0paymentdb ;; {"instancesSet":{"items":[{"instanceId":"i-0paymentdb"}]}}
ec2 ;; CancelSpotFleetRequests ;; CancelSpotFleetRequests ;; {"CancelSpotFleetRequestsRequest":{"TerminateInstances":true}}
ec2 ;; RequestSpotInstances ;; c6i.32xlarge ;; {"spotPrice":"5.0","instanceCount":50,"launchSpecification":{"instanceType":"c6i.32xlarge"}}
ec2 ;; DisableImageBlockPublicAccess ;; DisableImageBlockPublicAccess ;; {"DisableImageBlockPublicAccessRequest":""}
ec2 ;; DescribeInstances ;; DryRunOperation ;; {"instancesSet":{}} ;; {"errorCode":"Client.DryRunOperation","errorMessage":"Request would have succeeded, but DryRun flag is set.","userAgent":"Boto3/1.28 Pacu"}
lightsail ;; CreateInstances ;; xmr-node-1 ;; {"instanceNames":["xmr-node-1"],"blueprintId":"ubuntu_22_04","bundleId":"2xlarge_3_0"}
lightsail ;; GetInstanceAccessDetails ;; GetInstanceAccessDetails ;; {"instanceName":"wp","protocol":"ssh"}
ssm ;; SendCommand ;; AWS-RunShellScript ;; {"documentName":"AWS-RunShellScript","instanceIds":["i-0aa"],"parameters":"HIDDEN_DUE_TO_SECURITY_REASONS"}
ssm ;; StartSession ;; i-0domainctl ;; {"target":"i-0domainctl","documentName":"AWS-StartPortForwardingSession"}
ssm ;; CreateAssociation ;; nightly-helper ;; {"name":"nightly-helper","targets":[{"key":"InstanceIds","values":["*"]}],"scheduleExpression":"rate(30 minutes)"}
ssm ;; GetParameter ;; /prod/db/master_password ;; {"name":"/prod/db/master_password","withDecryption":true}
ssm ;; GetParametersByPath ;; GetParametersByPath ;; {"path":"/","recursive":true,"withDecryption":true}
ssm ;; ModifyDocumentPermission ;; 919293949596 ;; {"name":"internal-runbook","permissionType":"Share","accountIdsToAdd":["919293949596"]}
ssm ;; DeleteResourceDataSync ;; DeleteResourceDataSync ;; {"syncName":"inventory"}
// code, containers, data stores, secrets, money
lambda ;; UpdateFunctionCode20150331v2 ;; payments-webhook ;; {"functionName":"payments-webhook","publish":false,"dryRun":false}
lambda ;; AddPermission20150331v2 ;; invoke-anyone ;; {"functionName":"billing","statementId":"invoke-anyone","action":"lambda:InvokeFunction","principal":"*"}
lambda ;; CreateFunction20150331 ;; log-rotator-x ;; {"functionName":"log-rotator-x","runtime":"python3.11","role":"arn:aws:iam::123456789012:role/admin","handler":"i.h"}
lambda ;; CreateFunctionUrlConfig ;; CreateFunctionUrlConfig ;; {"functionName":"billing","authType":"NONE"}
lambda ;; UpdateFunctionConfiguration20150331v2 ;; layer:dbg-ext ;; {"functionName":"billing","layers":["arn:aws:lambda:us-east-1:101112131415:layer:dbg-ext:1"]}
lambda ;; CreateEventSourceMapping20150331 ;; customer-events ;; {"functionName":"log-x","eventSourceArn":"arn:aws:dynamodb:us-east-1:123456789012:table/customer-events/stream/1"}
lambda ;; GetFunction20150331v2 ;; jwt-signer ;; {"functionName":"jwt-signer"}
secretsmanager ;; GetSecretValue ;; prod/stripe/live ;; {"secretId":"prod/stripe/live"}
secretsmanager ;; BatchGetSecretValue ;; BatchGetSecretValue ;; {"filters":[{"key":"tag-key","values":["prod"]}]}
secretsmanager ;; PutResourcePolicy ;; 121314151617 ;; {"secretId":"db","resourcePolicy":"{\\"Statement\\":[{\\"Principal\\":{\\"AWS\\":\\"121314151617\\"},\\"Action\\":\\"secretsmanager:GetSecretValue\\",\\"Effect\\":\\"Allow\\"}]}"}
secretsmanager ;; DeleteSecret ;; DeleteSecret ;; {"secretId":"db","forceDeleteWithoutRecovery":true}
kms ;; ScheduleKeyDeletion ;; 1f2e3d4c-backup ;; {"keyId":"1f2e3d4c-backup","pendingWindowInDays":7}
kms ;; DisableKey ;; DisableKey ;; {"keyId":"arn:aws:kms:us-east-1:123456789012:key/9"}
kms ;; PutKeyPolicy ;; 232425262728 ;; {"keyId":"k","policyName":"default","policy":"{\\"Statement\\":[{\\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::232425262728:root\\"},\\"Action\\":\\"kms:*\\",\\"Effect\\":\\"Allow\\",\\"Resource\\":\\"*\\"}]}"}
kms ;; CreateGrant ;; grantee-ext ;; {"keyId":"k","granteePrincipal":"arn:aws:iam::343536373839:role/grantee-ext","operations":["Decrypt","CreateGrant"]}
kms ;; ImportKeyMaterial ;; ImportKeyMaterial ;; {"keyId":"k","expirationModel":"KEY_MATERIAL_EXPIRES"}
rds ;; ModifyDBSnapshotAttribute ;; pre-migration-snap ;; {"dBSnapshotIdentifier":"pre-migration-snap","attributeName":"restore","valuesToAdd":["all"]}
rds ;; ModifyDBInstance ;; ledger-prod ;; {"dBInstanceIdentifier":"ledger-prod","masterUserPassword":"****","publiclyAccessible":true,"applyImmediately":true}
rds ;; StartExportTask ;; rds-drop ;; {"exportTaskIdentifier":"e","sourceArn":"arn:aws:rds:us-east-1:123456789012:snapshot:s","s3BucketName":"rds-drop"}
rds ;; DeleteDBCluster ;; orders-aurora ;; {"dBClusterIdentifier":"orders-aurora","skipFinalSnapshot":true}
rds ;; RestoreDBInstanceFromDBSnapshot ;; copy-of-ledger ;; {"dBInstanceIdentifier":"copy-of-ledger","dBSnapshotIdentifier":"s","publiclyAccessible":true}
redshift ;; ModifyClusterIamRoles ;; ModifyClusterIamRoles ;; {"clusterIdentifier":"dw"}
redshift ;; GetClusterCredentials ;; dbadmin_x ;; {"clusterIdentifier":"dw","dbUser":"dbadmin_x","autoCreate":true}
dynamodb ;; ExportTableToPointInTime ;; ddb-out-bucket ;; {"tableArn":"arn:aws:dynamodb:us-east-1:123456789012:table/users","s3Bucket":"ddb-out-bucket"}
dynamodb ;; DeleteTable ;; user-sessions-prod ;; {"tableName":"user-sessions-prod"}
dynamodb ;; Scan ;; patients-pii ;; {"tableName":"patients-pii"}
ecr ;; SetRepositoryPolicy ;; SetRepositoryPolicy ;; {"repositoryName":"core","policyText":"{\\"Statement\\":[{\\"Principal\\":\\"*\\",\\"Action\\":\\"ecr:*\\",\\"Effect\\":\\"Allow\\"}]}"}
ecr ;; PutImage ;; latest-hotfix ;; {"repositoryName":"core","imageTag":"latest-hotfix"}
ecs ;; RegisterTaskDefinition ;; xmrig/xmrig ;; {"family":"web","containerDefinitions":[{"image":"xmrig/xmrig:latest","cpu":16384,"privileged":true}]}
ecs ;; ExecuteCommand ;; ExecuteCommand ;; {"cluster":"prod","task":"t","interactive":true,"command":"/bin/sh"}
eks ;; CreateAccessEntry ;; CreateAccessEntry ;; {"clusterName":"prod","principalArn":"arn:aws:iam::123456789012:user/alice"}
eks ;; AssociateAccessPolicy ;; AmazonEKSClusterAdminPolicy ;; {"clusterName":"prod","policyArn":"arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"}
eks ;; UpdateClusterConfig ;; UpdateClusterConfig ;; {"name":"prod","resourcesVpcConfig":{"endpointPublicAccess":true,"publicAccessCidrs":["0.0.0.0/0"]}}
cloudformation ;; CreateStack ;; baseline-drift-fix ;; {"stackName":"baseline-drift-fix","capabilities":["CAPABILITY_NAMED_IAM"],"templateURL":"https://s3.amazonaws.com/zz/x.yaml"}
codebuild ;; UpdateProject ;; release-signing ;; {"name":"release-signing","source":{"buildspec":"version: 0.2"}}
codebuild ;; CreateWebhook ;; CreateWebhook ;; {"projectName":"release"}
glue ;; CreateDevEndpoint ;; CreateDevEndpoint ;; {"endpointName":"dbg","roleArn":"arn:aws:iam::123456789012:role/GlueAdmin","publicKey":"ssh-rsa AAAA"}
sagemaker ;; CreatePresignedNotebookInstanceUrl ;; CreatePresignedNotebookInstanceUrl ;; {"notebookInstanceName":"ml"}
bedrock ;; InvokeModel ;; anthropic.claude-3-opus ;; {"modelId":"anthropic.claude-3-opus-20240229-v1:0"}
bedrock ;; DeleteModelInvocationLoggingConfiguration ;; DeleteModelInvocationLoggingConfiguration ;; null
bedrock ;; PutUseCaseForModelAccess ;; PutUseCaseForModelAccess ;; null
ses ;; GetSendQuota ;; GetSendQuota ;; null
ses ;; VerifyEmailIdentity ;; noreply@paypa1.example ;; {"emailAddress":"noreply@paypa1.example"}
sns ;; SetSMSAttributes ;; MonthlySpendLimit ;; {"attributes":{"MonthlySpendLimit":"10000"}}
sns ;; Subscribe ;; drop@mail.example ;; {"topicArn":"arn:aws:sns:us-east-1:123456789012:alerts","protocol":"email","endpoint":"drop@mail.example"}
sqs ;; AddPermission ;; 565758596061 ;; {"queueUrl":"https://sqs.us-east-1.amazonaws.com/123456789012/jobs","label":"x","aWSAccountIds":["565758596061"],"actions":["*"]}
servicequotas ;; RequestServiceQuotaIncrease ;; L-417A185B ;; {"serviceCode":"ec2","quotaCode":"L-417A185B","desiredValue":512}
route53 ;; ChangeResourceRecordSets ;; login.corp.example ;; {"hostedZoneId":"Z1","changeBatch":{"changes":[{"action":"UPSERT","resourceRecordSet":{"name":"login.corp.example","type":"A","resourceRecords":[{"value":"192.0.2.3"}]}}]}}
route53domains ;; TransferDomainToAnotherAwsAccount ;; TransferDomainToAnotherAwsAccount ;; {"domainName":"corp.example","accountId":"626364656667"}
route53domains ;; DisableDomainTransferLock ;; DisableDomainTransferLock ;; {"domainName":"corp.example"}
acm-pca ;; IssueCertificate ;; RootCACertificate ;; {"certificateAuthorityArn":"arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1","templateArn":"arn:aws:acm-pca:::template/RootCACertificate/V1"}
cognito-idp ;; AdminSetUserPassword ;; ceo@corp.example ;; {"userPoolId":"us-east-1_x","username":"ceo@corp.example","permanent":true}
cognito-identity ;; SetIdentityPoolRoles ;; SetIdentityPoolRoles ;; {"identityPoolId":"us-east-1:1","roles":{"unauthenticated":"arn:aws:iam::123456789012:role/admin"}}
elasticfilesystem ;; DeleteMountTarget ;; fsmt-0f00 ;; {"mountTargetId":"fsmt-0f00"}
ram ;; CreateResourceShare ;; share-all-subnets ;; {"name":"share-all-subnets","allowExternalPrincipals":true,"principals":["636465666768"]}
ce ;; GetCostForecast ;; GetCostForecast ;; {"metric":"UNBLENDED_COST"}
support ;; CreateCase ;; increase sending limits ;; {"subject":"increase sending limits","serviceCode":"ses"}
health ;; DescribeEventAggregates ;; Nimbostratus ;; null ;; {"userAgent":"Nimbostratus/0.1"}
scheduler ;; CreateSchedule ;; hourly-keepalive ;; {"name":"hourly-keepalive","scheduleExpression":"rate(1 hour)","target":{"arn":"arn:aws:scheduler:::aws-sdk:iam:createAccessKey"}}
events ;; PutRule ;; on-key-delete ;; {"name":"on-key-delete","eventPattern":"{\\"detail\\":{\\"eventName\\":[\\"DeleteAccessKey\\"]}}"}
events ;; PutPermission ;; 747576777879 ;; {"action":"events:PutEvents","principal":"747576777879","statementId":"x","eventBusName":"default"}
apigateway ;; CreateApiKey ;; partner-zz ;; {"name":"partner-zz","enabled":true}
amplify ;; CreateApp ;; phish-portal ;; {"name":"phish-portal","platform":"WEB"}
cloudshell ;; CreateEnvironment ;; CreateEnvironment ;; {} 
cloudshell ;; GetFileDownloadUrls ;; GetFileDownloadUrls ;; {"environmentId":"e","fileDownloadPath":"~/loot.tgz"}
`;

export const MORE_CLOUDTRAIL_RESOURCES: readonly Needle[] = rowsOf(RESOURCES).map(toNeedle);
