import { examplesOf } from "./calls.ts";

export const DATA_EXAMPLES = examplesOf(String.raw`
database-deleted ;; rds DeleteDBInstance {"dBInstanceIdentifier":"prod","skipFinalSnapshot":true} ;; ecs DeleteCluster {"cluster":"prod"}
database-backup-deleted ;; rds DeleteDBInstanceAutomatedBackup {"dbiResourceId":"db-1"} ;; rds DeleteDBInstance {"dBInstanceIdentifier":"prod"}
image-deregistered ;; ec2 DeregisterImage {"imageId":"ami-1"} ;; ec2 RegisterImage {"name":"x"}
backups-off ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","backupRetentionPeriod":0} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","backupRetentionPeriod":7}
point-recovery-off ;; dynamodb UpdateContinuousBackups {"tableName":"t","pointInTimeRecoverySpecification":{"pointInTimeRecoveryEnabled":false}} ;; dynamodb UpdateContinuousBackups {"tableName":"t","pointInTimeRecoverySpecification":{"pointInTimeRecoveryEnabled":true}}
point-recovery-on ;; dynamodb UpdateContinuousBackups {"tableName":"t","pointInTimeRecoverySpecification":{"pointInTimeRecoveryEnabled":true}} ;; dynamodb UpdateContinuousBackups {"tableName":"t","pointInTimeRecoverySpecification":{"pointInTimeRecoveryEnabled":false}}
vault-unlocked ;; backup DeleteBackupVaultLockConfiguration {"backupVaultName":"v"} ;; backup PutBackupVaultLockConfiguration {"backupVaultName":"v"}
bucket-deleted ;; s3 DeleteBucket {"bucketName":"docs"} ;; s3 DeleteBucketTagging {"bucketName":"docs"}
objects-deleted ;; s3 DeleteObjects {"bucketName":"docs"} ;; s3 DeleteObject {"bucketName":"docs","key":"k"} + {"sourceIPAddress":"config.amazonaws.com"}
disk-deleted ;; elasticfilesystem DeleteAccessPoint {"accessPointId":"a"} ;; s3 DeleteAccessPoint {"name":"a"}
archive-deleted ;; glacier DeleteVault {"vaultName":"v"} ;; glacier CreateVault {"vaultName":"v"}
secret-deleted ;; secretsmanager DeleteSecret {"secretId":"s"} ;; secretsmanager RestoreSecret {"secretId":"s"}
secret-restored ;; secretsmanager RestoreSecret {"secretId":"s"} ;; secretsmanager DeleteSecret {"secretId":"s"}
key-deletion-scheduled ;; kms ScheduleKeyDeletion {"keyId":"k","pendingWindowInDays":7} ;; kms CancelKeyDeletion {"keyId":"k"}
key-deletion-cancelled ;; kms CancelKeyDeletion {"keyId":"k"} ;; kms ScheduleKeyDeletion {"keyId":"k"}
key-disabled ;; kms DisableKey {"keyId":"k"} ;; kms EnableKey {"keyId":"k"}
key-enabled ;; kms EnableKey {"keyId":"k"} ;; kms DisableKey {"keyId":"k"}
key-material-imported ;; kms ImportKeyMaterial {"keyId":"k"} ;; kms GetParametersForImport {"keyId":"k"}
stream-deleted ;; kinesis DeleteStream {"streamName":"s"} ;; kinesis CreateStream {"streamName":"s"}
queue-emptied ;; sqs PurgeQueue {"queueUrl":"q"} ;; sqs DeleteMessage {"queueUrl":"q"}
registry-deleted ;; ecr DeleteRepository {"repositoryName":"r","force":true} ;; codecommit DeleteRepository {"repositoryName":"r"}
search-domain-deleted ;; es DeleteElasticsearchDomain {"domainName":"d"} ;; lightsail DeleteDomain {"domainName":"d"}
repository-deleted ;; codecommit DeleteRepository {"repositoryName":"r"} ;; ecr DeleteRepository {"repositoryName":"r"}
stack-deleted ;; cloudformation DeleteStack {"stackName":"s"} ;; cloudformation UpdateStack {"stackName":"s"}
database-public ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","publiclyAccessible":true} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","publiclyAccessible":false}
database-private ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","publiclyAccessible":false} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","publiclyAccessible":true}
database-password-set ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","masterUserPassword":"****"} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","allocatedStorage":400}
database-protection-off ;; rds ModifyDBCluster {"dBClusterIdentifier":"prod","deletionProtection":false} ;; rds ModifyDBCluster {"dBClusterIdentifier":"prod","deletionProtection":true}
database-protection-on ;; rds ModifyDBCluster {"dBClusterIdentifier":"prod","deletionProtection":true} ;; rds ModifyDBCluster {"dBClusterIdentifier":"prod","deletionProtection":false}
database-changed ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","allocatedStorage":400} ;; rds ModifyDBInstance {"dBInstanceIdentifier":"prod","publiclyAccessible":true}
database-failover ;; rds FailoverDBCluster {"dBClusterIdentifier":"prod"} ;; rds RebootDBCluster {"dBClusterIdentifier":"prod"}
database-stopped ;; rds StopDBInstance {"dBInstanceIdentifier":"prod"} ;; rds StartDBInstance {"dBInstanceIdentifier":"prod"}
database-restarted ;; rds RebootDBInstance {"dBInstanceIdentifier":"prod"} ;; rds StopDBInstance {"dBInstanceIdentifier":"prod"}
disk-copied ;; ec2 CreateSnapshot {"volumeId":"vol-1"} ;; ec2 CreateSnapshot {"volumeId":"vol-1"} + {"sourceIPAddress":"backup.amazonaws.com"}
database-copied ;; rds CreateDBSnapshot {"dBInstanceIdentifier":"prod"} ;; rds DeleteDBSnapshot {"dBSnapshotIdentifier":"s"}
replica-made ;; rds CreateDBInstanceReadReplica {"dBInstanceIdentifier":"r"} ;; rds PromoteReadReplica {"dBInstanceIdentifier":"r"}
disk-attached ;; ec2 AttachVolume {"volumeId":"vol-1","instanceId":"i-1"} ;; ec2 AttachVolume {"volumeId":"vol-1","instanceId":"i-1"} + {"sourceIPAddress":"eks.amazonaws.com"}
snapshots-of-others-listed ;; rds DescribeDBSnapshots {"includePublic":true} ;; rds DescribeDBSnapshots {"dBInstanceIdentifier":"prod"}
secret-read ;; secretsmanager GetSecretValue {"secretId":"s"} ;; secretsmanager DescribeSecret {"secretId":"s"}
windows-password-read ;; ec2 GetPasswordData {"instanceId":"i-1"} ;; ec2 DescribeInstances {"instanceId":"i-1"}
parameters-read ;; ssm GetParameter {"name":"/prod/db","withDecryption":true} ;; ssm GetParameter {"name":"/prod/db","withDecryption":false}
certificate-key-exported ;; acm ExportCertificate {"certificateArn":"c"} ;; acm GetCertificate {"certificateArn":"c"}
registry-token-read ;; ecr GetAuthorizationToken ;; ecr GetAuthorizationToken null + {"sourceIPAddress":"ecs.amazonaws.com"}
disk-from-snapshot ;; ec2 CreateVolume {"snapshotId":"snap-1"} ;; ec2 CreateVolume {"size":"8"}
key-rotation-off ;; kms DisableKeyRotation {"keyId":"k"} ;; kms EnableKeyRotation {"keyId":"k"}
`);
