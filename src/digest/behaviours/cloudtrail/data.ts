import { parseCalls } from "./parts.ts";

/** Data, backups, keys and secrets: destroyed, made unusable, copied, read; databases changed. */
export const DATA = parseCalls(String.raw`
database-deleted :: T1485 3 :: database deleted :: program~^(?:rds|redshift|docdb|neptune|dynamodb|elasticache|memorydb|redshift-serverless)$ && target~^Delete(?:DBInstance|DBCluster|Cluster|Table|GlobalTable|GlobalCluster|ReplicationGroup|CacheCluster|Namespace|TenantDatabase)$
database-backup-deleted :: T1490 3 :: backup or snapshot deleted :: target~^(?:DeleteDB(?:Cluster|Instance)?(?:Automated)?(?:Backup|Snapshot)|DeleteSnapshot|DeleteClusterSnapshot|DeleteCacheSnapshot|DeleteRecoveryPoint|DeleteBackup|DeleteBackupVault|DeleteBackupPlan|DeleteBackupSelection|DisassociateRecoveryPoint)$ && !extra~\bby=
image-deregistered :: T1490 2 :: image deregistered :: target~^DeregisterImage$
backups-off :: T1490 3 :: automatic backups of a database switched off :: target~^(?:Modify|Create)DB(?:Instance|Cluster)$ && params~{k}backupRetentionPeriod=0¦
point-recovery-off :: T1490 3 :: recovery to a point in time switched off :: target~^UpdateContinuousBackups$ && params~pointInTimeRecoveryEnabled=false¦
point-recovery-on :: - 1 :: recovery to a point in time switched on :: target~^UpdateContinuousBackups$ && params~pointInTimeRecoveryEnabled=true¦
vault-unlocked :: T1490 3 :: lock of a backup vault removed :: target~^DeleteBackupVaultLockConfiguration$
bucket-deleted :: T1485 3 :: bucket deleted :: program~^s3$ && target~^DeleteBucket$
objects-deleted :: T1485 2 :: objects deleted :: program~^s3$ && target~^DeleteObjects?$ && !extra~\bby=
disk-deleted :: T1485 2 :: disk or file system deleted :: program~^(?:ec2|elasticfilesystem|fsx)$ && target~^(?:DeleteVolume|DeleteFileSystem|DeleteMountTarget|DeleteAccessPoint)$ && !extra~\bby=
archive-deleted :: T1485 3 :: archive deleted :: program~^glacier$ && target~^Delete(?:Vault|Archive)$
secret-deleted :: T1485 3 :: secret or parameter deleted :: program~^(?:secretsmanager|ssm)$ && target~^Delete(?:Secret|Parameters?)$
secret-restored :: - 1 :: secret saved from deletion :: target~^RestoreSecret$
key-deletion-scheduled :: T1485 3 :: encryption key will be deleted :: target~^(?:ScheduleKeyDeletion|DeleteImportedKeyMaterial|DeleteCustomKeyStore)$
key-deletion-cancelled :: - 2 :: encryption key saved from deletion :: target~^CancelKeyDeletion$
key-disabled :: T1489 3 :: encryption key disabled :: program~^kms$ && target~^(?:DisableKey|DisconnectCustomKeyStore)$
key-enabled :: - 1 :: encryption key enabled :: program~^kms$ && target~^EnableKey$
key-material-imported :: T1486 2 :: key material brought in from outside :: target~^ImportKeyMaterial$
stream-deleted :: T1485 2 :: stream, queue or table of events deleted :: program~^(?:kinesis|firehose|sqs|sns)$ && target~^Delete(?:Stream|DeliveryStream|Queue|Topic)$
queue-emptied :: T1485 2 :: messages of a queue thrown away :: target~^PurgeQueue$
registry-deleted :: T1485 2 :: container images or their repository deleted :: program~^ecr$ && target~^(?:DeleteRepository|BatchDeleteImage)$ && !extra~\bby=
search-domain-deleted :: T1485 3 :: search domain or knowledge base deleted :: program~^(?:es|opensearch|aoss|cloudsearch|bedrock|kendra)$ && target~^(?:DeleteDomain|DeleteElasticsearchDomain|DeleteKnowledgeBase|DeleteIndex)$
repository-deleted :: T1485 3 :: code repository deleted :: program~^codecommit$ && target~^DeleteRepository$
stack-deleted :: T1485 2 :: stack with what it made deleted :: target~^DeleteStack(?:Set|Instances)?$ && !extra~\bby=
database-public :: T1578.005 3 :: database opened to the internet :: target~^(?:(?:Modify|Create)DBInstance|(?:Modify|Create)Cluster|RestoreDB\w+)$ && params~{k}publiclyAccessible=true¦
database-private :: - 1 :: database closed to the internet :: target~^Modify(?:DBInstance|Cluster)$ && params~{k}publiclyAccessible=false¦
database-password-set :: T1098 3 :: password of a database's administrator set :: target~^Modify(?:DBInstance|DBCluster|Cluster)$ && params~{k}masterUserPassword=[^¦]
database-protection-off :: T1490 2 :: guard of a database against deletion switched off :: target~^Modify(?:DBInstance|DBCluster|GlobalCluster)$ && params~{k}deletionProtection=false¦
database-protection-on :: - 1 :: guard of a database against deletion switched on :: target~^Modify(?:DBInstance|DBCluster|GlobalCluster)$ && params~{k}deletionProtection=true¦
database-changed :: - 1 :: database settings changed :: target~^ModifyDB(?:Instance|Cluster)$ && !params~{k}(?:(?:publiclyAccessible|masterUserPassword|deletionProtection|disableLogTypes)=|backupRetentionPeriod=0¦)
database-failover :: T1489 2 :: database made to fail over :: target~^(?:FailoverDBCluster|FailoverGlobalCluster|SwitchoverGlobalCluster)$
database-stopped :: T1489 2 :: database stopped :: target~^(?:StopDB(?:Instance|Cluster)|PauseCluster)$
database-restarted :: - 1 :: database restarted :: target~^(?:RebootDB(?:Instance|Cluster)|StartDB(?:Instance|Cluster)|RebootCluster)$
disk-copied :: T1578.001 2 :: snapshot of a disk made :: program~^ec2$ && target~^(?:CreateSnapshots?|CopySnapshot)$ && !extra~\bby=
database-copied :: T1578.001 2 :: copy of a database made :: target~^(?:CreateDB(?:Cluster)?Snapshot|CopyDB(?:Cluster)?Snapshot|RestoreDB\w+|CreateClusterSnapshot)$ && !extra~\bby=
replica-made :: - 2 :: replica of a database made :: target~^(?:CreateDBInstanceReadReplica|CreateGlobalCluster|CreateReplicationGroup)$
disk-from-snapshot :: T1578 2 :: disk made from a snapshot :: program~^ec2$ && target~^CreateVolume$ && params~{k}snapshotId=snap && !extra~\bby=
disk-attached :: - 2 :: disk put into or taken out of an instance :: target~^(?:AttachVolume|DetachVolume)$ && !extra~\bby=
key-rotation-off :: - 2 :: rotation of an encryption key switched off :: target~^DisableKeyRotation$
snapshots-of-others-listed :: T1580 2 :: snapshots shared or public asked for :: target~^DescribeDB(?:Cluster)?Snapshots$ && params~{k}include(?:Public|Shared)=true¦
secret-read :: T1555.006 2 :: secret read :: program~^secretsmanager$ && target~^(?:Batch)?GetSecretValue$ && !extra~\bby=
windows-password-read :: T1555.006 2 :: administrator password of an instance read :: target~^GetPasswordData$
parameters-read :: T1555.006 2 :: parameters read in the clear :: target~^GetParameters?(?:ByPath|History)?$ && command~withDecryption=true && !extra~\bby=
certificate-key-exported :: T1552.004 2 :: certificate exported with its key :: program~^acm$ && target~^ExportCertificate$
registry-token-read :: T1528 1 :: token of a container registry read :: target~^GetAuthorizationToken$ && !extra~\bby=
`);
