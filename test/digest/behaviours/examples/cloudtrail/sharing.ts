import { examplesOf } from "./calls.ts";

export const SHARING_EXAMPLES = examplesOf(String.raw`
snapshot-public ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"add":{"items":[{"group":"all"}]}}} ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"remove":{"items":[{"group":"all"}]}}}
snapshot-shared ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"add":{"items":[{"userId":"444455556666"}]}}} ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"remove":{"items":[{"userId":"444455556666"}]}}}
snapshot-sharing-ended ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"remove":{"items":[{"group":"all"}]}}} ;; ec2 ModifySnapshotAttribute {"snapshotId":"snap-1","createVolumePermission":{"add":{"items":[{"group":"all"}]}}}
image-public ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"add":{"items":[{"group":"all"}]}}} ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"remove":{"items":[{"group":"all"}]}}}
image-shared ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"add":{"items":[{"userId":"444455556666"}]}}} ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"add":{"items":[{"userId":"bob"}]}}}
image-sharing-ended ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"remove":{"items":[{"userId":"444455556666"}]}}} ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"add":{"items":[{"userId":"444455556666"}]}}}
image-changed ;; ec2 ModifyImageAttribute {"imageId":"ami-1","description":{"value":"x"}} ;; ec2 ModifyImageAttribute {"imageId":"ami-1","launchPermission":{"add":{"items":[{"group":"all"}]}}}
database-snapshot-public ;; rds ModifyDBSnapshotAttribute {"dBSnapshotIdentifier":"s","attributeName":"restore","valuesToAdd":["all"]} ;; rds ModifyDBSnapshotAttribute {"dBSnapshotIdentifier":"s","attributeName":"restore","valuesToRemove":["all"]}
database-snapshot-shared ;; rds ModifyDBClusterSnapshotAttribute {"dBClusterSnapshotIdentifier":"s","valuesToAdd":["444455556666"]} ;; rds ModifyDBClusterSnapshotAttribute {"dBClusterSnapshotIdentifier":"s","valuesToRemove":["444455556666"]}
database-snapshot-sharing-ended ;; rds ModifyDBSnapshotAttribute {"dBSnapshotIdentifier":"s","valuesToRemove":["all"]} ;; rds ModifyDBSnapshotAttribute {"dBSnapshotIdentifier":"s","valuesToAdd":["all"]}
shared-snapshot-copied ;; ec2 SharedSnapshotCopyInitiated ;; ec2 SharedSnapshotRemoved
image-guard-off ;; ec2 DisableImageBlockPublicAccess {"DisableImageBlockPublicAccessRequest":""} ;; ec2 EnableImageBlockPublicAccess {"EnableImageBlockPublicAccessRequest":{"ImageBlockPublicAccessState":"block-new-sharing"}}
image-guard-on ;; ec2 EnableSnapshotBlockPublicAccess {"State":"block-all-sharing"} ;; ec2 DisableSnapshotBlockPublicAccess
share-external ;; ram CreateResourceShare {"name":"s","principals":["444455556666"]} ;; ram CreateResourceShare {"name":"s","principals":["arn:aws:organizations::111122223333:organization/o-1"]}
share-inside ;; ram CreateResourceShare {"name":"s"} ;; ram CreateResourceShare {"name":"s","principals":["444455556666"]}
share-ended ;; ram DisassociateResourceShare {"principals":["444455556666"]} ;; ram AssociateResourceShare {"principals":["444455556666"]}
data-share-authorized ;; redshift AuthorizeDataShare {"consumerIdentifier":"444455556666"} ;; redshift DeauthorizeDataShare {"consumerIdentifier":"444455556666"}
document-public ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToAdd":["all"]} ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToRemove":["all"]}
document-shared ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToAdd":["444455556666"]} ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToRemove":["444455556666"]}
document-sharing-ended ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToRemove":["all"]} ;; ssm ModifyDocumentPermission {"name":"d","accountIdsToAdd":["all"]}
resource-policy-public ;; sqs SetQueueAttributes {"queueUrl":"q","attributes":{"Policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:*\"}]}"}} ;; sqs SetQueueAttributes {"queueUrl":"q","attributes":{"Policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:*\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"arn:aws:sns:eu-central-1:111122223333:t\"}}}]}"}}
resource-policy-stranger ;; kms PutKeyPolicy {"keyId":"k","policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"},\"Action\":\"kms:*\"}]}"} ;; kms PutKeyPolicy {"keyId":"k","policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"kms:*\"}]}"}
resource-policy-set ;; secretsmanager PutResourcePolicy {"secretId":"s","resourcePolicy":"{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"secretsmanager:*\"}]}"} ;; secretsmanager PutResourcePolicy {"secretId":"s","resourcePolicy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"secretsmanager:*\"}]}"}
queue-policy-set ;; sns SetTopicAttributes {"topicArn":"t","attributeName":"Policy"} ;; sns SetTopicAttributes {"topicArn":"t","attributeName":"DisplayName"}
resource-policy-deleted ;; ecr DeleteRepositoryPolicy {"repositoryName":"r"} ;; ecr SetRepositoryPolicy {"repositoryName":"r"}
permission-public ;; lambda AddPermission20150331v2 {"functionName":"f","principal":"*"} ;; lambda AddPermission20150331v2 {"functionName":"f","principal":"*","principalOrgID":"o-1"}
permission-stranger ;; sqs AddPermission {"label":"x","aWSAccountIds":["444455556666"]} ;; sqs AddPermission {"label":"x","aWSAccountIds":["111122223333"]}
permission-given ;; lambda AddPermission20150331v2 {"functionName":"f","principal":"s3.amazonaws.com"} ;; lambda RemovePermission20150331v2 {"functionName":"f"}
permission-narrowed ;; lambda AddPermission20150331v2 {"functionName":"f","principal":"*","principalOrgID":"o-1"} ;; lambda AddPermission20150331v2 {"functionName":"f","principal":"*"}
function-url-open ;; lambda CreateFunctionUrlConfig {"functionName":"f","authType":"NONE"} ;; lambda CreateFunctionUrlConfig {"functionName":"f","authType":"AWS_IAM"}
function-url-signed ;; lambda UpdateFunctionUrlConfig {"functionName":"f","authType":"AWS_IAM"} ;; lambda UpdateFunctionUrlConfig {"functionName":"f","authType":"NONE"}
build-public ;; codebuild UpdateProjectVisibility {"projectVisibility":"PUBLIC_READ"} ;; codebuild UpdateProjectVisibility {"projectVisibility":"PRIVATE"}
build-private ;; codebuild UpdateProjectVisibility {"projectVisibility":"PRIVATE"} ;; codebuild UpdateProjectVisibility {"projectVisibility":"PUBLIC_READ"}
grant-made ;; kms CreateGrant {"keyId":"k","granteePrincipal":"arn:aws:iam::444455556666:role/x"} ;; kms CreateGrant {"keyId":"k","granteePrincipal":"arn:aws:iam::111122223333:role/x"}
grant-inside ;; kms CreateGrant {"keyId":"k","granteePrincipal":"arn:aws:iam::111122223333:role/x"} ;; kms CreateGrant {"keyId":"k","granteePrincipal":"arn:aws:iam::111122223333:role/x"} + {"sourceIPAddress":"ec2.amazonaws.com"}
image-exported ;; ec2 CreateStoreImageTask {"CreateStoreImageTaskRequest":{"Bucket":"b"}} ;; ec2 CreateRestoreImageTask {"CreateRestoreImageTaskRequest":{"Bucket":"b"}}
logs-exported ;; logs CreateExportTask {"logGroupName":"auth","destination":"b"} ;; logs CancelExportTask {"taskId":"t"}
transfer-task-made ;; datasync CreateTask {"sourceLocationArn":"a"} ;; datasync DeleteTask {"taskArn":"a"}
snapshot-read-raw ;; ebs GetSnapshotBlock {"snapshotId":"snap-1"} ;; ebs StartSnapshot {"volumeSize":1}
registry-replicated ;; ecr PutReplicationConfiguration {"replicationConfiguration":{"rules":[{"destinations":[{"region":"x","registryId":"444455556666"}]}]}} ;; ecr PutReplicationConfiguration {"replicationConfiguration":{"rules":[{"destinations":[{"region":"x","registryId":"111122223333"}]}]}}
topic-subscribed ;; sns Subscribe {"topicArn":"t","protocol":"email","endpoint":"a@b.example"} ;; sns Subscribe {"topicArn":"t","protocol":"sqs","endpoint":"q"}
document-guard-off ;; ssm UpdateServiceSetting {"settingId":"/ssm/documents/console/public-sharing-permission","settingValue":"Enable"} ;; ssm UpdateServiceSetting {"settingId":"/ssm/documents/console/public-sharing-permission","settingValue":"Disable"}
`);
