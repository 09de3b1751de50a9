import { examplesOf } from "./calls.ts";

export const ACCOUNT_EXAMPLES = examplesOf(String.raw`
region-enabled ;; account EnableRegion {"regionName":"ap-east-1"} ;; account DisableRegion {"regionName":"ap-east-1"}
region-disabled ;; account DisableRegion {"regionName":"ap-east-1"} ;; account EnableRegion {"regionName":"ap-east-1"}
organization-left ;; organizations LeaveOrganization ;; organizations CreateOrganization
organization-invited ;; organizations InviteAccountToOrganization {"target":{"id":"444455556666"}} ;; organizations DeclineHandshake {"handshakeId":"h"}
guard-policy-off ;; organizations DetachPolicy {"policyId":"p-deny"} ;; organizations AttachPolicy {"policyId":"p-deny"}
guard-policy-changed ;; organizations AttachPolicy {"policyId":"p-deny"} ;; organizations DetachPolicy {"policyId":"p-deny"}
administrator-delegated ;; organizations RegisterDelegatedAdministrator {"accountId":"444455556666"} ;; organizations DeregisterDelegatedAdministrator {"accountId":"444455556666"}
administrator-removed ;; organizations DeregisterDelegatedAdministrator {"accountId":"444455556666"} ;; organizations RegisterDelegatedAdministrator {"accountId":"444455556666"}
organization-changed ;; organizations EnableAWSServiceAccess {"servicePrincipal":"x"} ;; organizations ListAWSServiceAccessForOrganization
account-closed ;; account CloseAccount ;; organizations CreateAccount {"accountName":"x"}
contact-changed ;; account PutAlternateContact {"alternateContactType":"SECURITY"} ;; account GetAlternateContact {"alternateContactType":"SECURITY"}
quota-raised ;; servicequotas RequestServiceQuotaIncrease {"serviceCode":"ec2"} ;; servicequotas GetServiceQuota {"serviceCode":"ec2"}
mail-sender-added ;; ses VerifyEmailIdentity {"emailAddress":"a@b.example"} ;; ses DeleteIdentity {"identity":"a@b.example"}
mail-sending-on ;; ses UpdateAccountSendingEnabled {"enabled":true} ;; ses UpdateAccountSendingEnabled {"enabled":false}
mail-sending-off ;; ses UpdateAccountSendingEnabled {"enabled":false} ;; ses UpdateAccountSendingEnabled {"enabled":true}
mail-limit-raised ;; ses PutAccountDetails {"productionAccessEnabled":true} ;; ses GetAccount
mail-sender-deleted ;; ses DeleteIdentity {"identity":"a@b.example"} ;; ses VerifyEmailIdentity {"emailAddress":"a@b.example"}
mail-sent ;; sns Publish {"topicArn":"t"} ;; iot Publish {"topic":"t"}
mail-looked-at ;; ses GetSendQuota ;; ses GetSendQuota null + {"sourceIPAddress":"trustedadvisor.amazonaws.com"}
text-messages-set ;; sns SetSMSAttributes {"attributes":{"MonthlySpendLimit":"10000"}} ;; sns GetSMSAttributes
text-messages-looked-at ;; sns GetSMSAttributes ;; sns SetSMSAttributes {"attributes":{"MonthlySpendLimit":"10000"}}
all-rights-listed ;; iam GetAccountAuthorizationDetails ;; iam GetAccountAuthorizationDetails null + {"sourceIPAddress":"config.amazonaws.com"}
identity-asked-refused ;; iam GetRole {"roleName":"r"} + {"errorCode":"AccessDenied"} ;; iam GetRole {"roleName":"r"}
identity-asked ;; iam ListUsers ;; iam ListUsers null + {"userAgent":"console.amazonaws.com"}
secrets-listed ;; secretsmanager ListSecrets ;; secretsmanager DescribeSecret {"secretId":"s"}
accounts-listed ;; organizations ListAccounts ;; organizations ListTagsForResource {"resourceId":"r"}
bucket-guard-asked ;; s3 GetBucketPolicy {"bucketName":"docs"} ;; s3 GetBucketTagging {"bucketName":"docs"}
caller-asks ;; sts GetCallerIdentity ;; sts GetCallerIdentity null + {"userAgent":"ecs.amazonaws.com"}
other-account-named ;; ram AcceptResourceShareInvitation {"arn":"arn:aws:ram:eu-central-1:444455556666:x/1"} ;; ram AcceptResourceShareInvitation {"arn":"arn:aws:ram:eu-central-1:111122223333:x/1"}
call-refused ;; ec2 CreateTags {"a":"b"} + {"errorCode":"Client.UnauthorizedOperation"} ;; ec2 CreateTags {"a":"b"} + {"errorCode":"Client.InvalidParameterValue"}
`);
