import type { Needle } from "./needle.ts";
import { rowsOf } from "./needle.ts";

/** service ;; API ;; parameters ;; mark; a last cell names an error or a user agent */
const CALLS = String.raw`
cloudtrail ;; StopLogging ;; {"name":"org-trail"} ;; StopLogging
cloudtrail ;; DeleteTrail ;; {"name":"org-trail"} ;; DeleteTrail
cloudtrail ;; PutEventSelectors ;; {"trailName":"org-trail","eventSelectors":[{"includeManagementEvents":false}]} ;; PutEventSelectors
guardduty ;; DeleteDetector ;; {"detectorId":"12abc34d567e8fa901bc2d34e56789f0"} ;; DeleteDetector
guardduty ;; CreateIPSet ;; {"name":"ok","location":"s3://x/ips.txt","activate":true} ;; CreateIPSet
config ;; StopConfigurationRecorder ;; {"configurationRecorderName":"default"} ;; StopConfigurationRecorder
ec2 ;; DeleteFlowLogs ;; {"flowLogIds":["fl-0aa11bb22"]} ;; DeleteFlowLogs
logs ;; DeleteLogGroup ;; {"logGroupName":"/aws/lambda/auth"} ;; DeleteLogGroup
securityhub ;; DisableSecurityHub ;;  ;; DisableSecurityHub
iam ;; CreateUser ;; {"userName":"backup-svc"} ;; backup-svc
iam ;; CreateAccessKey ;; {"userName":"alice"} ;; CreateAccessKey
iam ;; CreateLoginProfile ;; {"userName":"ci"} ;; CreateLoginProfile
iam ;; AttachUserPolicy ;; {"userName":"ci","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"} ;; AdministratorAccess
iam ;; PutRolePolicy ;; {"roleName":"app","policyName":"x","policyDocument":"{\"Action\":\"*\"}"} ;; PutRolePolicy
iam ;; UpdateAssumeRolePolicy ;; {"roleName":"app","policyDocument":"arn:aws:iam::999988887777:root"} ;; UpdateAssumeRolePolicy
iam ;; DeactivateMFADevice ;; {"userName":"alice","serialNumber":"arn:aws:iam::1:mfa/alice"} ;; DeactivateMFADevice
iam ;; AddUserToGroup ;; {"userName":"ci","groupName":"Admins"} ;; AddUserToGroup
iam ;; CreatePolicyVersion ;; {"policyArn":"arn:aws:iam::1:policy/dev","setAsDefault":true} ;; CreatePolicyVersion
iam ;; UpdateAccountPasswordPolicy ;; {"minimumPasswordLength":6} ;; UpdateAccountPasswordPolicy
iam ;; GetAccountAuthorizationDetails ;;  ;; GetAccountAuthorizationDetails
iam ;; CreateSAMLProvider ;; {"name":"okta2"} ;; CreateSAMLProvider
ec2 ;; ModifySnapshotAttribute ;; {"snapshotId":"snap-0f00","createVolumePermission":{"add":{"items":[{"userId":"999988887777"}]}}} ;; ModifySnapshotAttribute
ec2 ;; ModifyImageAttribute ;; {"imageId":"ami-0f00","launchPermission":{"add":{"items":[{"group":"all"}]}}} ;; ModifyImageAttribute
rds ;; ModifyDBSnapshotAttribute ;; {"dBSnapshotIdentifier":"prod","valuesToAdd":["all"]} ;; ModifyDBSnapshotAttribute
rds ;; DeleteDBInstance ;; {"dBInstanceIdentifier":"prod","skipFinalSnapshot":true} ;; DeleteDBInstance
s3 ;; PutBucketPolicy ;; {"bucketName":"payroll","policy":"Principal *"} ;; PutBucketPolicy
s3 ;; DeleteBucketPublicAccessBlock ;; {"bucketName":"payroll"} ;; PublicAccessBlock
s3 ;; PutBucketAcl ;; {"bucketName":"payroll","x":"public-read"} ;; PutBucketAcl
s3 ;; PutBucketReplication ;; {"bucketName":"payroll","Destination":"arn:aws:s3:::sink"} ;; PutBucketReplication
s3 ;; DeleteBucket ;; {"bucketName":"backups-2024"} ;; backups-2024
s3 ;; PutBucketVersioning ;; {"bucketName":"payroll","Status":"Suspended"} ;; PutBucketVersioning
s3 ;; GetObject ;; {"bucketName":"payroll","key":"hr/salaries.xlsx"} ;; salaries
s3 ;; ListBuckets ;;  ;; ListBuckets
kms ;; ScheduleKeyDeletion ;; {"keyId":"1111-2222","pendingWindowInDays":7} ;; ScheduleKeyDeletion
kms ;; DisableKey ;; {"keyId":"1111-2222"} ;; DisableKey
kms ;; PutKeyPolicy ;; {"keyId":"1111-2222","policyName":"default"} ;; PutKeyPolicy
ec2 ;; AuthorizeSecurityGroupIngress ;; {"groupId":"sg-01","ipPermissions":{"items":[{"fromPort":22,"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}} ;; 0.0.0.0/0
ec2 ;; RunInstances ;; {"instanceType":"p3.16xlarge","maxCount":20} ;; p3.16xlarge
ec2 ;; ModifyInstanceAttribute ;; {"instanceId":"i-0aa","userData":"<sensitive>"} ;; ModifyInstanceAttribute
ec2 ;; CreateSnapshot ;; {"volumeId":"vol-0aa","description":"x"} ;; CreateSnapshot
ec2 ;; GetPasswordData ;; {"instanceId":"i-0aa"} ;; GetPasswordData
ec2 ;; TerminateInstances ;; {"instancesSet":{"items":[{"instanceId":"i-0aa"}]}} ;; TerminateInstances
ec2 ;; CreateKeyPair ;; {"keyName":"k2"} ;; CreateKeyPair
ec2 ;; GetConsoleScreenshot ;; {"instanceId":"i-0aa"} ;; GetConsoleScreenshot
ec2 ;; CreateVpcPeeringConnection ;; {"peerOwnerId":"999988887777"} ;; CreateVpcPeeringConnection
ec2-instance-connect ;; SendSSHPublicKey ;; {"instanceId":"i-0aa","instanceOSUser":"root"} ;; SendSSHPublicKey
ssm ;; SendCommand ;; {"documentName":"AWS-RunShellScript","targets":["*"]} ;; SendCommand
ssm ;; StartSession ;; {"target":"i-0aa"} ;; StartSession
ssm ;; GetParametersByPath ;; {"path":"/prod","withDecryption":true} ;; GetParametersByPath
secretsmanager ;; GetSecretValue ;; {"secretId":"prod/db/master"} ;; prod/db/master
secretsmanager ;; DeleteSecret ;; {"secretId":"prod/db/master","forceDeleteWithoutRecovery":true} ;; DeleteSecret
lambda ;; UpdateFunctionCode20150331v2 ;; {"functionName":"auth","dryRun":false} ;; UpdateFunctionCode
lambda ;; AddPermission20150331v2 ;; {"functionName":"auth","principal":"*"} ;; AddPermission
sts ;; GetFederationToken ;; {"name":"x","durationSeconds":129600} ;; GetFederationToken
sts ;; GetCallerIdentity ;;  ;; GetCallerIdentity
sts ;; AssumeRole ;; {"roleArn":"arn:aws:iam::222233334444:role/OrganizationAccountAccessRole"} ;; OrganizationAccountAccessRole
organizations ;; LeaveOrganization ;;  ;; LeaveOrganization
ses ;; VerifyEmailIdentity ;; {"emailAddress":"pay@evil.example"} ;; VerifyEmailIdentity
servicequotas ;; RequestServiceQuotaIncrease ;; {"serviceCode":"ec2","desiredValue":512} ;; RequestServiceQuotaIncrease
route53 ;; ChangeResourceRecordSets ;; {"hostedZoneId":"Z1","changeBatch":"login.example CNAME evil.example"} ;; ChangeResourceRecordSets
ecr ;; PutImage ;; {"repositoryName":"base","imageTag":"latest"} ;; PutImage
iam ;; ListUsers ;;  ;; ListUsers ;; AccessDenied
ec2 ;; DescribeInstances ;;  ;; Kali ;; aws-cli/2.1 Python/3.11 Linux/6.1-kali5-amd64 source
`;

export const CLOUDTRAIL_NEEDLES: readonly Needle[] = rowsOf(CALLS).map(
  ([service = "", eventName = "", parameters = "", mark = "", special = ""]) => ({
    platform: "cloudtrail",
    mark,
    fields: {
      event_type: "cloudtrail",
      eventSource: `${service}.amazonaws.com`,
      eventName,
      requestParameters: parameters === "" ? null : (JSON.parse(parameters) as unknown),
      ...(special.includes("/") ? { userAgent: special } : {}),
      ...(special !== "" && !special.includes("/") ? { errorCode: special, error: special } : {}),
    },
  }),
);
