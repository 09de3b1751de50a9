import { parseCalls } from "./parts.ts";

/** Buckets and objects: who may read them, how they are kept, and what is read. */
export const STORAGE = parseCalls(String.raw`
bucket-policy-public :: T1530 3 :: bucket opened to anyone by a policy :: program~^s3$ && target~^Put(?:Bucket|AccessPoint\w*)Policy$ && params~{anyone}
bucket-policy-stranger :: T1530 3 :: bucket opened to another account by a policy :: program~^s3$ && target~^Put(?:Bucket|AccessPoint\w*)Policy$ && params~{stranger} && !params~{anyone}
bucket-policy-denies :: - 2 :: bucket policy set that only denies :: program~^s3$ && target~^Put(?:Bucket|AccessPoint\w*)Policy$ && params~=deny && !params~=allow
bucket-policy-set :: - 2 :: bucket policy set :: program~^s3$ && target~^Put(?:Bucket|AccessPoint\w*)Policy$ && !params~{anyone}|{stranger} && !params~=deny (?!.*=allow)
bucket-policy-deleted :: - 2 :: bucket policy deleted :: program~^s3$ && target~^Delete(?:Bucket|AccessPoint\w*)Policy$
acl-public :: T1530 3 :: opened to anyone by an access list :: program~^s3$ && target~^(?:Put(?:Bucket|Object)Acl|CreateBucket|PutObject)$ && params~{k}x-amz-(?:acl=(?:public-read|public-read-write|authenticated-read)¦|grant-[^¦]*global/(?:AllUsers|AuthenticatedUsers))|groups/global/(?:AllUsers|AuthenticatedUsers)¦
acl-changed :: - 2 :: access list of a bucket or object set :: program~^s3$ && target~^Put(?:Bucket|Object)Acl$ && !params~{k}x-amz-(?:acl=(?:public-read|public-read-write|authenticated-read|private)¦|grant-[^¦]*global/(?:AllUsers|AuthenticatedUsers))|groups/global/(?:AllUsers|AuthenticatedUsers)¦
acl-private :: - 1 :: bucket or object made private :: program~^s3$ && target~^Put(?:Bucket|Object)Acl$ && params~{k}x-amz-acl=private¦
public-guard-off :: T1562 3 :: guard against public access switched off :: target~^Put(?:Bucket|Account)?PublicAccessBlock$ && params~{k}(?:BlockPublicAcls|IgnorePublicAcls|BlockPublicPolicy|RestrictPublicBuckets)=false¦
cluster-guard-off :: T1562 3 :: guard of clusters against public access switched off :: target~^PutBlockPublicAccessConfiguration$ && params~{k}blockPublicSecurityGroupRules=false¦
public-guard-deleted :: T1562 3 :: guard against public access deleted :: target~^Delete(?:Bucket|Account)?PublicAccessBlock$
public-guard-on :: - 2 :: guard against public access set :: target~^Put(?:Bucket|Account)?PublicAccessBlock$ && !params~{k}(?:BlockPublicAcls|IgnorePublicAcls|BlockPublicPolicy|RestrictPublicBuckets)=false¦
bucket-encryption-removed :: T1562 2 :: encryption of a bucket removed :: program~^s3$ && target~^DeleteBucketEncryption$
bucket-key-abroad :: T1486 3 :: bucket encrypted with a key of another account :: target~^PutBucketEncryption$ && params~KMSMasterKeyID=\d{12}:
bucket-encryption-set :: - 1 :: encryption of a bucket set :: target~^PutBucketEncryption$ && !params~KMSMasterKeyID=\d{12}:
object-key-abroad :: T1486 3 :: object encrypted with a key of another account :: program~^s3$ && target~^(?:CopyObject|PutObject|CreateMultipartUpload)$ && params~{k}x-amz-server-side-encryption-aws-kms-key-id= && extra~strangers=\d
versioning-off :: T1490 3 :: versions of a bucket no longer kept :: program~^s3$ && target~^PutBucketVersioning$ && params~{k}Status=(?:Suspended|Disabled)¦
versions-unguarded :: T1490 3 :: versions may be deleted without second factor :: program~^s3$ && target~^PutBucketVersioning$ && params~{k}MfaDelete=Disabled¦
versioning-on :: - 2 :: versions of a bucket kept :: program~^s3$ && target~^PutBucketVersioning$ && params~{k}Status=Enabled¦ && !params~{k}MfaDelete=Disabled¦
objects-expire-soon :: T1485.001 3 :: objects expire within a week :: target~^PutBucketLifecycle(?:Configuration)?$ && params~{k}(?:Expiration\.Days|NoncurrentDays)=[1-7]¦ && params~{k}Status=Enabled¦ && !params~Rule\.Status=Disabled¦
lifecycle-set :: - 2 :: lifecycle of objects changed :: target~^(?:Put|Delete)BucketLifecycle(?:Configuration)?$
lock-changed :: - 2 :: lock of objects changed :: target~^Put(?:ObjectLockConfiguration|ObjectRetention)$ && !params~BypassGovernanceRetention=true
lock-bypassed :: T1490 3 :: retention of an object bypassed :: target~^(?:PutObjectRetention|DeleteObjects?)$ && params~bypass-?governance-?retention=true
legal-hold-off :: T1490 2 :: legal hold of an object lifted :: target~^PutObjectLegalHold$ && params~{k}Status=OFF¦
replication-abroad :: T1537 3 :: bucket replicated to another account :: target~^PutBucketReplication$ && params~{k}Destination\.Account=\d{12}¦
replication-set :: T1537 2 :: bucket replicated to another bucket :: target~^PutBucketReplication$ && params~{k}Destination(?:\.Bucket)?=[^¦] && !params~{k}Destination\.Account=\d{12}¦
replication-changed :: - 2 :: replication of a bucket changed :: program~^s3$ && target~^PutBucketReplication$ && !params~{k}Destination(?:\.Bucket)?=[^¦]
replication-ended :: T1490 2 :: replication of a bucket ended :: program~^s3$ && target~^DeleteBucketReplication$
bucket-events-abroad :: T1537 2 :: events of a bucket sent to another account :: target~^PutBucketNotification(?:Configuration)?$ && params~=\d{12}:
bucket-events-set :: - 2 :: events of a bucket sent somewhere else :: target~^PutBucketNotification(?:Configuration)?$ && !params~=\d{12}:
bucket-website-set :: - 2 :: bucket made a website or open to other sites :: program~^s3$ && target~^PutBucket(?:Website|Cors|OwnershipControls)$
file-of-secrets-read :: T1552.001 2 :: file read that is named like secrets or a dump :: program~^s3$ && target~^(?:GetObject|CopyObject|SelectObjectContent)$ && command~tfstate|id_rsa|\.pem\b|\.pfx\b|\.kdbx\b|password|credential|secret|\.sql\b|dump|backup|\.env\b && !extra~\bby=
object-read-anonymous :: T1530 2 :: object read without an identity :: program~^s3$ && target~^(?:GetObject|ListObjects(?:V2)?|HeadObject)$ && extra~caller=account_anonymous && !outcome~refused|failed
object-read :: - 1 :: object read or copied :: target~^(?:GetObject|SelectObjectContent|CopyObject|UploadPartCopy|GetObjectTorrent|RestoreObject)$ && !extra~\bby=
buckets-listed :: - 1 :: buckets or their content listed :: program~^s3$ && target~^(?:ListBuckets|ListAllMyBuckets|ListObjects(?:V2)?|ListObjectVersions|GetBucketLocation|HeadBucket)$ && !extra~\bby=|client=console
`);
