import { parseCalls } from "./parts.ts";

/** Snapshots, images, keys, queues and functions: shared with others, opened to anyone, exported, or shared no more. */
export const SHARING = parseCalls(String.raw`
snapshot-public :: T1537 3 :: snapshot shared with anyone :: target~^ModifySnapshotAttribute$ && params~createVolumePermission\.add\.[^¦]*group={all}
snapshot-shared :: T1537 3 :: snapshot shared with another account :: target~^ModifySnapshotAttribute$ && params~createVolumePermission\.add\.[^¦]*userId={account}
snapshot-sharing-ended :: - 2 :: sharing of a snapshot ended :: target~^(?:ModifySnapshotAttribute|ResetSnapshotAttribute)$ && !params~createVolumePermission\.add\. && params~createVolumePermission\.remove\.|attribute=createVolumePermission
image-public :: T1537 3 :: image shared with anyone :: target~^Modify(?:Fpga)?ImageAttribute$ && params~(?:launch|load)Permission\.add\.[^¦]*group={all}
image-shared :: T1537 3 :: image shared with another account or organization :: target~^Modify(?:Fpga)?ImageAttribute$ && params~(?:launch|load)Permission\.add\.[^¦]*(?:userId={account}|(?:organization\w*|organizationalUnit\w*)=)
image-sharing-ended :: - 2 :: sharing of an image ended :: target~^(?:Modify(?:Fpga)?ImageAttribute|ResetImageAttribute)$ && !params~Permission\.add\. && params~(?:launch|load)Permission\.remove\.|attribute=launchPermission
image-changed :: - 1 :: attribute of an image changed :: target~^Modify(?:Fpga)?ImageAttribute$ && !params~Permission\.(?:remove\.|add\.[^¦]*(?:group={all}|userId={account}|organization))
database-snapshot-public :: T1537 3 :: database snapshot shared with anyone :: target~^ModifyDB(?:Cluster)?SnapshotAttribute$ && params~{k}valuesToAdd={all}
database-snapshot-shared :: T1537 3 :: database snapshot shared with another account :: target~^(?:ModifyDB(?:Cluster)?SnapshotAttribute|AuthorizeSnapshotAccess)$ && params~{k}(?:valuesToAdd|accountWithRestoreAccess)={account}
database-snapshot-sharing-ended :: - 2 :: sharing of a database snapshot ended :: target~^(?:ModifyDB(?:Cluster)?SnapshotAttribute|RevokeSnapshotAccess)$ && !params~{k}valuesToAdd=[^¦] && params~{k}(?:valuesToRemove|accountWithRestoreAccess)=
shared-snapshot-copied :: T1537 2 :: shared snapshot copied by another account :: target~^SharedSnapshot(?:CopyInitiated|VolumeCreated)$
image-guard-off :: T1562 3 :: guard against public images or snapshots switched off :: target~^Disable(?:Image|Snapshot)BlockPublicAccess$
image-guard-on :: - 2 :: guard against public images or snapshots switched on :: target~^Enable(?:Image|Snapshot)BlockPublicAccess$
document-guard-off :: T1562 3 :: guard against public documents switched off :: target~^UpdateServiceSetting$ && params~public-sharing-permission¦[^¦]*settingValue=Enable¦
share-external :: T1537 3 :: resource shared with another account :: program~^ram$ && target~^(?:CreateResourceShare|AssociateResourceShare)$ && params~{k}principals={account}
share-inside :: - 2 :: resource share made or widened :: program~^ram$ && target~^(?:CreateResourceShare|AssociateResourceShare|UpdateResourceShare)$ && !params~{k}principals={account}
share-ended :: - 1 :: resource shared no more :: program~^ram$ && target~^(?:DeleteResourceShare|DisassociateResourceShare)$
data-share-authorized :: T1537 3 :: warehouse data shared with another account :: program~^redshift$ && target~^AuthorizeDataShare$
document-public :: T1537 3 :: automation document shared with anyone :: target~^ModifyDocumentPermission$ && params~{k}accountIdsToAdd=all¦
document-shared :: T1537 2 :: automation document shared with another account :: target~^ModifyDocumentPermission$ && params~{k}accountIdsToAdd={account}
document-sharing-ended :: - 1 :: automation document shared no more :: target~^ModifyDocumentPermission$ && params~{k}accountIdsToRemove= && !params~{k}accountIdsToAdd=[^¦]
resource-policy-public :: T1530 3 :: resource opened to anyone by a policy :: target~^(?:PutResourcePolicy|SetQueueAttributes|SetTopicAttributes|CreateQueue|CreateTopic|SetRepositoryPolicy|PutRegistryPolicy|PutBackupVaultAccessPolicy|PutKeyPolicy|CreateKey|PutDestinationPolicy|PutFileSystemPolicy|SetVaultAccessPolicy|(?:Create|Update)(?:Elasticsearch)?Domain(?:Config)?|PutPermission|PutPolicy)$ && params~{anyone}
resource-policy-stranger :: T1537 3 :: resource opened to another account by a policy :: target~^(?:PutResourcePolicy|SetQueueAttributes|SetTopicAttributes|CreateQueue|CreateTopic|SetRepositoryPolicy|PutRegistryPolicy|PutBackupVaultAccessPolicy|PutKeyPolicy|CreateKey|PutDestinationPolicy|PutFileSystemPolicy|SetVaultAccessPolicy|(?:Create|Update)(?:Elasticsearch)?Domain(?:Config)?|PutPermission|PutPolicy)$ && params~{stranger} && !params~{anyone}
resource-policy-set :: - 2 :: policy of a resource set :: target~^(?:PutResourcePolicy|SetRepositoryPolicy|PutRegistryPolicy|PutBackupVaultAccessPolicy|PutKeyPolicy|PutDestinationPolicy|PutFileSystemPolicy|SetVaultAccessPolicy)$ && !params~{anyone}|{stranger}
queue-policy-set :: - 1 :: policy of a queue, topic or search domain set :: target~^(?:Set(?:Queue|Topic)Attributes|Update(?:Elasticsearch)?Domain(?:Config)?)$ && params~polic(?:y|ies) && !params~{anyone}|{stranger}
resource-policy-deleted :: - 2 :: policy of a resource deleted :: target~^(?:DeleteResourcePolicy|DeleteRepositoryPolicy|DeleteBackupVaultAccessPolicy|DeleteFileSystemPolicy)$
permission-public :: T1098.003 3 :: anyone allowed to call or send to a resource :: target~^(?:AddPermission|AddLayerVersionPermission|PutPermission)$ && params~{k}(?:principal|aWSAccountIds?)=\*¦ && !params~{k}(?:sourceArn|sourceAccount|principalOrgID|organizationId|condition[^¦]*)=[^¦*]
permission-stranger :: T1098.003 3 :: another account allowed to call or send to a resource :: target~^(?:AddPermission|AddLayerVersionPermission|PutPermission)$ && params~{k}(?:principal|aWSAccountIds?)=(?:arn:aws:iam::)?(?:\d{12}|account)(?=[:¦])
permission-given :: - 2 :: someone allowed to call or send to a resource :: target~^(?:AddPermission|AddLayerVersionPermission|PutPermission)$ && !params~{k}(?:principal|aWSAccountIds?)=(?:\*¦|(?:arn:aws:iam::)?(?:\d{12}|account)(?=[:¦]))
permission-narrowed :: - 2 :: anyone allowed to call a resource, within a condition :: target~^(?:AddPermission|AddLayerVersionPermission|PutPermission)$ && params~{k}principal=\*¦ && params~{k}(?:sourceArn|sourceAccount|principalOrgID|organizationId|condition[^¦]*)=[^¦*]
function-url-open :: T1648 3 :: function open to anyone by a URL :: target~^(?:Create|Update)FunctionUrlConfig$ && params~{k}authType=NONE¦
function-url-signed :: - 1 :: URL of a function set, callers must sign :: target~^(?:Create|Update)FunctionUrlConfig$ && params~{k}authType=AWS_IAM¦
build-public :: T1530 3 :: builds of a project made public :: target~^UpdateProjectVisibility$ && params~{k}projectVisibility=PUBLIC_READ¦
build-private :: - 1 :: builds of a project made private :: target~^UpdateProjectVisibility$ && params~{k}projectVisibility=PRIVATE¦
grant-made :: T1098.003 2 :: use of a key granted to another account :: program~^kms$ && target~^CreateGrant$ && params~{k}(?:grantee|retiring)Principal=\d{12}:
grant-inside :: - 1 :: use of a key granted :: program~^kms$ && target~^CreateGrant$ && !params~{k}(?:grantee|retiring)Principal=\d{12}:|Principal=[\w.-]+\.amazonaws\.com¦ && !extra~\bby=
image-exported :: T1537 3 :: image, instance or snapshot exported to a bucket :: target~^(?:CreateStoreImageTask|CreateInstanceExportTask|ExportImage|StartExportTask|ExportTableToPointInTime|CreateDataRepositoryTask)$
logs-exported :: T1537 2 :: logs exported to a bucket :: program~^logs$ && target~^CreateExportTask$
transfer-task-made :: T1537 2 :: transfer of data between places set up :: program~^datasync$ && target~^CreateTask$
snapshot-read-raw :: T1530 2 :: blocks of a snapshot read :: program~^ebs$ && target~^(?:GetSnapshotBlock|ListSnapshotBlocks|ListChangedBlocks)$ && !extra~\bby=
registry-replicated :: T1537 2 :: images of a registry replicated to another account :: program~^ecr$ && target~^PutReplicationConfiguration$ && params~{k}registryId=(?:\d{12}|account)¦
topic-subscribed :: - 2 :: someone subscribed to a topic :: program~^sns$ && target~^Subscribe$ && params~{k}protocol=(?:email|sms|http|https)
`);
